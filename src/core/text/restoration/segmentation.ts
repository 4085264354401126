import { roleOf } from './commands.ts';
import type { Lexicon } from './lexicon.ts';

/** A part of a letter run: a command that lost its backslash, or letters that stand for themselves. */
export interface Piece {
  command: boolean;
  text: string;
}

export interface Segmentation {
  pieces: Piece[];
  hasCommand: boolean;
  /** How much likelier the pieces are than the whole run as plain letters, in natural logarithms. */
  gain: number;
}

/** No formula has a longer run of letters; longer ones are left alone, which also bounds the time. */
const LONGEST_RUN = 48;

/** Units, names and words that end like a command, and the letters of Greek that TeX has no capital of. */
const UNITS = new Set(
  `arcmin arcsec shell subshell cell spell bell well hill hilltop protostar age bulge gauge mequiv muequiv meq mueq All Abell
   Beta Eta Zeta rpm bpm ppm`
    .trim()
    .split(/\s+/),
);

const WORD_FONT = /^(?:text|mbox$|emph$|operatorname$)/;

const SHORTEST_WORD = 4;
const SURE_GAIN = 8;

const START = 0;
const COMMAND = 1;
const LETTERS = 2;
/** Costs of what follows what, from the pieces of 3,400 abstracts; letters never follow letters. */
const AFTER: Record<number, { command: number; letters: number; end: number }> = {
  [START]: { command: 1.1, letters: 0.4, end: Infinity },
  [COMMAND]: { command: 2.6, letters: 3.5, end: 0.15 },
  [LETTERS]: { command: 2.2, letters: Infinity, end: 0.1 },
};

interface Step {
  cost: number;
  from: number;
  previous: number;
}

/**
 * Splits a letter run into commands and letters by the cheapest path (Viterbi). In TeX only another command can follow
 * a command with nothing in between, or a capital that lost its font command: `ndlog`, `loglog`, `inR`.
 */
export function segment(run: string, lexicon: Lexicon): Segmentation {
  const plain = { pieces: [{ command: false, text: run }], hasCommand: false, gain: 0 };
  if (run.length > LONGEST_RUN || UNITS.has(run)) return plain;
  const best = cheapestPaths(run, lexicon);
  const last = best[run.length]!;
  const commandEnd = last[COMMAND]!.cost + AFTER[COMMAND]!.end;
  const lettersEnd = last[LETTERS]!.cost + AFTER[LETTERS]!.end;
  const pieces = trace(run, best, commandEnd < lettersEnd ? COMMAND : LETTERS);
  if (!pieces.some((piece) => piece.command)) return plain;
  if (!pieces.every((piece) => piece.command || lexicon.isRun(piece.text))) return plain;
  const gain = lexicon.lettersCost(run) - Math.min(commandEnd, lettersEnd);
  return isRatherProse(run, pieces, gain, lexicon) ? plain : { pieces, hasCommand: true, gain };
}

/** "Cmax", "Tmin": one quantity, whose author writes no product with a function behind it. */
const EXTREME = /^[A-Z](?:max|min)$/;
/** Commands whose two letters end or begin many a word: "xylene", "phage". */
const SHORT = 2;
const LONG_WORD = /^[a-z]{5,}$/;

function looksLikeWord(run: string, pieces: readonly Piece[]): boolean {
  if (EXTREME.test(run)) return true;
  return (
    LONG_WORD.test(run) &&
    pieces.every(({ command, text }) => !command || text.length <= SHORT) &&
    pieces.some(({ command, text }) => !command && text.length >= SHORT)
  );
}

/** "file" is no `fi\le`, and "into" no `\in to`, even in a formula. */
function isRatherProse(run: string, pieces: readonly Piece[], gain: number, lexicon: Lexicon): boolean {
  if (looksLikeWord(run, pieces)) return true;
  return pieces.length > 1 && run.length >= SHORTEST_WORD && gain < SURE_GAIN && lexicon.isProse(run);
}

function cheapestPaths(run: string, lexicon: Lexicon): Step[][] {
  const best = Array.from({ length: run.length + 1 }, () => [unreached(), unreached(), unreached()]);
  best[0]![START]!.cost = 0;
  for (let from = 0; from < run.length; from++)
    for (let to = from + 1; to <= run.length; to++) {
      const text = run.slice(from, to);
      const command = mayStand(text, run) ? lexicon.commandCost(text) : Infinity;
      if (command < Infinity)
        for (const previous of [START, COMMAND, LETTERS])
          relax(best, from, previous, to, COMMAND, command + AFTER[previous]!.command);
      const letters = lexicon.lettersCost(text);
      relax(best, from, START, to, LETTERS, letters + AFTER[START]!.letters);
      if (isCapital(run.charCodeAt(from)))
        relax(best, from, COMMAND, to, LETTERS, letters + AFTER[COMMAND]!.letters);
    }
  return best;
}

/** Goes on from a state to another if that is cheaper than the best way there so far. */
function relax(
  best: Step[][],
  from: number,
  previous: number,
  to: number,
  state: number,
  cost: number,
): void {
  const total = best[from]![previous]!.cost + cost;
  const step = best[to]![state]!;
  if (total >= step.cost) return;
  step.cost = total;
  step.from = from;
  step.previous = previous;
}

/** A font switch opens its group and is never glued: `{bf 1}`. Fonts of words went with the braces of their words. */
function mayStand(name: string, run: string): boolean {
  const role = roleOf(name);
  return role !== undefined && (name === run || role !== 'switch') && !WORD_FONT.test(name);
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function unreached(): Step {
  return { cost: Infinity, from: 0, previous: START };
}

function trace(run: string, best: Step[][], state: number): Piece[] {
  const pieces: Piece[] = [];
  for (let end = run.length; end > 0;) {
    const { from, previous } = best[end]![state]!;
    pieces.unshift({ command: state === COMMAND, text: run.slice(from, end) });
    end = from;
    state = previous;
  }
  return pieces;
}
