import {render} from 'lit';
import {
  decide,
  readContent,
  startOver,
  type Decision,
  type PanelContent,
  type WaitingBooking,
  type WaitingPerson,
} from './requests.js';
import {nameOf, panel, timeOf} from './template.js';

const pollIntervalMs = 1000;
const unreachable =
  'Simulatorn svarar inte. Kör npm start i projektets mapp; sidan försöker igen automatiskt.';

const {href: start} = document.querySelector('.brand') as HTMLAnchorElement;
let content: PanelContent | undefined;
let news = '';
let polling = new AbortController();

show();
restartPolling();
document.addEventListener('visibilitychange', restartPolling);

/** Renders at the end of the body, after the existing content. */
function show(): void {
  const focused = document.activeElement;
  render(panel({start, content, news, onDecide: handleDecide, onStartOver: handleStartOver}), document.body);
  // Restores the focus if the pressed button disappeared with its entry.
  if (focused && !focused.isConnected) document.getElementById('quarantine-heading')?.focus();
}

/** Restarts polling: reads at once, then every second while the page is visible. Aborts a read in flight. */
function restartPolling(): void {
  polling.abort();
  polling = new AbortController();
  if (!document.hidden) void poll(polling.signal);
}

async function poll(signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      const next = await readContent(signal);
      news = newsSince(content, next) ?? (news === unreachable ? '' : news);
      content = next;
    } catch {
      if (signal.aborted) return;
      news = unreachable;
    }
    show();
    await new Promise((resolve) => setTimeout(resolve, pollIntervalMs));
    if (signal.aborted) return;
  }
}

function newsSince(before: PanelContent | undefined, now: PanelContent): string | undefined {
  if (!before) return undefined;
  const mail = now.outbox.slice(before.outbox.length).at(-1);
  if (mail) return `Ett nytt mejl till ${mail.to}. Utkorgen har ${now.outbox.length} mejl.`;
  const known = new Set(before.quarantine.flatMap(({bookings}) => bookings.map(({id}) => id)));
  const person = now.quarantine.find(({bookings}) => bookings.some(({id}) => !known.has(id)));
  return person && `${nameOf(person)} har bekräftat och hamnade i karantän.`;
}

function handleDecide(person: WaitingPerson, booking: WaitingBooking, decision: Decision): void {
  const outcome = decision === 'approve' ? 'är godkänd' : 'är avvisad';
  void act(async () => {
    await decide(booking.id, decision);
    news = `${nameOf(person)} ${outcome}: ${timeOf(booking)}.`;
  });
}

function handleStartOver(): void {
  void act(async () => {
    await startOver();
    location.reload();
  });
}

async function act(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch {
    news = 'Åtgärden misslyckades. Försök igen.';
  }
  restartPolling();
}
