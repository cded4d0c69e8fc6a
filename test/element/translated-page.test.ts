import {expect} from '@open-wc/testing';
import {createFixture, fill, holdRequests, mountBooker, type MountedBooker} from '../support/fixture.js';
import {announcement, mountAtForm, send, type} from '../support/form.js';
import {waitUntil} from '../support/wait-until.js';

/** Translates the element as Google Translate does: each text is replaced by nested `<font>` elements. */
function translate({root}: MountedBooker): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('style, font')) continue;
    const {content} = Object.assign(document.createElement('template'), {
      innerHTML: '<font><font></font></font>',
    });
    content.querySelector('font font')!.textContent = `~${text.data}~`;
    text.replaceWith(content);
  }
}

const summary = ({root}: MountedBooker) => root.querySelector('.summary:not([hidden])')!.textContent.trim();

describe('a translated page', () => {
  it('shows new numbers of times and seats, and announces them', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await booker.findByText('3 lediga tider', {selector: '.summary'});
    translate(booker);
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
    translate(booker);
    fixture.simulator.faults.add({route: 'status', status: 400});
    await booker.element.refresh();
    await waitUntil(() => summary(booker).startsWith('Tiderna kan ha ändrats.'));
    translate(booker);
    fixture.simulator.faults.clear();
    await booker.element.refresh();
    await waitUntil(() => summary(booker).includes('3\u00a0lediga tider'));
    expect(summary(booker)).not.to.include('Tiderna kan ha ändrats.');
  });

  it('shows that no time is left', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture, {viewingId: fixture.slotViewing.id});
    await booker.findByText('2 lediga tider', {selector: '.summary'});
    translate(booker);
    for (const slot of fixture.slotViewing.slots) slot.booked = 2;
    await booker.element.refresh();
    await booker.findByRole('heading', {name: 'Inga lediga visningar just nu'});
    await waitUntil(() => announcement(booker) === 'Inga lediga visningar just nu');
  });

  it('shows the days and texts of a changed deal', async () => {
    const fixture = createFixture();
    const booker = await mountBooker(fixture);
    await booker.findByRole('group', {name: 'lördag 14 juni'});
    translate(booker);
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
    translate(booker);
    type(booker, '~E-post~', 'eva@');
    booker.getByLabelText('~Mobilnummer~').focus();
    await booker.findByText(/^E-postadressen verkar inte stämma/, {selector: '.problem'});
  });

  it('shows the selected time after it was changed', async () => {
    const booker = await mountAtForm();
    translate(booker);
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
    translate(booker);
    booker.root.querySelector<HTMLButtonElement>('button.next')!.click();
    await booker.findByRole('button', {name: /^Skickar/});
    translate(booker);
    release();
    await booker.findByRole('button', {name: 'Skicka igen'});
  });
});
