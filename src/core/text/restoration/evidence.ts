import { COMMANDS } from './commands.ts';
import { isGlued } from './glued.ts';
import type { Lexicon } from './lexicon.ts';
import { MARKS } from './marks.ts';
import { isProseName } from './proseNames.ts';
import type { Segmenter } from './segmenter.ts';

/** What shows that a text was TeX: without it, words stay words. */
export interface Evidence {
  /** How many marks were found that ordinary prose lacks. */
  marks: number;
}

const NONE: Evidence = { marks: 0 };

const SCRIPTED = /(?<![\w\\./-])([A-Za-z]{2,10})(?:\^|_(?:\{|[A-Za-z\d]{1,5}(?!\w)))/g;
const BRACED = /\{([A-Za-z]{2,10})\}/g;
const COMMAND = /\\([A-Za-z]+)/g;
const WORD = /(?<![A-Za-z\d\\])[A-Za-z]{3,48}(?![A-Za-z\d])/g;
/** Another notation for symbols, of old bibliographic databases: `n/sup 2/`, `/spl epsiv/`. It is not TeX. */
const OTHER_NOTATION = /\/(?:spl|sub|sup) /;

export function findEvidence(text: string, segment: Segmenter, lexicon: Lexicon): Evidence {
  if (OTHER_NOTATION.test(text)) return NONE;
  let marks = 0;
  for (const pattern of MARKS) marks += text.match(pattern)?.length ?? 0;
  for (const [, name] of text.matchAll(COMMAND)) if (COMMANDS.has(name!)) marks++;
  for (const pattern of [SCRIPTED, BRACED])
    for (const [, name] of text.matchAll(pattern)) if (COMMANDS.get(name!)?.role === 'symbol') marks++;
  for (const [word] of text.matchAll(WORD))
    if (isUnmistakable(word) || isGlued(word, segment, lexicon)) marks++;
  return { marks };
}

/** A command's name that is no word, name or notation of prose; functions are written by hand too: "arctan(x)". */
export function isUnmistakable(word: string): boolean {
  const command = COMMANDS.get(word);
  return command !== undefined && command.role !== 'function' && !isProseName(word);
}

/** Whether a text was TeX. */
export function isDamaged({ marks }: Evidence): boolean {
  return marks > 0;
}

export function addEvidence(a: Evidence, b: Evidence): Evidence {
  return { marks: a.marks + b.marks };
}
