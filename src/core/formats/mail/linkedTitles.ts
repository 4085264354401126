import type { Entry } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { isName, listsNames } from '../pageCopy/names.ts';
import type { HtmlLine } from './htmlLines.ts';

const FEWEST_WORDS = 4;
const LONGEST_TITLE = 400;
const SHORTEST_ABSTRACT = 80;

/** The papers of a mail that lists titles, each a link to its DOI or to arXiv, with names under it: what is new in a journal. */
export function entriesOfLinks(lines: readonly HtmlLine[]): Entry[] {
  const entries: (Entry & { authors: string[] })[] = [];
  lines.forEach(({ text, hrefs }, at) => {
    const own = hrefs.find((href) => arxivIn(href) !== null || doiIn(href) !== null);
    const open = entries.at(-1);
    if (own !== undefined && isTitle(text)) {
      const isKnown = entries.some(({ urls = [] }) => urls.includes(own));
      if (!isKnown)
        entries.push({ line: at + 1, title: text, authors: [], arxiv: [own], dois: [own], urls: [own] });
    } else if (open && open.authors.length === 0 && (listsNames(text) || isName(text)))
      open.authors.push(...namesOfLine(text));
    else if (open && open.abstract === undefined && text.length >= SHORTEST_ABSTRACT) open.abstract = text;
  });
  return entries;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && text.split(' ').length >= FEWEST_WORDS && !/^https?:|@/.test(text);
}
