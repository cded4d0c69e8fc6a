import type {ReactiveControllerHost} from 'lit';
import {LanguageObserver} from '../deferred/language-observer.js';
import {shieldFromShortcuts} from '../deferred/page-shortcuts.js';
import {refreshOnReturn} from './refresh-on-return.js';
import {RowFocus} from './row-focus.js';
import {addThemeStyles} from './theme-styles.js';

/**
 * Adds what can wait until the viewings are shown: the theme, and handling of keys, focus and languages.
 *
 * @param refresh called when the visitor comes back to the page.
 */
export function enhance(host: ReactiveControllerHost & HTMLElement, refresh: () => void): void {
  const root = host.shadowRoot;
  if (root) {
    addThemeStyles(root);
    shieldFromShortcuts(root);
    new RowFocus(host, root);
  }
  new LanguageObserver(host);
  refreshOnReturn(host, refresh);
}
