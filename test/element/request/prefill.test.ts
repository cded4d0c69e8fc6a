import {expect} from '@open-wc/testing';
import type {Contact} from '../../../src/index.js';
import {eva, fill, type MountedBooker} from '../../support/fixture.js';
import {mountAtForm} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const kim: Partial<Contact> = {firstName: 'Kim', email: 'kim@example.com'};

const typed = ({getByLabelText}: MountedBooker) =>
  Object.keys(eva).map((label) => getByLabelText<HTMLInputElement>(label).value);

describe('prefilled contact details', () => {
  it('appear in the fields and in no attribute', async () => {
    const booker = await mountAtForm({contact: kim});
    expect(typed(booker)).to.deep.equal(['Kim', '', 'kim@example.com', '']);
    expect(booker.root.innerHTML).not.to.match(/Kim|kim@/);
  });

  it('can be set later and do not overwrite typed values', async () => {
    const booker = await mountAtForm();
    fill(booker, {Förnamn: 'Eva', Efternamn: ''});
    booker.element.contact = {...kim, lastName: 'Exempel'};
    await waitUntil(() => typed(booker)[2]);
    expect(typed(booker)).to.deep.equal(['Eva', '', 'kim@example.com', '']);
  });

  it('can be set later and do not overwrite values filled in without an event', async () => {
    const booker = await mountAtForm();
    booker.getByLabelText<HTMLInputElement>('Förnamn').value = 'Eva';
    booker.element.contact = kim;
    await waitUntil(() => typed(booker)[2]);
    expect(typed(booker)).to.deep.equal(['Eva', '', 'kim@example.com', '']);
  });

  it('return after a reset', async () => {
    const booker = await mountAtForm({contact: kim});
    fill(booker);
    booker.element.reset();
    await waitUntil(() => typed(booker)[0] === 'Kim');
    expect(typed(booker)).to.deep.equal(['Kim', '', 'kim@example.com', '']);
  });

  it('are empty if the page sets no contact', async () => {
    const booker = await mountAtForm({contact: null as never});
    expect(typed(booker)).to.deep.equal(['', '', '', '']);
  });
});
