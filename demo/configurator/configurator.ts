import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import {snippet, type Settings} from './snippet.js';

const form = document.querySelector('#settings') as HTMLFormElement;
const element = document.querySelector('mspecs-viewing-booker') as MspecsViewingBooker;
const page = document.querySelector('.page') as HTMLElement;
const text = document.querySelector('#snippet') as HTMLElement;
const copied = document.querySelector('#copied') as HTMLElement;

const attributeNames = [
  'lang',
  'time-zone',
  'country',
  'refresh-interval',
  'privacy-url',
  'consent-required',
];
const units: Readonly<Record<string, string>> = {
  '--mspecs-accent-color': '',
  '--mspecs-radius': 'rem',
  '--mspecs-spacing': 'rem',
  '--mspecs-density': '',
  '--mspecs-border-width': 'px',
};

function show(): void {
  const {attributes, properties, theme} = settings();
  for (const name of attributeNames) {
    const value = attributes.find(([given]) => given === name)?.[1];
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
  for (const name of Object.keys(units)) {
    const value = properties.find(([given]) => given === name)?.[1];
    element.style.setProperty(name, value ?? null);
  }
  element.className = theme;
  page.style.colorScheme = valueOf('color-scheme');
  element.style.inlineSize = `${valueOf('width')}px`;
  text.textContent = snippet({attributes, properties, theme});
  copied.textContent = '';
  const query = new URLSearchParams(changed().map(({name, value}) => [name, value]));
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
}

/** What differs from where it began. */
function settings(): Settings {
  const names = changed().map(({name}) => name);
  const given = (name: string) => [name, name === 'consent-required' ? '' : valueOf(name)] as const;
  return {
    attributes: attributeNames.filter((name) => names.includes(name)).map(given),
    properties: Object.entries(units)
      .filter(([name]) =>
        name === '--mspecs-accent-color' ? names.includes('own-color') : names.includes(name),
      )
      .map(([name, unit]) => [name, valueOf(name) + unit]),
    theme: valueOf('theme'),
  };
}

type Control = HTMLInputElement | HTMLSelectElement;

const controls = (): readonly Control[] =>
  [...form.elements].filter(
    (control): control is Control =>
      control instanceof HTMLInputElement || control instanceof HTMLSelectElement,
  );

const changed = (): readonly Control[] =>
  controls().filter((control) => {
    if (control instanceof HTMLSelectElement) return control.selectedIndex > 0;
    return control.type === 'checkbox' ? control.checked : control.value !== control.defaultValue;
  });

const valueOf = (name: string): string => controls().find((control) => control.name === name)?.value ?? '';

/** A designer sends the address of what he chose. */
function readAddress(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = controls().find((each) => each.name === name);
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = true;
    else if (control) control.value = value;
  }
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    copied.textContent = 'Kopierat';
  } catch {
    // Without leave to write to the clipboard: the visitor can copy what is marked.
    getSelection()?.selectAllChildren(text);
    copied.textContent = 'Markerat, kopiera med Ctrl+C';
  }
}

readAddress();
show();
form.addEventListener('input', show);
form.addEventListener('reset', () => queueMicrotask(show));
document.querySelector('#copy')?.addEventListener('click', () => void copy());
