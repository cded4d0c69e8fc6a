import type {TemplateResult} from 'lit';
import {html, nothing} from '../template-html.js';
import {listView, skeleton, summary, type ListView} from './list-view.js';

/** State of the frame. */
interface FrameState {
  readonly isPending: boolean;
  /** True if the fallback content is shown. */
  readonly hasDefault: boolean;
  readonly onSlotChange?: () => void;
}

/** Renders the frame around the list: the fallback content, the list and the live region. Without a view, the texts are loading. */
export const listFrame = (
  view: ListView | undefined,
  {isPending, hasDefault, onSlotChange}: FrameState,
): TemplateResult => html`
  <div
    class="base"
    part="base"
    lang=${view?.texts.language.split('-u-')[0] ?? nothing}
    dir=${view?.texts.direction ?? nothing}
    aria-busy=${isPending ? 'true' : 'false'}
  >
    <slot ?hidden=${!hasDefault} @slotchange=${onSlotChange}></slot>
    ${hasDefault ? nothing : view ? listView(view) : skeleton()}
    <p class="visually-hidden" role="status" .textContent=${view ? summary(view) : ''}></p>
  </div>
`;
