import type { Paper } from '../../src/core/paper/paper.ts';

/** How a page of papers was broken into lines, and what stands around titles and abstracts. */
export interface CopyStyle {
  /** Columns at which titles are wrapped; infinite for not at all. */
  title: number;
  /** The same for abstracts. */
  abstract: number;
  /** Whether a blank line stands between a title, or its byline, and the abstract. */
  gap: boolean;
  /** Whether a blank line stands between papers. */
  apart: boolean;
  /** Whether a line of names stands under the title. */
  byline: boolean;
  /** Spaces in front of the lines of abstracts. */
  indent: number;
  /** Spaces behind each line. */
  trailing: number;
}

export type CopiedPaper = Pick<Paper, 'title' | 'abstract' | 'authors'>;

/** A text copy of a page of papers. Abstracts have paragraphs of one line, with `\n\n` in between. */
export function wrappedCopy(papers: readonly CopiedPaper[], style: CopyStyle): string {
  const lines = papers.flatMap((paper) => [...linesOf(paper, style), ...(style.apart ? [''] : [])]);
  return lines.map((line) => `${line}${' '.repeat(line ? style.trailing : 0)}`).join('\n');
}

function linesOf({ title, abstract, authors = [] }: CopiedPaper, style: CopyStyle): string[] {
  const byline = style.byline && authors.length > 1 ? wrapped(authors.join(', '), style.abstract) : [];
  const paragraphs = abstract.split('\n\n').map((paragraph) => wrapped(paragraph, style.abstract));
  const body = paragraphs.flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
  const indented = body.map((line) => (line ? ' '.repeat(style.indent) + line : ''));
  return [...wrapped(title, style.title), ...byline, ...(style.gap ? [''] : []), ...indented];
}

/** The lines of a text that is broken at spaces, each as full as words allow. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** A text as far as it can be known from wrapped lines: whether a space stood behind a hyphen at their ends cannot. */
export function knowable(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}\p{M}][-\u2010\u00ad]) (?=[\p{L}\p{N}])/gu, '');
}
