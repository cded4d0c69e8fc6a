import type {TemplateResult} from 'lit';
import {mailServiceOf} from '../../booking/mail-service.js';
import type {RequestMessages} from '../../messages/messages.js';
import {html, nothing} from '../standalone-html.js';

/** Renders a link that opens the mail service of an address; nothing if it is unknown. The link contains no contact data. */
export function openMail(messages: RequestMessages, email: string): TemplateResult | typeof nothing {
  const service = mailServiceOf(email);
  return service
    ? html`
        <a class="next" part="button" href=${service.url} target="_blank" rel="noopener noreferrer">
          ${messages.openMail(service.name)}
        </a>
      `
    : nothing;
}
