import { texLetter } from './texLetters.ts';

/** `$…$`, `\(…\)` and `\[…\]` are kept as they stand: formulas are restored from their source. */
const MATHEMATICS =
  /\$\$[^$]{1,2000}\$\$|(?<!\\)\$(?:[^$\\]|\\[^]){1,2000}?\$|\\\([^]{1,400}?\\\)|\\\[[^]{1,400}?\\\]/g;

/**
 * A field of TeX as text: letters with their accents, no braces for capitals, escapes and dashes as what they stand for.
 * Formulas stay; so do commands that are not known.
 */
export function texText(tex: string): string {
  if (!/[\\{}~]|--|``|''/.test(tex)) return tex;
  const whole = tex.replace(ESCAPED_FORMULA, (written, inner: string) =>
    OF_FORMULA.test(inner) ? `$${unescaped(inner)}$` : written,
  );
  let text = '';
  let at = 0;
  for (const match of whole.matchAll(MATHEMATICS)) {
    text += proseText(whole.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return text + proseText(whole.slice(at));
}

/** Zotero escapes the formulas of an abstract: `8.2\${\textbackslash}times\$`. */
const ESCAPED_FORMULA = /\\\$([^$]{1,300}?)\\\$/g;
/** Of prose between two prices, these signs stand by themselves. */
const OF_FORMULA = /\\text(?:backslash|asciicircum)(?:\{\}|\})?[^\s\\{}]/;

function unescaped(formula: string): string {
  return formula
    .replace(/\{?\\textbackslash(?:\{\}|\})?/g, '\\')
    .replace(/\{?\\textasciicircum(?:\{\}|\})?/g, '^')
    .replace(/\\([{}_])/g, '$1');
}

/** The same, of a field that holds no formulas: names, places, addresses. */
export function texName(tex: string): string {
  return proseText(tex)
    .replace(/(?<!\\)\$/g, '')
    .replaceAll('\\$', '$')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same of an address or an identifier: two hyphens are no dash in it, and a tilde is no space. */
export function texAddress(tex: string): string {
  const kept = tex.replaceAll('-', HYPHEN).replace(/(?<!\\)~/g, TILDE);
  return texName(kept).replaceAll(HYPHEN, '-').replaceAll(TILDE, '~');
}

/** Characters of no text, as below. */
const HYPHEN = '\ue010';
const TILDE = '\ue011';

/** Commands that only say how their argument looks; the text stays. */
const STYLES =
  /\\(?:emph|text(?:it|bf|tt|sc|rm|sf|sl|md|up|normal)?|mbox|hbox|uppercase|lowercase|textsuperscript|textsubscript|enquote|ensuremath|mkbibquote|mkbibemph|url|path|nolinkurl|mathrm|protect|NoCaseChange)\s*(?=\{)/g;
const SWITCHES =
  /\\(?:em|it|bf|tt|sc|rm|sf|sl|itshape|bfseries|scshape|normalfont|protect|relax|noopsort\{[^{}]*\})(?![A-Za-z])\s?/g;
const SPACES =
  /\\(?:[ ,;:!/]|(?:quad|qquad|thinspace|space|newline|linebreak|par)(?![A-Za-z]))|~|\\\\(?:\[[^\]]*\])?/g;
const ESCAPES = /\\([%&_#{}$])/g;
/** Stand for what would be taken for markup until all braces and spaces are done: characters of no text. */
const KEPT: Readonly<Record<string, string>> = {
  $: '\ue000',
  '{': '\ue001',
  '}': '\ue002',
  '~': '\ue003',
  '\\': '\ue004',
};
const KEPT_BACK: Readonly<Record<string, string>> = {
  '\ue000': '\\$',
  '\ue001': '{',
  '\ue002': '}',
  '\ue003': '~',
  '\ue004': '\\',
};
/** Escapes by their names. */
const NAMED = /\\text(braceleft|braceright|dollar)(?![A-Za-z])(?:\{\}|\s?)/g;
const NAMES: Readonly<Record<string, string>> = { braceleft: '{', braceright: '}', dollar: '$' };

function proseText(tex: string): string {
  return tex
    .replace(ESCAPES, (_, sign: string) => KEPT[sign] ?? sign)
    .replace(NAMED, (_, name: string) => KEPT[NAMES[name]!]!)
    .replace(/\\href\s*\{([^{}]{0,2000})\}\s*\{([^{}]{0,2000})\}/g, (_, href: string, text: string) =>
      text.includes(href) ? text : `${text} (${href})`,
    )
    .replace(/\\text(?:superscript|subscript)\s*\{([^{}]{0,200})\}/g, '$1')
    .replace(STYLES, '')
    .replace(SWITCHES, '')
    .replace(/\\discretionary\{\}\{\}\{\}|\\-/g, '')
    .replace(LETTERS, (match) => {
      const letter = texLetter(match) ?? match;
      return KEPT[letter] ?? letter;
    })
    .replace(SPACES, ' ')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/[{}]/g, '')
    .replace(/[\ue000-\ue004]/g, (kept) => KEPT_BACK[kept]!);
}

const ARGUMENT = String.raw`(?:\{\s{0,3}(?:\\?[A-Za-z](?![A-Za-z]))?\s{0,3}\}|\\[ij](?![A-Za-z])(?:\{\})?|[A-Za-z])`;
/** `\'e`, `\'{e}`, `\v s`, `\ss{}`, `{\"o}`: all that stands for one letter. */
const LETTERS = new RegExp(
  String.raw`\\['\`^~"=.]\s*${ARGUMENT}|\\[cvuHkrdbtG](?:\s{0,3}\{\s{0,3}\\?[A-Za-z]{1,2}\s{0,3}\}|\s{1,3}\\?[A-Za-z](?![A-Za-z]))|\\[A-Za-z]+(?![A-Za-z])(?:\{\}|\s?)`,
  'g',
);
