/** A paper's identifier as a line of a page gives it, without words or punctuation around it: one of the two. */
export interface Identifier {
  arxiv?: string;
  doi?: string;
  /** It stands at the head of an entry that a listing numbers: "[3] arXiv:…". */
  numbered?: boolean;
}

const ARXIV = String.raw`((?:\d{4}\.\d{4,5}|[a-z][a-z-]*(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)`;
const DOI = String.raw`(10\.\d{4,9}\/\S{1,200})`;
/** "[pdf, html, other]", "[cs.LG]", "(cross-list from cs.CL)", "(replaced)", "11 Mar 2024". */
const REMARKS = String.raw`(?: ?(?:\[[\w., -]{1,40}\]|\((?:replaced|cross-list from [\w., -]{1,60})\)|\(?\d{1,2} [a-z]{3,9} \d{4}\)?)){0,4}`;
const NUMBERED = /^\[\d{1,5}\] ?/;
const LABEL = String.raw`(?:(?:paper|preprint|arxiv|pdf|url|link|doi)(?: link| page)? ?[:：] ?)?`;
const ARXIV_PAGE = String.raw`(?:(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)|ar5iv(?:\.labs\.arxiv)?\.org\/(?:abs|html)|huggingface\.co\/papers|(?:www\.)?alphaxiv\.org\/(?:abs|pdf|overview))\/`;
/** What an address may have behind the identifier. */
const REST = String.raw`(?:\.pdf)?\/?(?:[?#]\S*)?`;
const CLOSING = String.raw`[.,;:)\]>]*`;

const rule = (...parts: string[]) => new RegExp(`^${parts.join('')}$`, 'i');

/** Forms that nobody ends a paragraph with. */
const SURE: readonly RegExp[] = [
  rule('arxiv ?[:：] ?', ARXIV, REMARKS),
  rule('cite as ?: ?arxiv: ?', ARXIV, REMARKS),
  rule(String.raw`\(or arxiv: ?`, ARXIV, REMARKS, String.raw` for this version\)`),
];
/** Forms that may also be the last words of a wrapped sentence. */
const LOOSE: readonly RegExp[] = [
  rule('arxiv(?: id)? ?[:：]? ?', ARXIV, CLOSING),
  rule(LABEL, String.raw`(?:https?:\/\/)?`, ARXIV_PAGE, ARXIV, REST, CLOSING),
];
const DOI_LINES: readonly RegExp[] = [
  rule('(?:doi ?[:：]? ?)?', DOI),
  rule(LABEL, String.raw`(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/`, DOI),
];
const DOI_PREFIX = /^doi ?[:：]/i;

/**
 * The identifier that a whole line gives, and whether the line can be nothing else; null if it gives none. Addresses of
 * listings ("huggingface.co/papers/trending") give none.
 */
export function identifierIn(line: string): { identifier: Identifier; sure: boolean } | null {
  const numbered = NUMBERED.test(line);
  const plain = line.replace(NUMBERED, '');
  const sure = firstMatch(SURE, plain);
  const arxiv = sure ?? firstMatch(LOOSE, plain);
  if (arxiv !== null)
    return { identifier: { arxiv, ...(numbered ? { numbered } : {}) }, sure: sure !== null };
  const doi = firstMatch(DOI_LINES, line);
  return doi === null ? null : doiIn(line, doi);
}

function firstMatch(forms: readonly RegExp[], line: string): string | null {
  for (const form of forms) {
    const found = form.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function doiIn(line: string, written: string): { identifier: Identifier; sure: boolean } {
  const address = /doi\.org\//i.test(line);
  const doi = withoutClosing(address ? written.replace(/[?#].*$/, '') : written);
  return { identifier: { doi }, sure: DOI_PREFIX.test(line) && doi === written };
}

/** A DOI without the punctuation of a sentence around it: "10.1000/xyz)." but "10.1016/0370-2693(93)90001-X". */
function withoutClosing(doi: string): string {
  let end = doi.length;
  for (; end > 0; end--) {
    const kept = doi.slice(0, end);
    const last = kept.charAt(end - 1);
    const opening = OPENING.get(last);
    const stray = opening !== undefined && kept.split(last).length > kept.split(opening).length;
    if (!stray && !'.,;:'.includes(last)) break;
  }
  return doi.slice(0, end);
}

const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['>', '<'],
]);
