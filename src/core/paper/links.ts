import { linkKind } from './linkKind.ts';
import type { PaperLink } from './paper.ts';

/**
 * What an address may hold: URL characters, letters of alphabets, and LaTeX's escapes of `_ % # & ~`. A second address
 * begins where its scheme does, unless it stands behind `/`, `=`, `?` and the like: there it is a part of the first.
 */
const BODY = String.raw`(?:(?:(?<=[/=?#&:])|(?!https?:\/\/))(?:[\w\-.~:/?#[\]@!$&'()*+,;=%\u00c0-\u024f\u0370-\u052f]|\\[_%#&~]))`;
/** No address is longer, whatever a text holds. */
const LONGEST = 2048;

/** Hosts that are written without a scheme so often that the host and a path make an address. */
const BARE_HOST = String.raw`(?:[\w-]+\.)*(?:com|org|net|edu|gov|io|ai|dev|co|science)\/(?=[\w~@])`;
/** Hosts on which a name alone is a page. */
const PAGE_HOST = String.raw`[\w-]+\.(?:github|gitlab)\.io(?![\w-])`;

/** With a scheme an address may be glued to the word before it; without one it must begin a word. */
const ADDRESS = new RegExp(
  String.raw`https?:\/\/${BODY}{1,${LONGEST}}|(?<![\w.@/\-])(?:www\.(?=[\w-]+\.)|${PAGE_HOST}|${BARE_HOST})${BODY}{0,${LONGEST}}`,
  'gi',
);

const SCHEME = /^https?:\/\//i;
/** A sentence that lost the space in front of it ("…/TP4.We show"). */
const GLUED_SENTENCE = /\.(?:We|The|This|These|Our|In|It|To|However|Moreover|Code|Project|Data)$/;
const CLOSING_PUNCTUATION = '.,;:!?\'"*';
const HOST = /^(?:[\w-]+\.)+(?:[a-z]{2,}|xn--[\w-]+)$|^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * The addresses in a text, in order, with their ranges, their absolute `http(s)` form and their kind. Punctuation and
 * unbalanced brackets that close the sentence around an address are no part of it. Other schemes are never links, nor
 * are addresses with a user name in them, which can pass for another host.
 */
export function findLinks(text: string): PaperLink[] {
  const links: PaperLink[] = [];
  ADDRESS.lastIndex = 0;
  for (let match = ADDRESS.exec(text); match; match = ADDRESS.exec(text)) {
    const written = withoutTail(match[0]);
    const start = match.index;
    const end = start + written.length;
    if (end > start) ADDRESS.lastIndex = Math.max(end, start + 1);
    const url = urlOf(written);
    if (url) links.push({ href: url.href, kind: linkKind(url, text.slice(0, start)), start, end });
  }
  return links;
}

/** Cuts what follows the address: closing punctuation and brackets, a glued sentence. */
function withoutTail(match: string): string {
  return withoutClosing(withoutClosing(match).replace(GLUED_SENTENCE, ''));
}

function withoutClosing(address: string): string {
  const open = { round: surplus(address, '(', ')'), square: surplus(address, '[', ']') };
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' && open.round < 0) open.round++;
    else if (last === ']' && open.square < 0) open.square++;
    else if (last === '(') open.round--;
    else if (last === '[') open.square--;
    else if (!CLOSING_PUNCTUATION.includes(last)) break;
  }
  return address.slice(0, end);
}

/** Opening brackets less closing ones. */
function surplus(address: string, opening: string, closing: string): number {
  return address.split(opening).length - address.split(closing).length;
}

function urlOf(written: string): URL | null {
  const plain = written.replace(/\\/g, '');
  const address = SCHEME.test(plain) ? plain : `https://${plain}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return HOST.test(url.hostname) && !url.username && !url.password ? url : null;
}
