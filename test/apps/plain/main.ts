import type {} from 'mspecs-viewing-booker';
import {homes, requestedNews, selectedNews, visitor} from '../homes.js';

const find = <Found extends Element>(selector: string): Found => document.querySelector<Found>(selector)!;

const nav = find('nav');
const heading = find('h1');
const button = find<HTMLButtonElement>('button');

for (const {path, address} of homes) {
  const link = document.createElement('a');
  link.href = `#/${path}`;
  link.textContent = address;
  nav.append(link, ' ');
}

addEventListener('hashchange', showHome);
button.addEventListener('click', toggleTimes);
document.addEventListener('mspecs-slot-selected', ({choice}) => tell(selectedNews(choice)));
document.addEventListener('mspecs-booking-accepted', () => tell(requestedNews));
showHome();

function homeHere() {
  return homes.find(({path}) => location.hash === `#/${path}`);
}

function showHome(): void {
  const home = homeHere();
  heading.textContent = home?.address ?? 'Till salu';
  button.hidden = !home;
  const element = document.querySelector('main mspecs-viewing-booker');
  if (home) element?.setAttribute('deal-id', home.dealId);
}

function toggleTimes(): void {
  const home = homeHere();
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!isOpen));
  if (isOpen || !home) {
    document.querySelectorAll('main > :not(h1, button)').forEach((each) => each.remove());
    return;
  }
  const copy = document.importNode(find<HTMLTemplateElement>('template').content, true);
  const element = copy.querySelector('mspecs-viewing-booker')!;
  element.setAttribute('deal-id', home.dealId);
  element.contact = {...visitor};
  find('main').append(copy);
}

function tell(text: string): void {
  find('[role=status]').textContent = text;
}
