import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {countOpen, listDays, type Day} from '../../src/booking/availability.js';
import {timeFormat} from '../../src/booking/time/time-format.js';
import * as deferred from '../../src/element/deferred/deferred.js';
import type {SidePanelView} from '../../src/element/deferred/side-panel.js';
import {Selection} from '../../src/element/times/selection.js';
import {timeList} from '../../src/element/times/time-list.js';
import {messages as requestTexts} from '../../src/messages/sv-request.js';
import {messages as timesTexts} from '../../src/messages/sv.js';
import {parseDeal} from '../../src/mspecs/parse-deal.js';

const samples = (await (
  await fetch(new URL('../mspecs/samples.json', import.meta.url))
).json()) as typeof import('../mspecs/samples.json');

const zone = 'Europe/Stockholm';
const now = Date.parse('2026-11-10T08:00:00Z');
const messages = {...timesTexts, ...requestTexts};
const format = timeFormat('sv', zone);
const selection = new Selection({} as never, () => undefined);

/** Text on the screen for a deal, as in the time zone of the home. */
function shown(json: object): string {
  const page = document.createElement('div');
  document.body.append(page);
  const deal = parseDeal(json, zone);
  const availability = listDays({viewings: deal?.viewings, now});
  const view = {
    messages,
    format,
    availability: {current: availability, published: deal?.json, failure: undefined, caveat: undefined},
    timeZone: zone,
    uncertainNow: undefined,
  };
  const booker = {host: {}, booking: {}, onInterest: undefined};
  const beside = deferred.sidePanel({...view, ...booker} as unknown as SidePanelView);
  const list = {
    messages,
    format,
    timeZone: zone,
    isPending: false,
    selection,
    deferred,
    openCount: (days: readonly Day[]) => `${countOpen(days)} lediga`,
    wasRequested: undefined,
  };
  render(html`${timeList({...list, ...availability})} ${beside.contact}`, page);
  const words = page.innerText.replace(/\s+/g, ' ').trim();
  page.remove();
  // Shown in other zones.
  return words.replace('Alla tider anges i lokal tid (Stockholm). ', '');
}

const contactBroker = 'Kontakta mäklaren om du vill komma på visning.';
const noTimeSuits = 'Passar ingen tid? Kontakta mäklaren.';
const slots =
  'lördag 14 november Portkod lämnas vid bekräftelse. 12:00–12:15 2 platser kvar 12:15–12:30 1 plats kvar ' +
  '12:30–12:45 Fullbokad 12:45–13:00 Ledig';
const openHouse = 'söndag 15 november Öppen visning 13:00–14:00 Ledig';
const dayOnly = 'måndag 16 november Tid meddelas Tid meddelas senare Ledig';
const unknownType = 'tisdag 17 november 18:00–18:30 Ledig';
const openHouseNote = 'söndag 15 november 13:00–14:00 Öppen visning';
const agreement = 'Visning sker efter överenskommelse.';

const viewings: Readonly<Record<keyof typeof samples.viewings | keyof typeof samples.edge, string>> = {
  timeSlots: slots,
  dateAndTime: openHouse,
  dateAndTimeNotExternallyBookable: `${openHouseNote} ${contactBroker}`,
  dateOnly: dayOnly,
  commentOnly: `${agreement} ${contactBroker}`,
  contactBroker,
  unknownType,
  emptyObject: contactBroker,
  timeSlotsNoSlots: `onsdag 18 november 12:00 ${contactBroker}`,
  timeSlotsHideStart: slots,
  allowExternalBookingMissing: `söndag 15 november 13:00 ${contactBroker}`,
  negativeFreeSpots: `lördag 14 november Portkod lämnas vid bekräftelse. 13:00–13:15 Fullbokad ${contactBroker}`,
};
const broker = 'Anna Mäklare Reg. mäklare Ring +46701740605 Mejla anna@example.se';
const deals: Readonly<Record<keyof typeof samples.deals, string>> = {
  dealById: [slots, openHouse, dayOnly, unknownType, openHouseNote, agreement, noTimeSuits, broker].join(' '),
  soldDeal: `${contactBroker} ${broker}`,
};

describe("text on the screen for Mspecs' samples", () => {
  for (const [name, viewing] of Object.entries({...samples.viewings, ...samples.edge})) {
    it(`matches for the viewing ${name}`, () => {
      expect(shown({viewings: [viewing]})).to.equal(viewings[name as keyof typeof viewings]);
    });
  }
  for (const [name, deal] of Object.entries(samples.deals)) {
    it(`matches for the deal ${name}`, () => {
      expect(shown(deal)).to.equal(deals[name as keyof typeof deals]);
    });
  }
});
