import { decodeHTML } from 'entities';

/**
 * HTML and JATS, as publishers put them into titles and abstracts, as plain text: paragraphs, headings and list items apart
 * by a blank line, indices and powers in Unicode where it has them, entities as their characters. What is no tag of
 * either stays: `a < b`, `<5%`, and `Vector<i>`, which nothing closes.
 */
export function markupText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const plain = decodeHTML(withoutTags(text.replace(TWICE, '&')));
  // What was escaped twice has its tags only now.
  return isEscapedMarkup(text, plain) ? decodeHTML(withoutTags(plain)) : plain;
}

/** An ampersand that was escaped although it was one of an entity: no abstract is about entities. */
const TWICE = /&amp;(?=(?:[lg]t|amp|nbsp|quot|#\d{2,6}|#x[\da-f]{2,5});)/gi;

const BLOCKS =
  'p|div|title|sec|section|h[1-6]|ul|ol|li|list|list-item|dl|dt|dd|table|tr|blockquote|disp-formula|abstract|label|hr';
const INLINE =
  'i|b|u|em|strong|italic|bold|sc|span|a|font|tt|code|small|big|underline|roman|sans-serif|monospace|ext-link|xref|inline-formula|named-content|styled-content|inlineformula|tex-math|alternatives|q|cite|abbr|mark|strike|s|del|ins|inline-graphic|graphic|img|monospace|break|nobr|center|uri|email|caption|td|th|thead|tbody|html|body|kbd|var|inf';
const PREFIX = '(?:jats:|mml:|ns\\d{1,2}:)?';
const ATTRIBUTES = String.raw`(?:\s+[\w:-]{1,60}\s*=\s*(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\s<>"']{1,2000})){0,40}\s*\/?`;
const BLOCK = new RegExp(String.raw`<\/?${PREFIX}(?:${BLOCKS})${ATTRIBUTES}>`, 'gi');
const BREAK = new RegExp(String.raw`<${PREFIX}br${ATTRIBUTES}>`, 'gi');
const NAME = String.raw`(?:${PREFIX}(?:${INLINE}|su[bp])|(?:mml:)?m(?:ath|i|n|o|row|sup|sub|frac|text|subsup|sqrt|over|under|space|style|fenced|mtable|tr|td)|jats:[\w-]{1,40}|mml:[\w-]{1,40})`;
const OTHER = new RegExp(String.raw`<\/?${NAME}${ATTRIBUTES}>`, 'gi');
/** Without an attribute or a prefix it may be of a program: a tag is one of two then. */
const PLAIN_TAG = String.raw`<\/?(?!br\b|img|graphic|inline-graphic|break)[a-z][\w-]*\s*>`;
const OTHER_APART = new RegExp(`((?=${PLAIN_TAG})${OTHER.source})`, 'gi');
const ANYWAY = new RegExp(`(?!${PLAIN_TAG})${OTHER.source}`, 'gi');
const RAISED = new RegExp(
  String.raw`<${PREFIX}(su[bp]|inf)${ATTRIBUTES}>([^<>]{0,200})<\/${PREFIX}\1\s*>`,
  'gi',
);
const REMAINS = /<\?[^<>]{0,500}\?>|<!\[CDATA\[|\]\]>|\\end\{document\}/gi;
/** What is not shown, from its first characters to its last. */
const HIDDEN = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
  ['\\documentclass', '\\begin{document}'],
] as const;

function withoutTags(text: string): string {
  const pieces = HIDDEN.reduce((left, [opening, closing]) => withoutHidden(left, opening, closing), text)
    .replace(REMAINS, '')
    .replace(RAISED, (_, place: string, raised: string, at: number, whole: string) =>
      scripted(place.toLowerCase() === 'sup' ? 'sup' : 'sub', decodeHTML(raised), whole[at - 1] ?? ''),
    )
    .replace(BLOCK, '\n\n')
    .replace(BREAK, '\n')
    .replace(ANYWAY, '')
    .split(OTHER_APART);
  return withoutPairs(pieces);
}

/** @param pieces text and tags by turns */
function withoutPairs(pieces: string[]): string {
  const open = new Map<string, number[]>();
  pieces.forEach((piece, at) => {
    if (at % 2 === 0) return;
    const name = piece.replace(/[</>\s]/g, '').toLowerCase();
    const opened = open.get(name) ?? [];
    open.set(name, opened);
    if (!piece.startsWith('</')) {
      opened.push(at);
      return;
    }
    const opening = opened.pop();
    if (opening !== undefined) pieces[opening] = pieces[at] = '';
  });
  return pieces.join('');
}

function withoutHidden(text: string, opening: string, closing: string): string {
  let kept = '';
  let at = 0;
  for (let start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, at)) {
    const end = text.indexOf(closing, start);
    if (end < 0) break;
    kept += text.slice(at, start);
    at = end + closing.length;
  }
  return kept + text.slice(at);
}

/** Text that has no tags of its own, but entities that stand for some. */
function isEscapedMarkup(text: string, plain: string): boolean {
  OTHER.lastIndex = BLOCK.lastIndex = 0;
  return /&lt;|&#0*60;|&#x0*3c;/i.test(text) && (OTHER.test(plain) || BLOCK.test(plain));
}

const PLAIN = '0123456789+-−=()niaehjklmoprstuvx';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢₐₑₕⱼₖₗₘₒₚᵣₛₜᵤᵥₓ';
const SUPERSCRIPT_PLAIN = '0123456789+-−=()niabcdefghjklmoprstuvwxyz';
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ';

/** Signs and single letters in Unicode; words ("10th", "Vmax") beside their letter; other powers of numbers as `2^(n/2)`. */
function scripted(place: 'sub' | 'sup', raised: string, before: string): string {
  const text = raised.trim();
  const [plain, script] = place === 'sub' ? [PLAIN, SUBSCRIPT] : [SUPERSCRIPT_PLAIN, SUPERSCRIPT];
  const isShort = /^[\d+\-−=()]+$/.test(text) || /^[a-z]$/.test(text) || /^\d+[+\-−]$/.test(text);
  if (isShort && [...text].every((sign) => plain.includes(sign)))
    return [...text].map((sign) => [...script][[...plain].indexOf(sign)]!).join('');
  const isFormula = place === 'sup' && /\d/.test(before) && /[\d/*+\-−]/.test(text);
  return isFormula ? `^(${text})` : text;
}
