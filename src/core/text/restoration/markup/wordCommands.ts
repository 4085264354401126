import { hidden, type Annotation } from '../annotation.ts';
import { characterOfNumber } from '../characterOfNumber.ts';
import { COMMANDS } from '../commands.ts';
import { isGreekName } from '../proseNames.ts';

/** `\cite{key}`, `\citep[Thm. 2]{key}`, `\ref{key}`. */
const REFERENCE =
  /\\(?:[a-z]{0,8}[cC]ite[A-Za-z]*|[Pp]arencite|textcite|autocite|[cC]?ref|eqref|autoref)\*?\s?(?:\[[^[\]]{0,60}\]){0,2}\s?\{[^{}]{1,300}\}/g;
const LABEL = /\s?\\(?:label|vspace|hspace|bibliography|bibliographystyle)\*?\{[^{}]{0,60}\}/g;
/** Font commands that lost the braces of their words: `\emphsparse`, `\textbfOR-PCA`. */
const LOST_BRACES = /\\(emph|text(?:bf|it|sc|sl|tt|rm|sf|up|md|normal)|underline)(?=[^\s{}\\]|\s|$)/g;
/** `\em`, `\it` without braces, and what changes only how a line is set. */
const SWITCH =
  /\\(?<![\\\w:/{]\\)(?:em|it|bf|sc|tt|sl|rm|sf|cal|itshape|bfseries|scshape|ttfamily|upshape|normalfont|small|footnotesize|large|noindent|newline|par|smallskip|medskip|bigskip|xspace|protect|centering|displaystyle|maketitle)(?![A-Za-z])\s?/g;
const SPACES: readonly (readonly [RegExp, string])[] = [
  [/\\,(?<=[\p{L}\d.)}$=<>≤≥±~+–-]\\,)(?=\S)/gu, '\u2009'],
  [/\\,(?<=[\p{L}\d.)}$]\\,)(?=\s)/gu, ''],
  [/\\[;: ](?<=[\p{L}\d.,)}$]\\[;: ])(?=\S)/gu, ' '],
  [/\\[!/@-](?<=[\p{L}\d.)}$]\\[!/@-])/gu, ''],
  [/\\~(?=\d)|(?<=\d)\\~(?=\s?[A-Za-z])/g, '~'],
  [/\\\\(?<=(?:\s|^)\\\\)(?:\s+|$)/g, ''],
  [/\\\\(?<=\S\\\\)(?=\s)/g, ''],
];
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['textbullet', '•'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textregistered', '®'],
  ['texttrademark', '™'],
  ['textdegree', '°'],
  ['textmu', 'µ'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textasciitilde', '~'],
  ['textbackslash', '\\'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textunderscore', '_'],
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['S', '§'],
  ['P', '¶'],
  ['copyright', '©'],
  ['pounds', '£'],
  ['euro', '€'],
  ['lq', '‘'],
  ['rq', '’'],
  ['ie', 'i.e.'],
  ['eg', 'e.g.'],
  ['etal', 'et al.'],
  ['arcsec', '″'],
  ['arcmin', '′'],
  ['arcdeg', '°'],
  ['degr', '°'],
  ['deg', '°'],
  ['AA', 'Å'],
  ['micron', 'µm'],
  ['microns', 'µm'],
  ['textperthousand', '‰'],
  ['textquotesingle', "'"],
  ['thinspace', '\u2009'],
  ['emdash', '—'],
  ['endash', '–'],
  ['kms', 'km s⁻¹'],
  ['msun', 'M⊙'],
  ['Msun', 'M⊙'],
  ['farcs', '.″'],
  ['farcm', '.′'],
  ['fdg', '.°'],
  ['dgr', '°'],
  ['MSun', 'M⊙'],
  ['lsun', 'L⊙'],
  ['Lsun', 'L⊙'],
  ['Rsun', 'R⊙'],
  ['Lya', 'Lyα'],
  ['Ha', 'Hα'],
  ['Halpha', 'Hα'],
  ['Hbeta', 'Hβ'],
  ['Nbody', 'N-body'],
  ['la', '⟨'],
  ['ra', '⟩'],
]);
const SYMBOL =
  /\{\\(lq|rq|[A-Za-z]+(?=\}(?![A-Za-z])))\}|\\([A-Za-z]+)(?![A-Za-z])(?!\}(?<=\{\\[A-Za-z]+\}))(?:\{\})?(?:\s(?=[\d]))?/g;

/**
 * Commands of LaTeX that stand in sentences: references, lost fonts, spaces and signs; and an author's own, in a text
 * whose formulas kept their delimiters.
 */
export function wordCommands(text: string, hasFormulas: boolean): Annotation[] {
  if (!text.includes('\\')) return [];
  return [
    ...replaced(text, REFERENCE, '[…]'),
    ...replaced(text, LABEL, ''),
    ...symbols(text),
    ...splitLetters(text),
    ...quantities(text),
    ...ions(text),
    ...characterNumbers(text),
    ...unknown(text, hasFormulas),
    ...lostBraces(text),
    ...replaced(text, SWITCH, ''),
    ...SPACES.flatMap(([pattern, display]) => replaced(text, pattern, display)),
  ];
}

function replaced(text: string, pattern: RegExp, display: string): Annotation[] {
  return [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    t: 'char',
    start: index,
    end: index + match.length,
    display,
  }));
}

function symbols(text: string): Annotation[] {
  return [...text.matchAll(SYMBOL)].flatMap(({ index, 0: match, 1: braced, 2: name }): Annotation[] => {
    const display = SYMBOLS.get((braced ?? name)!);
    return display === undefined ? [] : [{ t: 'char', start: index, end: index + match.length, display }];
  });
}

/** `\ion{Ca}{ii}` of astronomy: "Ca II". */
const ION = /\\[iI]on\s?\{([A-Z][a-z]?)\}\s?\{([ivxIVX]{0,5}|\d)\}/g;
/** `\HII`, `\oiii`: commands that astronomers define alike. */
const NAMED_ION =
  /\\(H|h|C|c|N|n|O|o|S|s|He|he|Mg|mg|Si|si|Fe|fe)(I{1,3}|IV|VI?|i{1,3}|iv|vi?)(?![A-Za-z])(?:\{\})?/g;
const STAGES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];

function ions(text: string): Annotation[] {
  return [ION, NAMED_ION].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match, 1: element, 2: stage }): Annotation => {
      const roman = STAGES[Number(stage)] ?? stage!.toUpperCase();
      const display = `${element![0]!.toUpperCase()}${element!.slice(1)}${roman && '\u00a0'}${roman}`;
      return { t: 'char', start: index, end: index + match.length, display };
    }),
  );
}

/** `\SI{1}{kHz}`: a number and its unit. */
const QUANTITY = /\\(?:SI|qty)\{([\d.,e+-]+)\}\{([^{}\\]{1,20})\}/g;

function quantities(text: string): Annotation[] {
  return [...text.matchAll(QUANTITY)].map(({ index, 0: match, 1: number, 2: unit }) => ({
    t: 'char',
    start: index,
    end: index + match.length,
    display: `${number!}\u00a0${unit!}`,
  }));
}

/** `\b{eta}` is what a page makes of `\beta` that it reads as an accent, and `\{beta}` what another leaves of it. */
const SPLIT_LETTER = /\\([a-z]?)\{([a-z]{1,6})\}/g;

function splitLetters(text: string): Annotation[] {
  return [...text.matchAll(SPLIT_LETTER)].flatMap(({ index, 0: match, 1: first, 2: rest }): Annotation[] => {
    const name = first! + rest!;
    if (!isGreekName(name)) return [];
    return [{ t: 'char', start: index, end: index + match.length, display: COMMANDS.get(name)!.display }];
  });
}

/** `\unicode{x2013}` in a sentence; one in dollars is a formula (`intact.ts`). */
function characterNumbers(text: string): Annotation[] {
  return [...text.matchAll(/\\unicode\{x[\dA-Fa-f]{2,5}\}/g)].flatMap(({ index, 0: match }): Annotation[] => {
    const display = characterOfNumber(match);
    return display === null ? [] : [{ t: 'char', start: index, end: index + match.length, display }];
  });
}

/** A command of its author's: its name is all that can be said of it. Paths of files have none. */
const UNKNOWN = /\\(?<=(?:^|[\s(~{[$-])\\)([A-Za-z]{2,20})(?:\{\}|(?=[\s),.;:~}\]/'’-]|\\[ ,]|$))/g;

function unknown(text: string, hasFormulas: boolean): Annotation[] {
  return [...text.matchAll(UNKNOWN)].flatMap(({ index, 0: match, 1: name }): Annotation[] => {
    const end = index + match.length;
    const isSet = match.endsWith('{}') || (text[index - 1] === '(' && text[end] === ')');
    if (COMMANDS.has(name!) || KEPT.has(name!) || !(hasFormulas || isSet)) return [];
    return [hidden(index, index + 1), ...(match.endsWith('{}') ? [hidden(end - 2, end)] : [])];
  });
}

/** Words that are meant with their backslash, in texts about LaTeX. */
const KEPT = new Set([
  'begin',
  'end',
  'item',
  'documentclass',
  'usepackage',
  'newcommand',
  'input',
  'include',
  'href',
  'url',
]);

/** Where the words ended is lost with the brace: they are shown, and not stressed. */
function lostBraces(text: string): Annotation[] {
  return [...text.matchAll(LOST_BRACES)].flatMap(({ index, 0: match }): Annotation[] => {
    const name = /^[A-Za-z]+/.exec(text.slice(index + 1, index + 40))![0];
    if (SYMBOLS.has(name) || (COMMANDS.has(name) && name !== match.slice(1))) return [];
    return [hidden(index, index + match.length)];
  });
}
