/** Keys that reach the page: those that leave a field, function keys and modifiers. */
const pageKeys = /^(Esc|Tab$|F\d|Shift|Control|Alt|Meta|CapsLock)/;

/**
 * Keeps typing and arrow keys inside the element. Outside a shadow root, the target of an event is the host, so the shortcuts of a
 * page do not recognize that the visitor is in a field.
 */
export function shieldFromShortcuts(root: ShadowRoot): void {
  /** Pressed keys that the page has not seen. It must not see their release either, because it may act on that. */
  const stopped = new Set<string>();
  const handleKey = (event: KeyboardEvent): void => {
    const {type, code, key, ctrlKey, altKey, metaKey, target} = event;
    if (type === 'keydown') {
      stopped.delete(code);
      // Children of the host are elements of the page.
      const isOwn = root.contains(target as Node);
      if (isOwn && !(ctrlKey || altKey || metaKey || pageKeys.test(key))) stopped.add(code);
    }
    if (stopped.has(code)) event.stopPropagation();
    if (type === 'keyup') stopped.delete(code);
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    root.addEventListener(type, handleKey as EventListener);
  // Libraries that listen in the capture phase see all keys, but most check if the target is editable.
  Object.defineProperty(root.host, 'isContentEditable', {
    get: () => {
      // The focused element may be another host.
      const focused = root.activeElement as HTMLElement | null;
      return focused !== null && (focused.matches('input,textarea') || focused.isContentEditable);
    },
  });
}
