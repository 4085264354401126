import { COMMANDS } from './commands.ts';
import { isGlued } from './glued.ts';
import type { Lexicon } from './lexicon.ts';
import { isProseName } from './proseNames.ts';
import type { Segmenter } from './segmenter.ts';

/** Whether a word, standing alone, shows that its text was TeX. */
export type TellingTest = (word: string) => boolean;

const WORD = /^[A-Za-z]{3,48}$/;
/** Words repeat within a text and across a corpus; beyond this many the memory is started afresh. */
const REMEMBERED = 50_000;

/** Tests words, each once: for names of commands that no prose has, and for commands glued to something. */
export function tellingTest(segment: Segmenter, lexicon: Lexicon): TellingTest {
  const known = new Map<string, boolean>();
  return (word) => {
    let telling = known.get(word);
    if (telling !== undefined) return telling;
    if (known.size >= REMEMBERED) known.clear();
    telling = WORD.test(word) && (isUnmistakable(word) || isGlued(word, segment, lexicon));
    known.set(word, telling);
    return telling;
  };
}

/** A command's name that is no word, name or notation of prose; functions are written by hand too: "arctan(x)". */
function isUnmistakable(word: string): boolean {
  const command = COMMANDS.get(word);
  return command !== undefined && command.role !== 'function' && !isProseName(word);
}
