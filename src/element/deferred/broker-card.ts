import type {TemplateResult} from 'lit';
import {mailLink, phoneLink, type Broker} from '../../booking/listing-details.js';
import type {RequestMessages, TimesMessages} from '../../messages/messages.js';
import {html, nothing} from '../standalone-html.js';

/** Texts of the broker's card. Without the labels of the links, they show the number and the address alone. */
export type BrokerMessages = Pick<TimesMessages, 'direction'> &
  Partial<Pick<RequestMessages, 'callBroker' | 'emailBroker'>>;

/**
 * Renders a broker's name and title, which are most likely Swedish in any language of the element, with links to call and to write
 * an email.
 *
 * @param subject subject of the email.
 */
export function brokerCard(
  {name, title, phoneNumber, email}: Broker,
  messages: BrokerMessages,
  subject?: string,
): TemplateResult {
  // Keeps the groups of a number in order amid right-to-left text.
  const isolate = (text: string) => (messages.direction === 'rtl' ? `\u2066${text}\u2069` : text);
  const link = (text: string | undefined, href: string, label: ((text: string) => string) | undefined) =>
    text
      ? html`<a href=${href}><span .textContent=${label ? label(isolate(text)) : isolate(text)}></span></a>`
      : nothing;
  return html`
    <address part="broker">
      ${name ? html`<strong lang="sv" dir="auto" .textContent=${name}></strong>` : nothing}
      ${title ? html`<span lang="sv" dir="auto" .textContent=${title}></span>` : nothing}
      ${link(phoneNumber, phoneLink(phoneNumber ?? ''), messages.callBroker)}
      ${link(email, mailLink(email ?? '', subject), messages.emailBroker)}
    </address>
  `;
}
