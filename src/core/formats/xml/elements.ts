import { Parser } from 'htmlparser2';

/** An element of XML, by its name without a prefix. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Texts and elements, in order. */
  children: (Element | string)[];
  /** 1-based, of the document. */
  line: number;
}

/** Nothing that describes papers is nested deeper. */
const DEEPEST = 200;
/** Elements open at once, at most: what is behind so many is not read, for the parser's time grows as their square. */
const MOST_OPEN = 10_000;
/** Characters that are read at once. */
const PIECE = 1 << 16;

/**
 * The elements with these names, one by one, with all that is in them; each is forgotten once it has been handed out.
 * Never throws: what is not closed ends with the text.
 *
 * @param isWanted is asked with the name of an element and of those that it stands in
 */
export function* elementsOf(
  text: string,
  isWanted: (name: string, within: readonly string[]) => boolean,
): Generator<Element> {
  const found: Element[] = [];
  const within: string[] = [];
  const open: Element[] = [];
  const lines = lineCounter(text);
  const parser: Parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = written.slice(written.indexOf(':') + 1);
        if (open.length > 0 || isWanted(name, within)) {
          const element: Element = { name, attributes, children: [], line: lines(parser.startIndex) };
          if (open.length < DEEPEST) open.at(-1)?.children.push(element);
          open.push(element);
        }
        within.push(name);
      },
      ontext(part) {
        if (open.length < DEEPEST) open.at(-1)?.children.push(part);
      },
      onclosetag() {
        within.pop();
        const element = open.pop();
        if (element && open.length === 0) found.push(element);
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseTags: false },
  );
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield* found.splice(0);
    if (within.length > MOST_OPEN) break;
  }
  parser.end();
  yield* found;
}

/** Asked in the order of the text. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
}

/** Where what is looked for stands below an element: names from the outside to the inside. */
export type Path = readonly string[];

/** The elements at a path below one. */
export function elementsAt(element: Element, ...path: Path): Element[] {
  return path.reduce<Element[]>(
    (elements, name) =>
      elements.flatMap(({ children }) =>
        children.filter((child): child is Element => typeof child !== 'string' && child.name === name),
      ),
    [element],
  );
}

/** The texts of the elements at a path, those that hold any. */
export function textsAt(element: Element, ...path: Path): string[] {
  return elementsAt(element, ...path)
    .map(textOf)
    .filter((text) => text.trim() !== '');
}

/** All text in an element. */
export function textOf(element: Element): string {
  let text = '';
  const left: (Element | string)[] = [element];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one === 'string') text += one;
    else for (let at = one.children.length; at-- > 0;) left.push(one.children[at]!);
  }
  return text;
}

/** The same, with the tags of indices, powers and paragraphs, which are read as HTML; each formula on one line. */
export function markedText(element: Element): string {
  let text = '';
  const left: (Element | string)[] = [...element.children].reverse();
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (typeof one === 'string') text += escaped(one);
    else if (one.name === 'math') text += escaped(textOf(one).trim().split(/\s+/).join(' '));
    else if (one.name === 'br') text += '\n';
    else if (/^(?:su[bp]|p|sec|title|list-item)$/.test(one.name)) {
      text += `<${one.name}>`;
      left.push(...(one.children.length > 0 ? [END[one.name]!] : []), ...[...one.children].reverse());
    } else left.push(...[...one.children].reverse());
  }
  return text.replaceAll(MARK_START, '</').replaceAll(MARK_END, '>');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Characters of no text, around the name of what ends. */
const MARK_START = '\ue010';
const MARK_END = '\ue011';
const END: Readonly<Record<string, string>> = Object.fromEntries(
  ['sub', 'sup', 'p', 'sec', 'title', 'list-item'].map((name) => [name, `${MARK_START}${name}${MARK_END}`]),
);
