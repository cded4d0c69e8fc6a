import {html, render} from 'lit';
import type {MspecsViewingBooker} from '../../src/mspecs-viewing-booker.js';
import type {MspecsViewingList} from '../../src/mspecs-viewing-list.js';
import {check, clearUnusable} from './checks.js';
import {choicesIn, fillIn, ownBox, type Choices} from './choices.js';
import {faintIn} from './contrast.js';
import {notesOn} from './notes.js';
import {Preview} from './preview.js';
import {colors, measures, width} from './properties.js';
import {propertyRow, showValue} from './property-rows.js';
import {isList, isViaProxy, snippet, sourceOf} from './snippet.js';

const find = (selector: string) => document.querySelector(selector) as HTMLElement;

const form = find('#settings') as HTMLFormElement;
const text = find('#snippet');
const notes = find('#notes');
const faint = find('#faint');
const copied = find('#copied');
const preview = new Preview(
  find('mspecs-viewing-booker') as MspecsViewingBooker,
  find('mspecs-viewing-list') as MspecsViewingList,
);

function show(): void {
  check(form);
  const choices = choicesIn(form);
  preview.show(choices);
  for (const property of [...colors, ...measures, width]) {
    showValue(property, choices, preview.themed(property.name));
  }
  showFields(choices);
  text.textContent = snippet(choices);
  faint.textContent = faintIn(choices, preview).join(' ');
  render(
    notesOn(choices).map((note) => html`<li>${note}</li>`),
    notes,
  );
  copied.textContent = '';
}

/** Shows only the fields that apply to the chosen element and source. */
function showFields(choices: Choices): void {
  const source = sourceOf(choices);
  const viaProxy = isViaProxy(choices);
  const isBooker = !isList(choices);
  const shown = {
    source: isBooker,
    way: isBooker && (source === 'page' || source === 'deal-url'),
    'deal-url': isBooker && source === 'deal-url',
    'proxy-url': viaProxy,
    'base-url': !viaProxy,
    'deal-id': isBooker,
    'viewing-id': isBooker,
    'time-zone': isBooker,
    'refresh-interval': isBooker,
    'deep-link': isBooker,
    office: !isBooker,
  };
  for (const [name, isShown] of Object.entries(shown)) {
    find(`label:has([name='${name}'])`).hidden = !isShown;
  }
}

/**
 * Writes the settings to the URL, to share them. Not called for every step of a slider, because Safari limits calls of
 * `replaceState`.
 */
function writeUrl(): void {
  const query = new URLSearchParams([...choicesIn(form)]);
  history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
}

/** Moving a slider enables its custom value. */
function handleInput({target}: Event): void {
  const own = target instanceof HTMLInputElement ? ownBox(form, target.name) : null;
  if (own) own.checked = true;
  show();
}

function handleStartOver(): void {
  form.reset();
  show();
  writeUrl();
}

async function handleCopy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.textContent);
    copied.textContent = 'Kopierat';
  } catch {
    // Without clipboard permission, selects the text to copy.
    getSelection()?.selectAllChildren(text);
    copied.textContent = 'Markerat, kopiera med Ctrl+C';
  }
}

render(colors.map(propertyRow), find('#colors'));
render(measures.map(propertyRow), find('#measures'));
render(propertyRow(width), find('#width-row'));
fillIn(form, new URLSearchParams(location.search));
clearUnusable(form);
show();
form.addEventListener('input', handleInput);
form.addEventListener('change', writeUrl);
form.addEventListener('submit', (event) => event.preventDefault());
find('#start-over').addEventListener('click', handleStartOver);
find('#copy').addEventListener('click', () => void handleCopy());
