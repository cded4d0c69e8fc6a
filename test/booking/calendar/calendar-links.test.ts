import {expect} from '@open-wc/testing';
import type {CalendarEntry} from '../../../src/booking/calendar/calendar-entry.js';
import {googleCalendarUrl, outlookCalendarUrl} from '../../../src/booking/calendar/calendar-links.js';
import {entry, hostile} from '../../support/calendar.js';
import {at} from '../../support/instant.js';

const google = (given: Partial<CalendarEntry> = {}) => new URL(googleCalendarUrl({...entry, ...given}));
const outlook = (given: Partial<CalendarEntry> = {}) => new URL(outlookCalendarUrl({...entry, ...given}));
/** Without a broker and a way to the door. */
const noteAlone = {broker: undefined, access: undefined};
const descriptionLines = [
  'Preliminärt tills mäklaren har godkänt.',
  '',
  'Får du förhinder? Ring mäklaren.',
  'Eva Björk',
  '+46701740605',
  'eva@example.se',
  '',
  'Våning 2',
  'Porten ligger på gårdssidan.',
];
const paramsOf = ({searchParams}: URL) => Object.fromEntries(searchParams);

describe('a Google Calendar link', () => {
  it('contains only title, time, place and description', () => {
    const url = google();
    expect(url.origin + url.pathname).to.equal('https://calendar.google.com/calendar/render');
    expect(paramsOf(url)).to.deep.equal({
      action: 'TEMPLATE',
      dates: '20261114T110000Z/20261114T111500Z',
      text: 'Visning: Åsögatan 1',
      location: 'Åsögatan 1, 118 24 Stockholm',
      details: descriptionLines.join('\n'),
    });
  });

  it('ends an all-day event on the following day', () =>
    expect(google({when: {day: '2026-12-31'}}).searchParams.get('dates')).to.equal('20261231/20270101'));

  it('preserves line breaks and punctuation of the note', () =>
    expect(google({...noteAlone, note: 'a & b=c\r\n<d>#+%'}).searchParams.get('details')).to.equal(
      'a & b=c\n<d>#+%',
    ));
});

describe('an Outlook Calendar link', () => {
  it('contains title, time, place, description and tentative status', () => {
    const url = outlook();
    expect(url.origin + url.pathname).to.equal('https://outlook.live.com/calendar/0/deeplink/compose');
    expect(paramsOf(url)).to.deep.equal({
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2026-11-14T11:00:00Z',
      enddt: '2026-11-14T11:15:00Z',
      freebusy: 'tentative',
      subject: 'Visning: Åsögatan 1',
      location: 'Åsögatan 1, 118 24 Stockholm',
      body: descriptionLines.join('<br>'),
    });
  });

  it('creates a free all-day event that ends on the following day', () =>
    expect(paramsOf(outlook({when: {day: '2026-12-31'}}))).to.include({
      startdt: '2026-12-31',
      enddt: '2027-01-01',
      allday: 'true',
      freebusy: 'free',
    }));

  it('encodes the note as HTML that shows the original text', () =>
    expect(outlook({...noteAlone, note: 'a & b\r\n<img src=x>'}).searchParams.get('body')).to.equal(
      'a &amp; b<br>&lt;img src=x&gt;',
    ));
});

for (const [calendar, linkOf] of [
  ['Google', google],
  ['Outlook', outlook],
] as const) {
  describe(`a ${calendar} link`, () => {
    it('encodes spaces without plus signs', () => expect(linkOf().search).not.to.contain('+'));

    it('leaves out unknown details', () => {
      const params = paramsOf(linkOf({...noteAlone, address: undefined, note: ''}));
      expect(params).not.to.have.any.keys('location', 'details', 'body');
    });

    it("contains neither ids nor the listing's URL", () =>
      expect(linkOf().href).not.to.match(/MQ2ZG|NT1|hem/));

    it('lasts half an hour if the end is unknown', () =>
      expect(linkOf({when: {start: at('2026-11-14T11:00:00Z')}}).href).to.match(/11(%3A)?30(%3A)?00Z/));

    for (const [what, text] of hostile) {
      it(`handles ${what}`, () => {
        const url = linkOf({title: text, address: text, note: text});
        expect([...url.searchParams.keys()]).to.have.members([...linkOf().searchParams.keys()]);
        expect(url.href.length).to.be.at.most(2_048);
        for (const value of url.searchParams.values())
          expect(value).not.to.match(/[^\P{Cc}\n]|\p{Cs}|\ufffd/u);
      });
    }

    it('truncates a long text between characters with an ellipsis', () => {
      for (const text of ['x', 'å', 'ع', '🏡']) {
        const title = linkOf({title: text.repeat(10_000)}).search.match(/(?:text|subject)=([^&]*)/)![1]!;
        expect(decodeURIComponent(title)).to.match(new RegExp(`^(${text})+…$`, 'u'));
      }
    });
  });
}
