import {css} from '../standalone-html.js';
import {failureText} from '../../messages/request-texts.js';
import type {RequestView} from './request-view.js';
import {takenState, takenText} from './taken-state.js';

/**
 * Returns the text of the live region after a time was picked: changes that the visitor did not cause and that no focused element
 * reads out.
 */
export function announcement(view: RequestView): string {
  const {booking, messages, labelOf} = view;
  const {state, validation, parts} = booking;
  const tips = 'choice' in state && !state.choice ? parts.profileOffer?.news(view) : undefined;
  switch (state.step) {
    case 'sending':
      return messages.sending;
    case 'failed':
      return tips ?? failureText(messages, state);
    case 'requested':
      if (parts.share?.announcement !== undefined) return parts.share.announcement;
      return state.choice
        ? [messages.requested, `${labelOf(state.choice)}.`, messages.confirmStep(state.email)].join(' ')
        : (tips ?? messages.requested);
    case 'filling': {
      const taken = takenState(view);
      if (taken) return takenText(view, taken);
      const news = validation.news?.(view);
      if (news) return news;
      return state.alreadyRequested ? messages.askedBefore : '';
    }
    default:
      return '';
  }
}

/** Starts a CSS animation that ends when a text has been spoken. Not while busy, so that it restarts for the result. */
export const announcementStyles = css`
  [aria-busy='false'] > [role='status']:not(:empty) {
    animation: appear 0s 5s;
  }
`;

/** Clears the live region after each announcement. Otherwise it could be read again, and an identical announcement would be ignored. */
export function emptyWhenSpoken(root: ParentNode & EventTarget): void {
  root.addEventListener('animationend', ({target}) => {
    const region = target as Element;
    if (region.matches('[role=status]')) region.textContent = '';
  });
}
