import { COMMANDS } from '../commands.ts';
import { LONGEST_UNKNOWN_RUN, type Lexicon } from '../lexicon.ts';
import { isProseName } from '../proseNames.ts';
import { frontDecode } from './frontCoding.ts';
import type { Model } from './model.ts';

/** A command that training never saw counts as half seen. */
const UNSEEN = 0.5;
/** Extra cost of a run of letters that training never saw, and of each letter beyond its first. */
const UNKNOWN_RUN = 3;
const FURTHER_LETTER = 1.2;

/** Costs from counts: -log of relative frequencies, letters of unknown runs one by one. */
export function modelLexicon(model: Pick<Model, 'commands' | 'runs' | 'letters' | 'proseWords'>): Lexicon {
  const commands = readCounts(model.commands);
  const runs = readCounts(model.runs);
  const letters = readCounts(model.letters);
  const prose = new Set(frontDecode(model.proseWords));
  const pieces = sum(commands) + sum(runs);
  const letterTotal = sum(letters);
  const letterCost = (letter: string): number =>
    -Math.log(((letters.get(letter) ?? 0) + 0.3) / (letterTotal + 20));
  return {
    commandCost: (name) =>
      COMMANDS.has(name) ? -Math.log((commands.get(name) ?? UNSEEN) / pieces) : Infinity,
    lettersCost(run) {
      const count = runs.get(run);
      if (count !== undefined) return -Math.log(count / pieces);
      let cost = run.length > 1 ? UNKNOWN_RUN + FURTHER_LETTER * (run.length - 1) : 0;
      for (const letter of run) cost += letterCost(letter);
      return cost;
    },
    isRun: (run) => run.length <= LONGEST_UNKNOWN_RUN || runs.has(run),
    isProse: (word) => isProseName(word) || prose.has(word.toLowerCase()),
  };
}

function readCounts(coded: string): Map<string, number> {
  const counts = new Map<string, number>();
  const parts = coded.split(' ');
  for (let i = 0; i + 1 < parts.length; i += 2) counts.set(parts[i]!, Number(parts[i + 1]));
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
