import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';

/** An element of an HTML document. */
export interface FoundElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of its own. */
  readonly text: string;
}

/** Returns all elements of an HTML document, in order. */
export function htmlElements(text: string): readonly FoundElement[] {
  const visit = (node: Tree.Node): FoundElement[] => {
    const children = 'childNodes' in node ? node.childNodes : [];
    const below = children.flatMap(visit);
    if (!('tagName' in node)) return below;
    const own = children.map((child) => ('value' in child ? child.value : '')).join('');
    const attributes = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));
    return [{tag: node.tagName, attributes, text: own}, ...below];
  };
  return visit(parse(text));
}
