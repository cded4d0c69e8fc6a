import type {TemplateResult} from 'lit';
import type {Messages} from '../../messages/messages.js';
import {html, nothing} from '../standalone-html.js';

/** Mail services by the domains of their addresses. Yahoo! Japan is another company. */
const services: readonly (readonly [domain: RegExp, name: string, url: string])[] = [
  [/^(gmail|googlemail)\.com$/, 'Gmail', 'mail.google.com/mail/'],
  [/^((outlook|hotmail|live)\.[a-z.]+|msn\.com)$/, 'Outlook', 'outlook.live.com/mail/'],
  [/^(icloud|me|mac)\.com$/, 'iCloud', 'www.icloud.com/mail'],
  [/^yahoo\.(?!co\.jp$)[a-z.]+$/, 'Yahoo Mail', 'mail.yahoo.com/'],
  [/^(proton\.me|protonmail\.com|pm\.me)$/, 'Proton Mail', 'mail.proton.me/'],
  [/^gmx\.(net|de|at|ch)$/, 'GMX', 'www.gmx.net/'],
  [/^web\.de$/, 'WEB.DE', 'web.de/'],
];

/** Renders a link that opens the mail service of an address; nothing if it is unknown. The link contains no contact data. */
export function openMail(messages: Messages, email: string): TemplateResult | typeof nothing {
  const typed = email.trim().toLowerCase();
  const found = services.find(([domain]) => domain.test(typed.slice(typed.lastIndexOf('@') + 1)));
  if (!found) return nothing;
  const [, name, url] = found;
  return html`
    <a class="next" part="button" href="https://${url}" target="_blank" rel="noopener noreferrer">
      ${messages.openMail(name)}
    </a>
  `;
}
