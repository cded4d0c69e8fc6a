import {expect} from '@open-wc/testing';
import type {Contact} from '../../../src/index.js';
import {eva, fill, type Visit} from '../../support/fixture.js';
import {atForm} from '../../support/form.js';
import {waitUntil} from '../../support/wait-until.js';

const kim: Partial<Contact> = {firstName: 'Kim', email: 'kim@example.com'};

const typed = ({getByLabelText}: Visit) =>
  Object.keys(eva).map((label) => getByLabelText<HTMLInputElement>(label).value);

describe('what the page fills in', () => {
  it('stands in the fields and in no attribute', async () => {
    const guest = await atForm({contact: kim});
    expect(typed(guest)).to.deep.equal(['Kim', '', 'kim@example.com', '']);
    expect(guest.root.innerHTML).not.to.match(/Kim|kim@/);
  });

  it('may come later, and leaves alone what the visitor wrote', async () => {
    const guest = await atForm();
    fill(guest, {Förnamn: 'Eva', Efternamn: ''});
    guest.element.contact = {...kim, lastName: 'Exempel'};
    await waitUntil(() => typed(guest)[2]);
    expect(typed(guest)).to.deep.equal(['Eva', '', 'kim@example.com', '']);
  });

  it('is there again after a reset', async () => {
    const guest = await atForm({contact: kim});
    fill(guest);
    guest.element.reset();
    await waitUntil(() => typed(guest)[0] === 'Kim');
    expect(typed(guest)).to.deep.equal(['Kim', '', 'kim@example.com', '']);
  });

  it('is nothing where the page knows of nobody', async () => {
    const guest = await atForm({contact: null as never});
    expect(typed(guest)).to.deep.equal(['', '', '', '']);
  });
});
