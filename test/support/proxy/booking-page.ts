import {parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {minute, proxyInProcess, type InProcessOptions} from './in-process.js';
import {newPerson} from './person.js';

/** Fields of a form. */
export type Fields = Readonly<Record<string, string>>;

/** A page as `curl` sees it. */
export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Visible text on one line. */
  readonly text: string;
  /** Values of the first form, also those of checked boxes. */
  readonly fields: Fields;
  /** Targets of links. */
  readonly links: readonly string[];
  /** Ids of the fields with an error beside them, which they name. */
  readonly wrong: readonly string[];
}

/** Creates a person with a number that exists, because the page checks it as the element does. */
export const newBuyer = () => ({...newPerson(), phoneNumber: '+46701740605'});

/** Content type of a form. */
export const formType = {'content-type': 'application/x-www-form-urlencoded'};

/** Creates a proxy, and a visitor of its booking page who has no JavaScript. */
export function visitBookingPage(options: InProcessOptions = {}) {
  const proxy = proxyInProcess(options);
  const path = `${options.basePath ?? ''}/deals/${proxy.listing.id}/book`;
  const get = async (query = '', headers: Record<string, string> = {}) =>
    pageOf(await proxy.send(path + query, {headers}));
  const post = async (body: Fields | string, headers: Record<string, string> = {}) =>
    pageOf(
      await proxy.send(path, {
        method: 'POST',
        headers: {...formType, ...headers},
        body: typeof body === 'string' ? body : new URLSearchParams(body).toString(),
      }),
    );
  return {
    ...proxy,
    path,
    get,
    post,
    /** Opens a form, lets a minute pass and returns what a person would send. */
    fill: async (query: string, person = newBuyer()) => {
      const {fields} = await get(query);
      proxy.clock.advance(minute);
      return {...fields, ...person} as Fields;
    },
    /** Follows a redirect with the cookies that came with it. */
    follow: async ({headers}: Page) => {
      const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
      const url = new URL(headers.get('location')!, `https://proxy.example${path}`);
      return pageOf(await proxy.send(url.pathname + url.search, {headers: {cookie: cookies.join('; ')}}));
    },
  };
}

type Element = Tree.Element;

const pageOf = async (response: Response): Promise<Page> => parsePage(response, await response.text());

/** Parses a page. */
export function parsePage({status, headers}: Pick<Page, 'status' | 'headers'>, html: string): Page {
  const elements = elementsIn(parse(html));
  const inputs = elements.filter(({tagName}) => tagName === 'input' || tagName === 'textarea');
  const sent = inputs.filter(
    (input) =>
      !/radio|checkbox/.test(attribute(input, 'type') ?? '') || attribute(input, 'checked') !== undefined,
  );
  const ids = new Set(elements.map((element) => attribute(element, 'id')));
  return {
    status,
    headers,
    html,
    text: textOf(parse(html)).replace(/\s+/g, ' ').trim(),
    fields: Object.fromEntries(
      sent.map((input) => [
        attribute(input, 'name') ?? '',
        attribute(input, 'value') ?? input.childNodes.map(textOf).join(''),
      ]),
    ),
    links: elements.filter(({tagName}) => tagName === 'a').map((link) => attribute(link, 'href') ?? ''),
    wrong: inputs
      .filter(
        (input) =>
          attribute(input, 'aria-invalid') === 'true' &&
          attribute(input, 'aria-describedby')
            ?.split(' ')
            .some((id) => id.endsWith('-problem') && ids.has(id)),
      )
      .map((input) => attribute(input, 'id') ?? ''),
  };
}

const elementsIn = (node: Tree.ParentNode): Element[] =>
  node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));

const attribute = ({attrs}: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const textOf = (node: Tree.Node): string =>
  'value' in node
    ? node.value
    : 'childNodes' in node && !/^(script|style|title)$/.test(node.nodeName)
      ? node.childNodes.map(textOf).join(' ')
      : '';
