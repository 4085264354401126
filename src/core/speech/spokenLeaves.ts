import type { InlineNode } from '../paper/paper.ts';
import { sayTex } from './sayTex.ts';

/** A stretch of the source with the words for it; `whole`: it cannot be divided. */
export interface SpokenLeaf {
  start: number;
  end: number;
  spoken: string;
  whole: boolean;
}

export interface SpokenText {
  leaves: SpokenLeaf[];
  /**
   * As long as the source, to look for the ends of sentences in: markup is blotted out, and what is not divided is one
   * capital letter over and over, so that a sentence can begin with it.
   */
  outline: string;
  /** Where a sentence ends whatever its words: around list items. */
  stops: number[];
}

/** A word joiner, which no rule of segmentation takes notice of (UAX #29, class Format). */
const BLOT = '\u2060';
/** A capital letter that texts do not use. */
const WHOLE = '\u2C6F';

/** What is spoken of a text and its nodes, piece by piece. Pieces are in order and do not overlap. */
export function spokenLeaves(text: string, nodes: readonly InlineNode[]): SpokenText {
  const writer = new LeafWriter(text);
  let at = 0;
  for (const node of nodes) {
    if (node.start > at) writer.text(at, node.start);
    writer.node(node);
    at = node.end;
  }
  if (at < text.length) writer.text(at, text.length);
  return { leaves: writer.leaves, outline: writer.outline.join(''), stops: writer.stops };
}

class LeafWriter {
  readonly leaves: SpokenLeaf[] = [];
  readonly outline: string[] = [];
  readonly stops: number[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  text(start: number, end: number): void {
    const slice = this.#source.slice(start, end);
    this.leaves.push({ start, end, spoken: slice, whole: false });
    this.outline.push(slice);
  }

  node(node: InlineNode): void {
    switch (node.t) {
      case 'text':
        return this.text(node.start, node.end);
      case 'char':
        return this.#char(node.start, node.end, node.display);
      case 'math':
        return this.#whole(node.start, node.end, sayTex(node.tex));
      case 'link':
        return this.#whole(node.start, node.end, `link to ${hostOf(node.href)}`);
      case 'sup':
      case 'sub':
        return this.#script(node);
      case 'list':
        for (const item of node.items) this.#item(item);
        return;
      default:
        for (const child of node.children) this.node(child);
    }
  }

  #item(item: readonly InlineNode[]): void {
    if (!item.length) return;
    this.stops.push(item[0]!.start);
    for (const child of item) this.node(child);
    this.stops.push(item.at(-1)!.end);
  }

  #char(start: number, end: number, display: string): void {
    this.leaves.push({ start, end, spoken: display, whole: true });
    this.outline.push((display + BLOT.repeat(end - start)).slice(0, end - start));
  }

  #whole(start: number, end: number, words: string): void {
    this.leaves.push({ start, end, spoken: words, whole: true });
    this.outline.push(WHOLE.repeat(end - start));
  }

  /** Raised and lowered text is read as TeX's scripts are, but for the endings of ordinals. */
  #script({ t, start, end, children }: Extract<InlineNode, { t: 'sup' | 'sub' }>): void {
    const inner = new LeafWriter(this.#source);
    for (const child of children) inner.node(child);
    const words = inner.leaves.map(({ spoken }) => spoken).join('');
    if (/^(?:st|nd|rd|th)$/.test(words)) return this.#whole(start, end, words);
    this.#whole(start, end, ` ${sayTex(`${t === 'sup' ? '^' : '_'}{${words}}`)} `);
  }
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : 'a page';
}
