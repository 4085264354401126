import type { PaperDraft } from '../documentFormat.ts';
import { withoutHeading } from '../fields/entry.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import { namesOfLine } from '../labelled/namesOfLine.ts';
import { keepStanding } from './evidence.ts';
import { isName, listsNames } from './names.ts';

/** "2. ", "#2 ", "[2] " in front of a title. */
const NUMBER = /^(?:#(\d{1,4})[.:]?|\[(\d{1,4})\]|\(?(\d{1,4})[.)])\s+(?=\S)/;
/** "Abstract" with a colon, and in Chinese, Japanese and Korean. */
const LABEL =
  /^(?:abstract ?(?:[—–] ?|[.] )(?=\S)|(?:abstract|description|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting|sammanfattning) ?[:：]\s{1,3}(?=\S)|[[［【〔]?(?:摘\s?要|要\s?旨|抄\s?録|초\s?록)[\]］】〕]?\s?[:：]?\s{0,3}(?=\S))/iu;
/** "Ferns on Walls (https://…)": where a newsletter leads to. */
const ADDRESS = /\s+[([<]?(https?:\/\/[^\s()[\]<>]{4,300})[)\]>]?$/;

/** "P1.3  ", "O-12: ": what programmes put in front of titles, apart from them by a sign or wide blanks. */
const CODE = /^([A-Z]{1,4})[-.]?\d{1,4}(?:[-.]\d{1,3}){0,2}(?:[.:)]\s+|\s{2,}|\t)(?=\S)/;
const FEWEST_CODES = 2;

/** Behind each title of a page: one paper may be about it. */
const BUTTON = /\s+(?:open access|free access|full[- ]text(?: available)?|peer[- ]reviewed|pdf|\[pdf\])$/i;

/**
 * Papers without what lists put around titles and texts: their number, if most are counted, a button behind all of them, an
 * address behind them, which may be the paper's, and the word "Abstract" on the line of its text.
 *
 * @param lines of the page, from its first
 */
export function tidied(papers: readonly PaperDraft[], lines: readonly string[]): PaperDraft[] {
  const areCounted = isCounted(papers.map(({ line }) => numberOf(lines[line - 1]?.trim() ?? '')));
  const codes = new Set(papers.flatMap(({ line }) => CODE.exec(lines[line - 1]?.trim() ?? '')?.[0] ?? []));
  const areCoded = codes.size >= FEWEST_CODES && codes.size === papers.length;
  const haveButton = papers.length > 1 && papers.every(({ title }) => BUTTON.test(title));
  return papers.map((paper) => {
    const address = ADDRESS.exec(paper.title)?.[1];
    const plain = address === undefined ? paper.title : paper.title.replace(ADDRESS, '');
    const numbered = haveButton ? plain.replace(BUTTON, '') : plain;
    const counted = areCounted ? numbered.replace(NUMBER, '') : numbered;
    const title = areCoded ? withoutCode(counted, lines[paper.line - 1]!.trim()) : counted;
    const abstract = withoutHeading(paper.abstract).replace(LABEL, '');
    if (title === paper.title && abstract === paper.abstract) return withTitleApart(paper);
    const arxiv = paper.arxiv ?? arxivIn(address ?? '') ?? undefined;
    const doi = paper.doi ?? doiIn(address ?? '') ?? undefined;
    const tidy: PaperDraft = {
      ...paper,
      title,
      abstract,
      ...(arxiv !== undefined && { arxiv }),
      ...(doi !== undefined && { doi }),
    };
    keepStanding(paper, tidy);
    return withTitleApart(tidy);
  });
}

/** '"Ferns on Walls" by Jane Roe and John Doe (2022)': a title as one speaks of it, with whose it is. */
const SPOKEN_OF = /^["“](.{8,300}?)[,.]?["”],? by (.{3,600}?)(?:,? \(?((?:19|20)\d\d)\)?)?$/;

function withTitleApart(paper: PaperDraft): PaperDraft {
  const [, title, names = '', year] = SPOKEN_OF.exec(paper.title) ?? [];
  const plain = names.replace(/,? (?:et\.? al\.?|and others)$/i, '').replace(/ and /g, ', ');
  if (title === undefined || !(isName(plain) || listsNames(plain))) return paper;
  const fields = {
    authors: namesOfLine(plain),
    ...(year !== undefined && { year: Number(year) }),
    ...paper.fields,
  };
  const apart: PaperDraft = { ...paper, title, fields };
  keepStanding(paper, apart);
  return apart;
}

/** A title that begins with the code of its line, in which blanks may be fewer by now. */
function withoutCode(title: string, line: string): string {
  const code = CODE.exec(line)?.[0].trim() ?? '';
  return code !== '' && title.startsWith(code) ? title.slice(code.length).trimStart() : title;
}

function numberOf(line: string): number | null {
  const found = NUMBER.exec(line)
    ?.slice(1)
    .find((number) => number !== undefined);
  return found === undefined ? null : Number(found);
}

/** Whether most titles have numbers, each higher than the one before. */
function isCounted(numbers: readonly (number | null)[]): boolean {
  const known = numbers.filter((number) => number !== null);
  const areRising = known.every((number, at) => at === 0 || number > known[at - 1]!);
  return known.length > 1 && areRising && known.length * 2 > numbers.length;
}
