/** An element as it stands in markup. */
export interface MarkupElement {
  tag: string;
  attributes: Record<string, string>;
  children: (MarkupElement | string)[];
}

const TOKEN = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<]*")*)>|[^<]+/y;
const ATTRIBUTE = / ([a-z-]+)="([^"]*)"/g;
const REFERENCE = /&([#\w]*);?/g;
const REFERENCES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#x27', "'"],
]);

/**
 * Reads markup in the one spelling that Temml writes: one element with all tags closed, attributes in double quotes.
 * Null for anything else.
 */
export function parseMarkup(markup: string): MarkupElement | null {
  const root = element('', '');
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < markup.length) {
    const token = TOKEN.exec(markup);
    if (!token) return null;
    const [text, slash, tag, attributes] = token;
    if (tag === undefined) open.at(-1)!.children.push(decode(text));
    else if (slash === '') {
      const child = element(tag, attributes!);
      open.at(-1)!.children.push(child);
      open.push(child);
    } else if (open.length < 2 || open.pop()!.tag !== tag) return null;
  }
  const [only, ...others] = root.children;
  return open.length > 1 || others.length > 0 || typeof only !== 'object' ? null : only;
}

function element(tag: string, attributes: string): MarkupElement {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(({ 1: name, 2: value }) => [name!, decode(value!)]);
  return { tag, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [] };
}

function decode(text: string): string {
  return text.replace(REFERENCE, (match, name: string) => REFERENCES.get(name) ?? match);
}
