import {expect} from '@open-wc/testing';
import type {HomeOpenEvent} from '../../../src/list.js';
import {listOf, mountList, serving} from '../../support/list-fixture.js';
import {waitUntil} from '../../support/wait-until.js';

const clean = () => history.replaceState(null, '', location.pathname + location.search);
const two = () => listOf({name: 'Storgatan 1', area: 'Haga'}, {name: 'Parkvägen 2', inHours: 48});

/** Mounts a list and waits for its rows. */
async function mountTwo() {
  const list = await mountList({...serving(two), privacyUrl: 'https://maklaren.example/gdpr', lang: 'sv'});
  const [button] = await list.findAllByRole('button', {name: /^Välj tid/});
  return {...list, button: button!, dialog: () => list.element.shadowRoot!.querySelector('dialog')};
}

describe('dialog of <mspecs-viewing-list>', () => {
  beforeEach(clean);
  afterEach(clean);

  it('opens the booker for the viewing, with the attributes of the list', async () => {
    const {button, dialog, findByRole} = await mountTwo();
    button.click();
    await findByRole('dialog', {name: 'Storgatan 1'});
    const booker = dialog()!.querySelector('mspecs-viewing-booker')!;
    const values = ['deal-id', 'viewing-id', 'proxy-url', 'privacy-url', 'lang'].map((name) =>
      booker.getAttribute(name),
    );
    expect(values).to.deep.equal(['MDA0', 'MDB0', '/proxy', 'https://maklaren.example/gdpr', 'sv']);
    expect(new URLSearchParams(location.hash.slice(1)).get('home')).to.equal('MDA0');
  });

  it('moves the focus into the dialog, and back to the button', async () => {
    const {element, button, dialog, findByRole} = await mountTwo();
    button.focus();
    button.click();
    const close = await findByRole('button', {name: 'Stäng'});
    expect(dialog()!.contains(element.shadowRoot!.activeElement)).to.equal(true);
    close.click();
    await waitUntil(() => !dialog());
    await waitUntil(() => element.shadowRoot!.activeElement === button);
    await waitUntil(() => location.hash === '');
  });

  it('closes when the visitor goes back, and opens again forward', async () => {
    const {button, dialog, findByRole} = await mountTwo();
    button.click();
    await findByRole('dialog');
    history.back();
    await waitUntil(() => !dialog());
    history.forward();
    await waitUntil(() => dialog());
    history.back();
    await waitUntil(() => !dialog());
  });

  it('opens a home that the fragment names', async () => {
    history.replaceState(null, '', '#home=MDA1');
    const {dialog, findByRole} = await mountTwo();
    await findByRole('dialog', {name: 'Parkvägen 2'});
    expect(dialog()!.querySelector('mspecs-viewing-booker')!.hasAttribute('viewing-id')).to.equal(false);
    dialog()!.close();
    await waitUntil(() => location.hash === '');
  });

  it('opens the home of a link in another language, whose texts load after the viewings', async () => {
    history.replaceState(null, '', '#home=MDA1');
    const list = await mountList({...serving(two), lang: 'en'});
    await list.findByRole('dialog', {name: 'Parkvägen 2'});
  });

  it('says what there is about a home that is not in the list', async () => {
    history.replaceState(null, '', '#home=MDA9');
    const {dialog, findByRole} = await mountTwo();
    await findByRole('dialog', {name: 'Visning'});
    const booker = dialog()!.querySelector('mspecs-viewing-booker')!;
    expect(booker.getAttribute('deal-id')).to.equal('MDA9');
    await waitUntil(() => booker.shadowRoot?.querySelector('[part~=alert], [part~=contact]'));
  });

  it('ignores what is no id of a home', async () => {
    history.replaceState(null, '', '#home=..');
    const {dialog, element} = await mountTwo();
    await element.updateComplete;
    expect(dialog() === null).to.equal(true);
  });

  it('follows a link from one home to another', async () => {
    history.replaceState(null, '', '#home=MDA0');
    const {findByRole} = await mountTwo();
    await findByRole('dialog', {name: 'Storgatan 1'});
    location.hash = '#home=MDA1';
    await findByRole('dialog', {name: 'Parkvägen 2'});
    expect(location.hash).to.equal('#home=MDA1');
  });

  it('leaves the times to the page if it prevents the event', async () => {
    const {element, button, dialog} = await mountTwo();
    const asked: string[] = [];
    element.addEventListener('mspecs-home-open', (event: HomeOpenEvent) => {
      event.preventDefault();
      asked.push(event.dealId, event.viewingId);
    });
    button.click();
    await element.updateComplete;
    expect(asked).to.deep.equal(['MDA0', 'MDB0']);
    expect(dialog() === null).to.equal(true);
    expect(location.hash).to.equal('');
  });

  it('closes with the list', async () => {
    const {element, button, findByRole} = await mountTwo();
    button.click();
    await findByRole('dialog');
    const parent = element.parentElement!;
    element.remove();
    expect(element.shadowRoot!.querySelector('dialog[open]') === null).to.equal(true);
    parent.append(element);
  });
});
