import {html, render} from 'lit';
import {listStates} from './list-states.js';
import {states} from './states.js';

/** URLs of the themes. */
const themes: Readonly<Record<string, string>> = {
  enkel: new URL('../themes/enkel.css', import.meta.url).href,
  natt: new URL('../themes/natt.css', import.meta.url).href,
  varm: new URL('../themes/varm.css', import.meta.url).href,
};

const theme = document.querySelector('#theme') as HTMLSelectElement;

const cardsOf = (shown: typeof states | typeof listStates) =>
  Object.entries(shown).map(
    ([name, {heading, text}]) => html`
      <section class="card" id=${name} aria-labelledby="${name}-heading">
        <h3 id="${name}-heading">${heading}</h3>
        <p>${text}</p>
        <iframe src="state.html?state=${name}" title=${heading} loading="lazy" @load=${handleLoad}></iframe>
      </section>
    `,
  );

/** Applies the chosen theme to the element in a frame. */
function applyTheme({contentDocument}: HTMLIFrameElement): void {
  const element = contentDocument?.querySelector('mspecs-viewing-booker, mspecs-viewing-list');
  if (!contentDocument || !element) return;
  element.className = theme.value;
  const href = themes[theme.value];
  if (!href || contentDocument.querySelector(`link[href="${href}"]`)) return;
  const link = contentDocument.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  contentDocument.head.append(link);
}

function handleLoad({currentTarget}: Event): void {
  if (currentTarget instanceof HTMLIFrameElement) applyTheme(currentTarget);
}

function handleTheme(): void {
  document.querySelectorAll('iframe').forEach(applyTheme);
  history.replaceState(null, '', theme.value ? `?theme=${theme.value}` : location.pathname);
}

theme.value = new URLSearchParams(location.search).get('theme') ?? '';
theme.selectedIndex = Math.max(0, theme.selectedIndex);
theme.addEventListener('change', handleTheme);
render(cardsOf(states), document.querySelector('#bookers') as HTMLElement);
render(cardsOf(listStates), document.querySelector('#lists') as HTMLElement);
