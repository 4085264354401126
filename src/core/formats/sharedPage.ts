import { identifiersIn } from '../paper/identifiers.ts';

/** A page of one paper, as a browser shares it: by its title and address alone. */
export interface SharedPage {
  /** What names the paper, the likeliest first (`paper/identifiers.ts`). */
  names: string[];
  /** Absolute, `http:` or `https:`. */
  address: string;
  host: string;
  /** The head of such a page, as `webPage.ts` reads it. */
  html: string;
}

/** Characters beside the address: what is longer is a text to be read as one. */
const LONGEST = 500;
/** How documents begin that may stand on one line. */
const DOCUMENT = /^(?:[@{<]|\[\s*\{)/;
const ADDRESS = /^[<([{"'“]*(https?:\/\/[^\s<>"“”]+?)[>)\]}"'”.,;!]*$/i;
/** What a browser says of the passage that was marked. */
const PASSAGE = /(?:#|&)?:~:.*$/;
/** What sites put around titles; the bar of a probability is none of it. */
const SITE_BEFORE = /^Paper page - /;
const SITE_BEHIND =
  / (?:\| [^()[\]{}$|]{1,60}|[-–—] (?:ACL Anthology|OpenReview|alphaXiv|PubMed|arXiv(?:\.org)?))$/u;

/**
 * The one paper whose page is shared; null for what is a document of its own, or names none or several.
 *
 * @param given the title of the share, its text and its address: apps put the address in any of them
 */
export function sharedPage(given: readonly string[]): SharedPage | null {
  if (given.some((text) => DOCUMENT.test(text.trim()) || text.length > 8 * LONGEST)) return null;
  const tokens = given.flatMap((text) => text.split(/\s+/));
  const named = new Map(tokens.map((token) => [token, identifiersIn(token)] as const));
  const address = tokens
    .filter((token) => named.get(token)!.length > 0)
    .map((token) => ADDRESS.exec(token)?.[1])
    .find((found) => found !== undefined)
    ?.replace(PASSAGE, '');
  if (address === undefined || !URL.canParse(address)) return null;
  const names = identifiersIn(address);
  if (names.length === 0 || [...named.values()].some(([first]) => first && !names.includes(first)))
    return null;
  const rests = given.map((text) => restOf(text, (token) => named.get(token)!.length > 0));
  if (rests.some((lines) => lines.length > 1 || (lines[0] ?? '').length > LONGEST)) return null;
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '');
  const title = titleOf(rests.flat()[0] ?? '') || bare;
  return {
    names,
    address,
    host: bare.replace(/[/?#].*$/, ''),
    html: headOf(title, address, names),
  };
}

/** The lines of a text that say something beside addresses. */
function restOf(text: string, isAddress: (token: string) => boolean): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) =>
      line
        .split(/\s+/)
        .filter((token) => token && !isAddress(token))
        .join(' '),
    )
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

function titleOf(text: string): string {
  return text.replace(SITE_BEFORE, '').replace(SITE_BEHIND, '').trim();
}

const KINDS = { 'arxiv:': 'citation_arxiv_id', 'doi:': 'citation_doi' } as const;

function headOf(title: string, address: string, names: readonly string[]): string {
  const tags = [
    ['citation_title', title],
    ['citation_public_url', address],
    // The last of several is the shortest: without what publishers' addresses have behind a DOI.
    ...Object.entries(KINDS).flatMap(([kind, tag]) => {
      const name = names.filter((name) => name.startsWith(kind)).at(-1);
      return name ? [[tag, name.slice(kind.length)]] : [];
    }),
  ];
  const metas = tags.map(([name, content]) => `<meta name="${name}" content="${escaped(content!)}">`);
  return `<!doctype html><html><head>${metas.join('')}</head></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
