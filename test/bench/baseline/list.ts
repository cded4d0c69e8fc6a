// Minimal page that lists the coming viewings of a brokerage by day, the hand-written baseline for the list. It has no library, one
// language, no filter, no dialog and no error handling.
interface List {
  readonly homes: readonly {readonly dealId: string; readonly name: string; readonly area?: string}[];
  readonly viewings: readonly {
    readonly dealId: string;
    readonly viewingId: string;
    readonly date: string;
    readonly start: string;
    readonly end: string;
    readonly state: string;
    readonly seatsLeft?: number;
  }[];
}

const place = document.querySelector('#viewings') as HTMLElement;
const {list = '', timeZone = 'Europe/Stockholm'} = place.dataset;
const {homes, viewings} = (await (await fetch(list)).json()) as List;

const dayOf = new Intl.DateTimeFormat('sv', {timeZone, weekday: 'long', day: 'numeric', month: 'long'});
const timeOf = new Intl.DateTimeFormat('sv', {timeZone, hour: '2-digit', minute: '2-digit'});
const escape = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const homeOf = new Map(homes.map((home) => [home.dealId, home]));

const days = new Map<string, string>();
for (const {dealId, viewingId, date, start, end, state, seatsLeft} of viewings.slice(0, 100)) {
  const {name = '', area = ''} = homeOf.get(dealId) ?? {};
  const row = `<li>
    <b>${timeOf.format(Date.parse(start))}–${timeOf.format(Date.parse(end))}</b>
    ${escape(name)} ${escape(area)}
    ${state === 'open' ? `${seatsLeft ?? ''} platser kvar` : 'fullbokad'}
    <button name="viewing" value="${escape(viewingId)}" ${state === 'open' ? '' : 'disabled'}>Välj tid</button>
  </li>`;
  days.set(date, (days.get(date) ?? '') + row);
}
place.innerHTML = `<h2>Kommande visningar</h2>
  ${[...days].map(([date, rows]) => `<h3>${dayOf.format(Date.parse(`${date}T12:00Z`))}</h3><ul>${rows}</ul>`).join('')}`;

export {};
