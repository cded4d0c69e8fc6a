import {waitUntil} from './wait-until.js';

/** A widget of the page, which behaves like the one of a captcha service. */
export interface Widget {
  /** Element for the slot `verification`. */
  readonly element: HTMLElement;
  /** Has the widget write an answer, like after a puzzle. */
  solve(): void;
  /** Number of times that it was reset through the functions of its script. */
  resets(): number;
}

let answers = 0;

const newAnswer = () => `solved ${(answers += 1)}`;

/** Creates a stand-in for Turnstile: a hidden input in its container, and `turnstile.reset(container)`. */
export function turnstileWidget(): Widget {
  const element = document.createElement('div');
  element.className = 'cf-turnstile';
  element.innerHTML = '<div><input type="hidden" name="cf-turnstile-response" /></div>';
  return widgetOf(element, 'turnstile', (container) => container === element);
}

/** Creates a stand-in for hCaptcha: a frame and two text areas in its container, and `hcaptcha.reset(widgetId)`. */
export function hcaptchaWidget(): Widget {
  const element = document.createElement('div');
  element.className = 'h-captcha';
  element.innerHTML = `<iframe title="hCaptcha" data-hcaptcha-widget-id="1x2y" hidden></iframe>
    <textarea name="g-recaptcha-response" hidden></textarea>
    <textarea name="h-captcha-response" hidden></textarea>`;
  return widgetOf(element, 'hcaptcha', (id) => id === '1x2y');
}

/** Creates another captcha, with a form control whose name ends in `-response` and no known functions. */
export function otherWidget(): Widget {
  const element = document.createElement('div');
  element.innerHTML = '<input type="hidden" name="frc-captcha-response" />';
  return widgetOf(element);
}

function widgetOf(element: HTMLElement, name?: string, isOwn?: (target: unknown) => boolean): Widget {
  element.slot = 'verification';
  const controls = element.querySelectorAll<HTMLInputElement>('[name]');
  const write = (value: string) => controls.forEach((control) => (control.value = value));
  let resets = 0;
  const reset = (target: unknown) => {
    if (!isOwn?.(target)) throw new Error('there is no such widget');
    resets += 1;
    write('');
  };
  if (name) Object.assign(globalThis, {[name]: {reset}});
  return {element, solve: () => write(newAnswer()), resets: () => resets};
}

/** Removes the functions of the widgets. */
export function removeWidgetScripts(): void {
  for (const name of ['turnstile', 'hcaptcha']) Reflect.deleteProperty(globalThis, name);
}

/** Waits until the slot shows the widget. */
export const waitForWidget = ({element}: Widget): Promise<void> =>
  waitUntil(() => element.assignedSlot !== null, 'the widget is not in its slot');
