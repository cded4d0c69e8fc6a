import {expect} from '@open-wc/testing';
import {publishedDeal} from '../../demo/simulator/store/published-deal.js';
import {createSimulator} from '../../demo/simulator/simulator.js';
import {tables} from '../../demo/simulator/store/tables.js';
import {MspecsError} from '../../src/mspecs/mspecs-error.js';
import {parseDeal} from '../../src/mspecs/parse-deal.js';
import {parseTables, publishTables, readSlotColumns} from '../../src/mspecs/parse-tables.js';

const zone = 'Europe/Stockholm';
const key = {name: 'id', type: 'primaryKey'};
const viewingKey = {name: 'viewingId', type: 'foreignKey', table: 'viewings', mandatory: true};
const start = {name: 'startTime', type: 'datetime'};
const end = {name: 'endTime', type: 'datetime'};
const schemaOf = (...publicFields: unknown[]) => ({name: 'viewingSlots', publicFields, collections: []});
const schema = schemaOf(key, viewingKey, start, end);

const row = {
  id: 'v1',
  dealId: 'd1',
  startDate: '2026-11-14T11:00:00Z',
  endDate: '2026-11-14T11:30:00Z',
  description: 'Öppen visning',
  comment: 'Nyckel i skåp 7.',
  isInactive: false,
  isNoSpecifiedTime: false,
  contactBrokerForViewing: false,
  displayOnlyViewingDescription: false,
  allowExternalBooking: true,
};
const slot = (id: string, startTime: string, endTime: string, viewingId = 'v1') => ({
  id,
  viewingId,
  startTime,
  endTime,
});
const slotRows = [
  slot('s1', '2026-11-14T11:00:00Z', '2026-11-14T11:15:00Z'),
  slot('s2', '2026-11-14T11:15:00Z', '2026-11-14T11:30:00Z'),
  slot('s3', '2026-11-14T11:00:00Z', '2026-11-14T11:15:00Z', 'v2'),
];
const parse = (viewing: object, slots: unknown = []) =>
  parseTables({viewings: [viewing], slots, schema}, zone)[0];

describe('detecting slot columns', () => {
  const columns = {id: 'id', viewingId: 'viewingId', start: 'startTime', end: 'endTime'};

  it('uses names and types', () => {
    expect(readSlotColumns(schema)).to.deep.equal(columns);
    expect(
      readSlotColumns(
        schemaOf(
          {name: 'updatedDate', type: 'updated'},
          {name: 'createdDate', type: 'datetime'},
          {name: 'reminderStartDate', type: 'datetime'},
          {name: 'startDate', type: 'datetime'},
          {name: 'endDate', type: 'datetime'},
          {name: 'startText', type: 'text'},
          {name: 'viewing', type: 'foreignKey', table: 'viewings'},
          {name: 'userId', type: 'foreignKey', table: 'users'},
          {name: 'slotId', type: 'primaryKey'},
        ),
      ),
    ).to.deep.equal({id: 'slotId', viewingId: 'viewing', start: 'startDate', end: 'endDate'});
  });

  it('works without the target table of a foreign key', () => {
    expect(readSlotColumns(schemaOf(key, {name: 'viewingId', type: 'foreignKey'}, start, end))).to.deep.equal(
      columns,
    );
  });

  const ambiguous: readonly {name: string; schema: unknown; message: RegExp}[] = [
    {name: 'no id', schema: schemaOf(viewingKey, start, end), message: /no column for the id/},
    {
      name: 'no viewing',
      schema: schemaOf(key, {name: 'dealId', type: 'foreignKey', table: 'deals'}, start, end),
      message: /no column for the viewing\. Columns: id \(primaryKey\), dealId \(foreignKey\)/,
    },
    {
      name: 'a start that is not a datetime',
      schema: schemaOf(key, viewingKey, {name: 'startTime', type: 'text'}, end),
      message: /no column for the start.*startTime \(text\)/,
    },
    {
      name: 'two starts',
      schema: schemaOf(key, viewingKey, start, {name: 'startDate', type: 'datetime'}, end),
      message: /several columns for the start/,
    },
    {name: 'no end', schema: schemaOf(key, viewingKey, start), message: /no column for the end/},
    {name: 'no columns', schema: schemaOf(null, 7, {}, {name: 'id'}), message: /Columns: none/},
    {name: 'no schema', schema: null, message: /no column for the id/},
  ];
  for (const {name, schema, message} of ambiguous) {
    it(`fails with an explanation for ${name}`, () => {
      expect(() => readSlotColumns(schema))
        .to.throw(MspecsError, message)
        .with.property('reason', 'bad-response');
    });
  }
});

describe('reading viewings from tables', () => {
  it('returns the same as the published deal, except for details that tables lack', () => {
    const {store} = createSimulator();
    const {id} = store.addDeal();
    store.addSlotViewing(id, {
      start: '2031-06-14T10:00:00Z',
      slotMinutes: 15,
      slotCount: 3,
      capacity: 2,
      description: 'Enskild visning',
      comment: 'Nyckel i skåp 7.',
    });
    store.addTimedViewing(id, {
      start: '2031-06-14T16:30:00Z',
      end: '2031-06-14T17:30:00Z',
      comment: 'Bo visar.',
    });
    const rowsOf = (name: string) => tables.get(name)?.rows(store);
    const answers = {
      viewings: rowsOf('viewings')?.filter(({dealId}) => dealId === id),
      slots: rowsOf('viewingSlots'),
      schema: {publicFields: tables.get('viewingSlots')?.fields},
    };
    const published = parseDeal(publishedDeal(store, id), zone)?.viewings.map(
      ({seatsPerSlot: _, times, ...viewing}) => ({
        ...viewing,
        times: times.map(({freeSeats: _, ...time}) => time),
      }),
    );
    expect(parseTables(answers, zone)).to.deep.equal(published);
    expect(JSON.stringify(publishTables(answers, zone))).not.to.match(/comment|skåp|Bo visar/);
  });

  it('assigns slots to their viewing', () => {
    expect(parse(row, slotRows)).to.deep.equal({
      kind: 'slots',
      id: 'v1',
      bookable: true,
      description: 'Öppen visning',
      times: [
        {
          slotId: 's1',
          date: '2026-11-14',
          start: Date.parse('2026-11-14T11:00:00Z'),
          end: Date.parse('2026-11-14T11:15:00Z'),
        },
        {
          slotId: 's2',
          date: '2026-11-14',
          start: Date.parse('2026-11-14T11:15:00Z'),
          end: Date.parse('2026-11-14T11:30:00Z'),
        },
      ],
    });
  });

  it('has no end if slots differ in length or an end is unreadable', () => {
    for (const endTime of ['2026-11-14T11:45:00Z', null]) {
      const slots = [slotRows[0], {...slotRows[1], endTime}];
      expect(parse(row, slots)?.times.map(({end}) => end)).to.deep.equal([undefined, undefined]);
    }
  });

  it('determines the kind of viewing from a type or from the columns of 2019', () => {
    const kind = (more: object, slots?: unknown) => parse({...row, ...more}, slots)?.kind;
    expect(kind({})).to.equal('timed');
    expect(kind({isNoSpecifiedTime: true})).to.equal('day');
    expect(kind({isNoSpecifiedTime: true}, slotRows)).to.equal('slots');
    expect(kind({type: 'ENUMS_VIEWINGS_TYPE_DATE_ONLY'})).to.equal('day');
    expect(kind({type: 'ENUMS_VIEWINGS_TYPE_DATE_AND_TIME', isNoSpecifiedTime: 1})).to.equal('day');
    expect(kind({type: 'ENUMS_VIEWINGS_TYPE_COMMENT_ONLY'})).to.equal('none');
    expect(kind({contactBrokerForViewing: 1}, slotRows)).to.equal('none');
    expect(kind({displayOnlyViewingDescription: true}, slotRows)).to.equal('none');
    expect(parse({...row, type: 'ENUMS_VIEWINGS_TYPE_TIME_SLOTS'})).to.include({
      kind: 'timed',
      bookable: false,
    });
  });

  it('skips inactive rows', () => {
    expect(parse({...row, isInactive: true})).to.equal(undefined);
    expect(parse({...row, isInactive: 1})).to.equal(undefined);
  });

  it('prefers the newer columns', () => {
    const more = {externalBookingLatestHourBefore: 2, hideStartDate: 1, slotCapacity: 3};
    expect(parse({...row, ...more}, slotRows)).to.include({
      closesAt: Date.parse('2026-11-14T09:00:00Z'),
      timeHidden: true,
      seatsPerSlot: 3,
    });
    expect(parse({...row, allowExternalBooking: 0})).to.include({bookable: false});
  });

  it('returns nothing for invalid rows', () => {
    for (const rows of [null, undefined, {}, 'x', [null, 7, []]]) {
      expect(parseTables({viewings: rows, slots: rows, schema}, zone)).to.deep.equal([]);
    }
    expect(parse(row, null)?.kind).to.equal('timed');
  });
});
