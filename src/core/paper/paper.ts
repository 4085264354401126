/**
 * The paper model: what every part of Offprint means by "a paper".
 *
 * `title` and `abstract` are the source text, never edited. `body` tiles `abstract` with typed inline nodes;
 * all ranges are half-open `[start, end)` in UTF-16 code units of the text they tile.
 */

export interface Paper {
  /** Stable across rebuilds: from the arXiv id or DOI where there is one, else from the normalised title. */
  id: string;
  title: string;
  /** Paragraphs are separated by one blank line (`\n\n`). */
  abstract: string;
  body: InlineNode[];
  /** Tiles `title` as `body` tiles `abstract`. */
  titleBody?: InlineNode[];
  /** True if formulas visibly lost a root, a fraction or an accent that cannot be known from the source. */
  suspect?: true;
  /** Those in the abstract, in order, then those that the document gives beside it; each address once. */
  links: (PaperLink | GivenLink)[];
  source: PaperSource;
  /** In the order of the document, each as it is written there. */
  authors?: string[];
  /** Where it was published, as the document calls it: "ICML 2019". */
  venue?: string;
  year?: number;
  /** What kind of publication it is, where the document says so; else its venue tells. */
  kind?: PaperKind;
  /** Where in a journal or book it stands, as the document numbers it. */
  volume?: string;
  issue?: string;
  /** "12-34", or the number of an article that stands for them. */
  pages?: string;
  publisher?: string;
  keywords?: string[];
  /** As the document writes it, without an address in front; not the one that arXiv registers for each of its papers. */
  doi?: string;
  /** Of arXiv, the first category: "cs.CL". */
  primaryClass?: string;
  /** PubMed's number, digits alone. */
  pmid?: string;
  /** The paper's own page, where the document gives it: absolute, `http:` or `https:` only. */
  url?: string;
  /** Where its PDF is, likewise. */
  pdf?: string;
}

export type PaperKind = 'article' | 'conference' | 'chapter' | 'book' | 'thesis' | 'report' | 'preprint';

/**
 * A node of restored text. The slices of the top-level nodes, joined, give the source text back; so do the slices of a
 * node's children (of all items, for a list) within the node's own range.
 */
export type InlineNode =
  TextNode | CharNode | MathNode | EmphasisNode | GroupNode | LinkNode | ListNode | SupNode | SubNode;

/** Shown as it stands in the source. */
export interface TextNode extends Range {
  t: 'text';
}

/** Markup that stands for other characters, or for none: ``` `` ``` is “, `\%` is %, the braces of a group are nothing. */
export interface CharNode extends Range {
  t: 'char';
  display: string;
}

export interface MathNode extends Range {
  t: 'math';
  /** Of the commands that `text/restoration/commands.ts` allows, and readable by its grammar. */
  tex: string;
  /** The formula in Unicode characters: for search, for titles and for speech. */
  display: string;
  /** Presentation MathML of `tex`, where it has been typeset. */
  mathml?: MathTree;
}

/** A MathML element as data, `[tag, attributes, ...children]`, or text. Only tags and attributes that are allowed. */
export type MathTree =
  string | [tag: string, attributes: Record<string, string> | null, ...children: MathTree[]];

export interface EmphasisNode extends Range {
  t: 'emphasis';
  children: InlineNode[];
}

/** Braces without a meaning to readers. */
export interface GroupNode extends Range {
  t: 'group';
  children: InlineNode[];
}

export interface LinkNode extends Range {
  t: 'link';
  /** Absolute, `http:` or `https:` only. */
  href: string;
  children: InlineNode[];
}

export interface ListNode extends Range {
  t: 'list';
  items: InlineNode[][];
}

export interface SupNode extends Range {
  t: 'sup';
  children: InlineNode[];
}

export interface SubNode extends Range {
  t: 'sub';
  children: InlineNode[];
}

export type LinkKind = 'code' | 'project' | 'other';

export interface PaperLink {
  /** Absolute, `http:` or `https:` only. */
  href: string;
  kind: LinkKind;
  /** Where the address stands in `abstract`. */
  start: number;
  end: number;
}

/** An address that a document gives as a field of its own, beside the abstract. */
export interface GivenLink {
  /** Absolute, `http:` or `https:` only. */
  href: string;
  kind: LinkKind;
  start?: never;
  end?: never;
}

/** Where a paper was read from. */
export interface PaperSource {
  document: string;
  /** 1-based, of the title, in the document; known where the document is, and not in the bundle. */
  line?: number;
  /** Who put the page together ("AK and the research community"), if the page says. */
  curator?: string;
  /** The date printed on the page, as printed ("Mar 11"). */
  date?: string;
}

/** What every list shows of a paper. */
export interface PaperHeading {
  id: string;
  title: string;
  /** Tiles `title`; missing where the title is plain text. */
  titleBody?: InlineNode[];
  /** Reading time of title and abstract, whole minutes, at least 1. */
  minutes: number;
  /** Which kinds of links the paper has. */
  links: LinkKind[];
  /** Who wrote it and where it was published, short: "Ada Lovelace et al. · ICML 2019"; else what it is about, if that is known. */
  byline?: string;
}

/** What a row of the list of papers shows: a paper without its abstract's nodes. */
export interface PaperSummary extends PaperHeading {
  /** The first characters of the abstract, cut at a word. */
  excerpt: string;
}

/** A half-open range of UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}
