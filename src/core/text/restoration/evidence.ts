import { COMMANDS } from './commands.ts';
import { HINTS, MARKS } from './marks.ts';
import { isOtherLanguage } from './otherLanguage.ts';
import type { TellingTest } from './telling.ts';
import type { Token } from './tokens.ts';

/** What shows that a text was TeX: without it, words stay words. */
export interface Evidence {
  /** How many marks were found that ordinary prose lacks. */
  marks: number;
  /** Those among them that only mathematics has: a text of another field writes `10^{6}`, `cm^2` and `CO_2` too. */
  ofMathematics: number;
  /** The text is not English: what splits into commands is a word of it. Not looked for in a text without marks. */
  isForeign: boolean;
}

export const UNDAMAGED: Evidence = { marks: 0, ofMathematics: 0, isForeign: false };

const SCRIPTED = /(?<![\w\\./-])([A-Za-z]{2,10})(?:\^|_(?:\{|[A-Za-z\d]{1,5}(?!\w)))/g;
const BRACED = /\{([A-Za-z]{2,10})\}/g;
const COMMAND = /\\([A-Za-z]+)/g;
/** Another notation for symbols, of old bibliographic databases: `n/sup 2/`, `/spl epsiv/`. It is not TeX. */
const OTHER_NOTATION = /\/(?:spl|sub|sup) /;

/** `tokens` are those of `text`. Whether it is of another language is found in it if not given. */
export function findEvidence(
  text: string,
  tokens: readonly Token[],
  isTelling: TellingTest,
  isForeign?: boolean,
): Evidence {
  const evidence = countMarks(text, tokens, isTelling, isForeign ?? false);
  if (isForeign !== undefined || !isDamaged(evidence) || !isOtherLanguage(text)) return evidence;
  return countMarks(text, tokens, isTelling, true);
}

function countMarks(
  text: string,
  tokens: readonly Token[],
  isTelling: TellingTest,
  isForeign: boolean,
): Evidence {
  if (OTHER_NOTATION.test(text)) return UNDAMAGED;
  let ofMathematics = namedCommands(text);
  let common = 0;
  for (const mark of MARKS) {
    if ((isForeign && mark.ofWords) || !mark.needs.some((part) => text.includes(part))) continue;
    for (const match of text.match(mark.pattern) ?? [])
      if (mark.common?.test(match)) common++;
      else ofMathematics++;
  }
  tokens.forEach((token, i) => {
    if (isWholeWord(tokens, i) && (!isForeign || COMMANDS.has(token.text)) && isTelling(token.text))
      ofMathematics++;
  });
  if (common > 0 && ofMathematics === 0)
    for (const { needs, pattern } of HINTS)
      if (needs.some((part) => text.includes(part))) ofMathematics += text.match(pattern)?.length ?? 0;
  return { marks: ofMathematics + common, ofMathematics, isForeign };
}

/** How many commands there are with their backslash, and symbols' names with an index or in braces. */
function namedCommands(text: string): number {
  let found = 0;
  if (text.includes('\\')) for (const [, name] of text.matchAll(COMMAND)) if (COMMANDS.has(name!)) found++;
  for (const pattern of /[\^_{]/.test(text) ? [SCRIPTED, BRACED] : [])
    for (const [, name] of text.matchAll(pattern)) if (COMMANDS.get(name!)?.role === 'symbol') found++;
  return found;
}

/** Not a part of a name as `x86` or `2times` are. */
function isWholeWord(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.kind !== 'word') return false;
  return tokens[i - 1]?.kind !== 'number' && tokens[i + 1]?.kind !== 'number';
}

/** Whether a text was TeX. */
export function isDamaged({ marks }: Evidence): boolean {
  return marks > 0;
}

export function addEvidence(a: Evidence, b: Evidence): Evidence {
  return {
    marks: a.marks + b.marks,
    ofMathematics: a.ofMathematics + b.ofMathematics,
    isForeign: a.isForeign || b.isForeign,
  };
}
