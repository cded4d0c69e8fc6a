import {expect} from '@open-wc/testing';
import {createFixture, fill, holdRequests, mountBooker, type MountedBooker} from '../support/fixture.js';
import {announcement, mountAtForm, send, type} from '../support/form.js';
import {listOf, mountList, serving} from '../support/list-fixture.js';
import {translate} from '../support/translate.js';
import {waitUntil} from '../support/wait-until.js';

const summary = ({root}: MountedBooker) => root.querySelector('.summary:not([hidden])')!.textContent.trim();

describe('a translated page', () => {
  it('shows new numbers of times and seats, and announces them', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await booker.findByText('3 lediga tider', {selector: '.summary'});
    translate(booker.root);
    expect(summary(booker)).to.equal('~3\u00a0lediga tider~');
    fixture.slotViewing.slots[0]!.booked = 2;
    await booker.element.refresh();
    await booker.element.updateComplete;
    expect(summary(booker)).to.equal('2\u00a0lediga tider');
    expect(announcement(booker)).to.equal('2\u00a0lediga tider');
    expect(booker.root.querySelector('.state')!.textContent).to.equal('Fullbokad');
  });

  it('shows that the times may be outdated, and that they are current again', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await booker.findByText('3 lediga tider', {selector: '.summary'});
    translate(booker.root);
    fixture.simulator.faults.add({route: 'status', status: 400});
    await booker.element.refresh();
    await waitUntil(() => summary(booker).startsWith('Tiderna kan ha ändrats.'));
    translate(booker.root);
    fixture.simulator.faults.clear();
    await booker.element.refresh();
    await waitUntil(() => summary(booker).includes('3\u00a0lediga tider'));
    expect(summary(booker)).not.to.include('Tiderna kan ha ändrats.');
  });

  it('shows that no time is left', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {viewingId: fixture.slotViewing.id});
    await booker.findByText('2 lediga tider', {selector: '.summary'});
    translate(booker.root);
    for (const slot of fixture.slotViewing.slots) slot.booked = 2;
    await booker.element.refresh();
    await booker.findByRole('heading', {name: 'Inga lediga visningar just nu'});
    await waitUntil(() => announcement(booker) === 'Inga lediga visningar just nu');
  });

  it('shows the days and texts of a changed deal', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await booker.findByRole('group', {name: 'lördag 14 juni'});
    translate(booker.root);
    const moved = JSON.parse(
      JSON.stringify(fixture.published()).replaceAll('2031-06-14', '2031-06-15'),
    ) as object;
    booker.element.deal = moved;
    await booker.element.updateComplete;
    await booker.findByRole('group', {name: 'söndag 15 juni'});
  });

  it('shows another problem of a field', async () => {
    const booker = await mountAtForm();
    send(booker);
    await booker.findByText(/^Fyll i din e-post/);
    translate(booker.root);
    type(booker, '~E-post~', 'eva@');
    booker.getByLabelText('~Mobilnummer~').focus();
    await booker.findByText(/^E-postadressen verkar inte stämma/, {selector: '.problem'});
  });

  it('shows the selected time after it was changed', async () => {
    const booker = await mountAtForm();
    translate(booker.root);
    booker.root.querySelector<HTMLElement>('.selected-time button')!.click();
    (await booker.findAllByRole('radio'))[1]!.click();
    await waitUntil(() =>
      /kl\.\s12:15–12:30( \(tid i Stockholm\))?$/.test(
        booker.root.querySelector('.when')?.textContent.trim() ?? '',
      ),
    );
  });

  it('shows that the request is being sent, and that it can be sent again', async () => {
    const fixture = createFixture();
    fixture.simulator.faults.add({route: 'booking', status: 503, times: 1});
    const {transport, release} = holdRequests(fixture);
    const booker = await mountAtForm({transport}, fixture);
    fill(booker);
    translate(booker.root);
    booker.root.querySelector<HTMLButtonElement>('button.next')!.click();
    await booker.findByRole('button', {name: /^Skickar/});
    translate(booker.root);
    release();
    await booker.findByRole('button', {name: 'Skicka igen'});
  });
});

describe('a list on a translated page', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  /** Mounts a list of two homes in two areas, and translates it. */
  async function mountTranslated(seats = [3, 2]) {
    const two = () =>
      listOf(
        {name: 'Storgatan 1', area: 'Haga', listingUrl: 'https://maklaren.example/1', seatsLeft: seats[0]!},
        {
          name: 'Parkvägen 2',
          area: 'Råsunda',
          inHours: 48,
          listingUrl: 'https://maklaren.example/2',
          seatsLeft: seats[1]!,
        },
      );
    const list = await mountList(serving(two));
    await list.findByText('Storgatan 1');
    const root = list.element.shadowRoot!;
    translate(root);
    const textsOf = (selector: string) =>
      [...root.querySelectorAll(selector)].map(({textContent}) => textContent.replaceAll('~', ''));
    return {...list, seats, textsOf};
  }

  it('shows the homes of another area, with their own names', async () => {
    const {element, textsOf} = await mountTranslated();
    const area = element.shadowRoot!.querySelector<HTMLSelectElement>('[name=area]')!;
    area.value = 'Råsunda';
    area.dispatchEvent(new Event('change', {bubbles: true}));
    await waitUntil(() => textsOf('li').length === 1);
    expect(textsOf('[part=name]')).to.deep.equal(['Parkvägen 2']);
    expect(textsOf('[part=state]')).to.deep.equal(['2\u00a0platser kvar']);
    expect(textsOf('.summary')).to.deep.equal(['1\u00a0visning']);
  });

  it('shows new numbers of seats', async () => {
    const {element, seats, textsOf} = await mountTranslated();
    seats[0] = 1;
    await element.refresh();
    await element.updateComplete;
    expect(textsOf('[part=state]')).to.deep.equal(['1\u00a0plats kvar', '2\u00a0platser kvar']);
  });
});
