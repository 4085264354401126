/** With an article's number in angle brackets, as Wiley's old ones have it: "10.1002/(SICI)1097(199806)49:8<693::AID-1>3.0.CO;2-O". */
const DOI =
  /(?<![\w.])10\.\d{4,9}(?:\.\d{1,9})*\/(?:[^\s"<>{}|\\^`]|<[^\s"<>]{1,60}>(?=\d\.\d\.(?:CO|TX);)){1,200}/;
const ARXIV_DOI = /^10\.48550\/arxiv\./i;
const NUMBER = String.raw`(\d{4}\.\d{4,5}|[a-z][a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?![\w.]*\d)`;
const OF_ARXIV = new RegExp(
  String.raw`(?:arxiv\s*:\s*|arxiv\.org\/(?:abs|pdf|html|format)\/|10\.48550\/arxiv\.|huggingface\.co\/papers\/|alphaxiv\.org\/(?:abs|pdf)\/|arxiv preprint (?:arxiv:?\s*)?|abs\/)${NUMBER}`,
  'i',
);
const BARE = new RegExp(`^${NUMBER}$`, 'i');
const LEADING = new RegExp(String.raw`^\s*(?:arxiv\s*:\s*|arxiv preprint arxiv:\s*)${NUMBER}`, 'i');

/** The DOI in a text, as it is written, without what closes a sentence or an address; null if there is none. */
export function doiIn(text: string): string | null {
  const isAddress = /https?:\/\//i.test(text);
  const plain = /&(?:[lg]t|amp);/.test(text)
    ? text.replace(/&([lg]t|amp);/g, (_, name: string) => SIGNS[name]!)
    : text;
  const written = isAddress || /%2f/i.test(plain) ? percentDecoded(plain) : plain;
  const match = DOI.exec(written);
  if (match === null) return null;
  const doi = withoutClosing(isAddress ? ofAddress(match[0], written.slice(0, match.index)) : match[0]);
  return ARXIV_DOI.test(doi) || doi.endsWith('/') ? null : doi;
}

/** arXiv's number in a text that names arXiv, or, where `bare`, that is nothing but the number; null if there is none. */
export function arxivIn(text: string, bare = false): string | null {
  return (OF_ARXIV.exec(text) ?? (bare ? BARE.exec(text.trim()) : null))?.[1]?.toLowerCase() ?? null;
}

/** arXiv's number that a note begins with: what it mentions later may be another paper. */
export function leadingArxiv(note: string): string | null {
  return LEADING.exec(note)?.[1]?.toLowerCase() ?? null;
}

/** PubMed's number: digits alone (as "123.0", too, where a table took them for measurements), behind "PMID" or in its address; null if there is none. */
export function pmidIn(text: string): string | null {
  return (
    /^(?:.*(?:pmid\W{0,4}|pubmed[./ ]\S{0,20}?))?(\d{1,8})\/?(?:\s*\[?pubmed\]?|\s*\(https?:[^()\s]{1,100}\))?$/i.exec(
      text
        .slice(0, 200)
        .trim()
        .replace(/^(\d{1,8})\.0$/, '$1'),
    )?.[1] ?? null
  );
}

/** "https://dl.acm.org/doi/10.1145/…", "https://link.springer.com/article/10.1007/…". */
const PAGE_BY_DOI = /^\s*https?:\/\/[\w.-]{1,80}\/(?:[\w.-]{1,40}\/){0,4}10\.\d{4,9}\//i;

/** The DOI by which an address names the paper whose page it is; null for any other address. */
export function doiOfPage(address: string): string | null {
  return PAGE_BY_DOI.test(address) ? doiIn(address.trim().split(/\s/, 1)[0]!) : null;
}

const PUBMED_PAGE =
  /^\s*(?:https?:\/\/)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})(?![\d.-])/i;

/** PubMed's number where an address is of the paper's page there; null for any other address. */
export function pmidOfPage(address: string): string | null {
  return PUBMED_PAGE.exec(address)?.[1] ?? null;
}

const PMID_LINE = /^[^\S\n]{0,9}PMID\s?[:=]?\s?(\d{1,8})[^\S\n]{0,9}$/im;

/** PubMed's number on a line of its own, as Zotero keeps it in a note: none, or one. */
export function pmidOfNote(note: string): string[] {
  return PMID_LINE.exec(note.slice(0, LONGEST_NOTE))?.slice(1) ?? [];
}

const LONGEST_NOTE = 5000;

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
/** What sites write behind a DOI for one view of the paper. */
const VIEW = /(?:\.pdf|\/(?:e?pdf(?:direct|plus)?|full(?:\.pdf|\/html)?|fulltext|abstract|abs|html|meta))$/i;
/** A version of bioRxiv and medRxiv, which the DOI does not have. */
const VERSION = /^(10\.(?:1101|64898)\/[\d.]{6,30})v\d{1,2}(?:\.[a-z.-]{1,40})?$/i;

/** A DOI in an address, without what asks for a view of the paper and for whom; in a query the next field begins with "&". */
function ofAddress(doi: string, before: string): string {
  const path = doi.replace(before.includes('?') ? /[?#&].*$/ : /[?#].*$/, '').replace(/\/$/, '');
  return (/doi\.org\/$/i.test(before) ? path : path.replace(VIEW, '')).replace(VERSION, '$1');
}

/** Brackets that the DOI did not open, and the punctuation of a sentence. */
function withoutClosing(doi: string): string {
  let end = doi.length;
  for (; end > 0; end--) {
    const kept = doi.slice(0, end);
    const last = kept.at(-1)!;
    const opening = { ')': '(', ']': '[' }[last];
    const isStray = opening !== undefined && kept.split(last).length > kept.split(opening).length;
    if (!isStray && !`.,;:'"*`.includes(last)) break;
  }
  return doi.slice(0, end);
}
