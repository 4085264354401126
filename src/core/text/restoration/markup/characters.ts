import type { Annotation } from '../annotation.ts';
import { COMMANDS } from '../commands.ts';

/** A rule that replaces what a pattern matches. */
interface CharacterRule {
  pattern: RegExp;
  display: string | ((match: RegExpExecArray) => string);
}

const COMBINING: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
};

/** Escapes and symbols of LaTeX that survive outside of mathematics. None of these occurs in plain prose. */
const ALWAYS: readonly CharacterRule[] = [
  { pattern: /\\([%&_#$])/g, display: ([, character]) => character! },
  { pattern: /\\(['`^~"=.])(?:\{\\?([A-Za-z])\}|([A-Za-z]))/g, display: (match) => accented(match) },
  {
    pattern: /\\(?:ss|o|O|ae|AE|oe|OE|l|L|aa|AA)(?![A-Za-z])(?:\{\})?\s?/g,
    display: ([match]) => letterOf(match),
  },
  { pattern: /\{?\\([A-Za-z]+)(?![A-Za-z])\}?/g, display: ([match, name]) => symbolOf(match, name!) },
];

/** Typewriter conventions that plain prose has too: replaced in a text that TeX has been found in. */
const IN_TEX: readonly CharacterRule[] = [
  { pattern: /(?<= )---(?= )|(?<=\w)---(?=\w)/g, display: '—' },
  { pattern: /(?<= )--(?= )|(?<=\d)--(?=\d)/g, display: '–' },
  { pattern: /(?<=[A-Za-z.,])~(?=[A-Za-z\d\\([])/g, display: '\u00a0' },
  { pattern: /(?<=[.!?]\s|^)%(?=[A-Z][a-z]*\b)/g, display: '' },
];

export function characters(text: string, inTex: boolean): Annotation[] {
  const found: Annotation[] = [];
  for (const { pattern, display } of inTex ? [...ALWAYS, ...IN_TEX] : ALWAYS)
    for (const match of text.matchAll(pattern)) {
      const shown = typeof display === 'string' ? display : display(match);
      if (shown === match[0]) continue;
      found.push({ t: 'char', start: match.index, end: match.index + match[0].length, display: shown });
    }
  return found;
}

function accented([, mark, braced, bare]: RegExpExecArray): string {
  return `${braced ?? bare}${COMBINING[mark!]}`.normalize('NFC');
}

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
};

function letterOf(match: string): string {
  return LETTERS[/[A-Za-z]+/.exec(match)![0]] ?? match;
}

function symbolOf(match: string, name: string): string {
  const command = COMMANDS.get(name);
  const whole = match.startsWith('{') === match.endsWith('}');
  return whole && (command?.role === 'symbol' || command?.role === 'relation') ? command.display : match;
}
