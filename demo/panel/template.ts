import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Lead, Mail, Matching} from '../simulator/store/records.js';
import {describeTime} from '../simulator/store/stockholm-time.js';
import type {Decision, PanelContent, WaitingBooking, WaitingPerson} from './requests.js';

/** View model of the panel. */
export interface PanelView {
  /** URL of the first page of the demo. */
  readonly start: string;
  /** Undefined until first read. */
  readonly content: PanelContent | undefined;
  /** Latest event, or that the simulator does not answer. */
  readonly news: string;
  readonly onDecide: (person: WaitingPerson, booking: WaitingBooking, decision: Decision) => void;
  readonly onStartOver: () => void;
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** Returns the full name. */
export const nameOf = ({firstName, lastName}: WaitingPerson): string => `${firstName} ${lastName}`;

/** Formats the requested time in Stockholm: `lördag 14 november kl. 11:00–11:15`. */
export const timeOf = ({start, end}: WaitingBooking): string =>
  describeTime({start: Date.parse(start), end: Date.parse(end)});

/** Renders the panel, and a link to it for narrow screens, where it is below the listing. */
export const panel = ({start, content, news, onDecide, onStartOver}: PanelView): TemplateResult => html`
  <nav class="to-panel" aria-label="Demo">
    <a href="#mspecs">
      Mspecs: ${content?.outbox.length ?? 0} mejl, ${content?.quarantine.length ?? 0} i karantän
      <span aria-hidden="true">↓</span>
    </a>
  </nav>
  <aside class="panel" id="mspecs" aria-labelledby="mspecs-heading">
    <div class="panel-top">
      <p class="tag">Demo, inte mäklarens webbplats</p>
      <button type="button" @click=${onStartOver}>Börja om</button>
      <h2 id="mspecs-heading">Så här ser Mspecs det</h2>
      <nav aria-label="Mer av demon">
        <a href="${start}demo/listing/viewings.html">Alla visningar</a>
        <a href="${start}demo/gallery/">Alla lägen</a>
        <a href="${start}demo/configurator/">Prova teman</a>
      </nav>
    </div>
    ${explanation}
    <p class="news" role="status">${news}</p>
    <section aria-labelledby="outbox-heading">
      <h3 id="outbox-heading">Utkorg${count(content?.outbox)}</h3>
      ${content && outboxTemplate(content.outbox)}
    </section>
    <section aria-labelledby="quarantine-heading">
      <h3 id="quarantine-heading" tabindex="-1">Karantän${count(content?.quarantine)}</h3>
      ${content && quarantineTemplate(content.quarantine, onDecide)}
    </section>
    ${content?.leads.length ? leadsTemplate(content.leads) : nothing}
  </aside>
`;

const explanation = html`
  <ol class="order">
    <li>Besökaren väljer tid och skickar uppgifter.</li>
    <li>Mspecs mejlar en länk. Ingen plats är tagen än.</li>
    <li>Den som klickar på länken hamnar i karantän.</li>
    <li>
      Mäklaren godkänner eller avvisar. Godkänns förfrågan är platsen tagen och sidan uppdateras inom fem
      sekunder.
    </li>
  </ol>
  <p class="aside">Mspecs är simulerat: inga mejl lämnar datorn, och allt raderas när du börjar om.</p>
`;

const count = (list: readonly unknown[] | undefined) => (list?.length ? ` (${list.length})` : nothing);

const outboxTemplate = (outbox: readonly Mail[]) =>
  outbox.length === 0
    ? html`<p class="empty">Inga mejl än. Välj en tid på sidan och skicka en förfrågan.</p>`
    : html`<ul>
        ${repeat(outbox.toReversed(), ({link}) => link, mailTemplate)}
      </ul>`;

function mailTemplate({to, subject, text, link, sentAt}: Mail): TemplateResult {
  const [before = '', after = ''] = text.split(link);
  return html`
    <li>
      <details open>
        <summary>
          <span class="subject">${subject}</span>
          <span>Till ${to}, kl. <time datetime=${sentAt}>${clock.format(new Date(sentAt))}</time></span>
        </summary>
        <p class="text">${before.trim()}</p>
        <p><a class="confirm" href=${link} target="_blank" rel="noopener">Bekräfta</a> (öppnas i ny flik)</p>
        <p class="text">${after.trim()}</p>
      </details>
    </li>
  `;
}

const quarantineTemplate = (quarantine: readonly WaitingPerson[], onDecide: PanelView['onDecide']) =>
  quarantine.length === 0
    ? html`<p class="empty">Ingen väntar på besked. Den som klickar på länken i mejlet hamnar här.</p>`
    : html`<ul>
        ${repeat(
          quarantine,
          ({id}) => id,
          (person) => personTemplate(person, onDecide),
        )}
      </ul>`;

/** Renders the people who want tips. */
const leadsTemplate = (leads: readonly Lead[]) => html`
  <section aria-labelledby="leads-heading">
    <h3 id="leads-heading">Söker bostad${count(leads)}</h3>
    <ul>
      ${repeat(
        leads,
        ({id}) => id,
        ({contact: {firstName, lastName, email, phoneNumber}, matchings}) => html`
          <li>
            <p class="name">${firstName} ${lastName}</p>
            <p>${email}</p>
            <p>${phoneNumber}</p>
            ${matchings.map((matching) => html`<p>${describeMatching(matching)}</p>`)}
          </li>
        `,
      )}
    </ul>
  </section>
`;

/** Describes a search profile as Mspecs stores it: codes and SEK. */
const describeMatching = ({objectType, minRooms, maxRooms, minPrice, maxPrice, municipalities}: Matching) =>
  [
    objectType,
    minRooms !== undefined && `rum ${minRooms}–${maxRooms ?? ''}`,
    minPrice !== undefined && `pris ${minPrice}–${maxPrice ?? ''} kr`,
    municipalities && `kommun ${municipalities.join(', ')}`,
  ]
    .filter(Boolean)
    .join(', ');

const personTemplate = (person: WaitingPerson, onDecide: PanelView['onDecide']) => html`
  <li>
    <p class="name">${nameOf(person)}</p>
    <p>${person.email}</p>
    <p>${person.phoneNumber}</p>
    ${repeat(
      person.bookings,
      ({id}) => id,
      (booking) => bookingTemplate(person, booking, onDecide),
    )}
  </li>
`;

function bookingTemplate(
  person: WaitingPerson,
  booking: WaitingBooking,
  onDecide: PanelView['onDecide'],
): TemplateResult {
  const button = (label: string, decision: Decision) => html`
    <button
      type="button"
      aria-label="${label} ${nameOf(person)}, ${timeOf(booking)}"
      @click=${() => onDecide(person, booking, decision)}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="booking">
      <p class="requested-time">${timeOf(booking)}</p>
      ${booking.description ? html`<p class="text">${booking.description}</p>` : nothing}
      ${button('Godkänn', 'approve')} ${button('Avvisa', 'reject')}
    </div>
  `;
}
