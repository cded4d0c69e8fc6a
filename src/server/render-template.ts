/** Template as lit's `html` creates it. */
interface Template {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** Escapes a text for the content of an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (character) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'})[character] ?? '',
  );

/** Matches the attribute of an expression: its kind (`.`, `?`, `@` or none) and name, or the start of its quoted value. */
const attribute = /\s+([.?@]?)([\w-]+)=(?:"[^"]*)?$/;

/**
 * Renders a value of a template as HTML: a template, a list, a text, or nothing. Renders the properties that the templates of the
 * element use as the HTML that has their effect, and no event listeners.
 *
 * @throws {TypeError} if a template uses a property that has no such HTML.
 */
export function renderTemplate(value: unknown): string {
  if (Array.isArray(value)) return value.map(renderTemplate).join('');
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return isTemplate(value) ? renderStrings(value) : '';
}

function renderStrings({strings, values}: Template): string {
  let html = '';
  /** Content of the tag that is still open. */
  let content = '';
  strings.forEach((string, index) => {
    const part = string.replace(/\s+/g, ' ');
    const end = content ? part.indexOf('>') + 1 : 0;
    html += part.slice(0, end);
    if (end > 0) {
      html += content;
      content = '';
    }
    html += part.slice(end);
    if (index === values.length) return;
    const value = values[index];
    const [whole = '', kind, name = ''] = attribute.exec(html) ?? [];
    if (!whole) html += renderTemplate(value);
    else if (whole.includes('"')) html += renderTemplate(value);
    else {
      html = html.slice(0, -whole.length);
      if (kind === '.' && name === 'textContent') content = renderTemplate(value);
      else if (kind !== '@') html += renderAttribute(kind ?? '', name, value);
    }
  });
  return html;
}

function renderAttribute(kind: string, name: string, value: unknown): string {
  const isFlag = kind === '?' || name === 'checked';
  if (kind === '.' && name !== 'checked' && name !== 'style')
    throw new TypeError(`The property ${name} cannot be rendered on a server`);
  if (isFlag) return value ? ` ${name}` : '';
  // `nothing` of lit is a symbol.
  const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isText ? ` ${name}="${escapeHtml(String(value))}"` : '';
}
