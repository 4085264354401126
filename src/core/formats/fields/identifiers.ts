const DOI = /(?<![\w.])10\.\d{4,9}(?:\.\d{1,9})*\/[^\s"<>{}|\\^`]{1,200}/;
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
  const found = DOI.exec(isAddress || /%2f/i.test(text) ? percentDecoded(text) : text)?.[0];
  if (found === undefined) return null;
  const doi = withoutClosing(isAddress && /doi\.org\//i.test(text) ? found.replace(/[?#].*$/, '') : found);
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

/** PubMed's number: digits alone, behind "PMID" or in its address; null if there is none. */
export function pmidIn(text: string): string | null {
  return (
    /^(?:.*(?:pmid\W{0,4}|pubmed[./ ]\S{0,20}?))?(\d{1,8})\/?(?:\s*\[?pubmed\]?)?$/i.exec(
      text.slice(0, 200).trim(),
    )?.[1] ?? null
  );
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
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
