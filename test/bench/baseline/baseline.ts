// Minimal page that shows the free times of a home and books one, the hand-written baseline for the element. It has no
// library, one language, one kind of viewing and no error handling.
interface Deal {
  readonly viewings: readonly {
    readonly id: string;
    readonly allowExternalBooking: boolean;
    readonly slotLength: number;
    readonly slotCapacity: number;
    readonly slots?: readonly {readonly id: string; readonly startTime: string}[];
  }[];
}
type Status = Readonly<Record<string, {readonly numberOfBooked: number; readonly fullyBooked: boolean}>>;

const place = document.querySelector('#viewings') as HTMLElement;
const {deal = '', status = '', timeZone = 'Europe/Stockholm'} = place.dataset;

async function read(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} responded with ${response.status}`);
  return response.json();
}
const [{viewings}, taken] = (await Promise.all([read(deal), read(status)])) as [Deal, Status];

const dayOf = new Intl.DateTimeFormat('sv', {timeZone, weekday: 'long', day: 'numeric', month: 'long'});
const timeOf = new Intl.DateTimeFormat('sv', {timeZone, hour: '2-digit', minute: '2-digit'});
const escape = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const days = new Map<string, string>();
for (const {id, slots = [], slotLength, slotCapacity, allowExternalBooking} of viewings) {
  if (!allowExternalBooking) continue;
  for (const slot of slots) {
    const start = Date.parse(slot.startTime);
    if (start <= Date.now()) continue;
    const {numberOfBooked = 0, fullyBooked = false} = taken[slot.id] ?? {};
    const day = dayOf.format(start);
    const time = `<label>
      <input type="radio" name="time" value="${escape(id)}/slot/${escape(slot.id)}" ${fullyBooked ? 'disabled' : ''}>
      <b>${timeOf.format(start)}–${timeOf.format(start + slotLength * 60_000)}</b>
      ${fullyBooked ? 'fullbokad' : `${slotCapacity - numberOfBooked} platser kvar`}
    </label>`;
    days.set(day, (days.get(day) ?? '') + time);
  }
}

place.innerHTML = `<h2>Visningstider</h2>
  <form>
    ${[...days].map(([day, times]) => `<fieldset><legend>${day}</legend>${times}</fieldset>`).join('')}
    <div hidden>
      <label>Förnamn <input name="firstName" autocomplete="given-name" required></label>
      <label>Efternamn <input name="lastName" autocomplete="family-name" required></label>
      <label>E-post <input name="email" type="email" autocomplete="email" required></label>
      <label>Mobilnummer <input name="phoneNumber" type="tel" autocomplete="tel" required></label>
      <button>Skicka förfrågan</button>
    </div>
  </form>`;

const form = place.querySelector('form') as HTMLFormElement;
form.addEventListener('change', () => {
  form.querySelector('div')?.removeAttribute('hidden');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send(Object.fromEntries(new FormData(form)) as Record<string, string>);
});

async function send({time = '', phoneNumber = '', ...names}: Record<string, string>): Promise<void> {
  const contact = {...names, phoneNumber: phoneNumber.replace(/[^\d+]/g, '').replace(/^0/, '+46')};
  const {ok} = await fetch(`/mspecs/v3/viewings/externalViewer/${time}`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(contact),
  });
  place.textContent = ok ? 'Din förfrågan är mottagen. Bekräfta den i mejlet du får.' : 'Det gick inte.';
}

export {};
