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
/** Smoothing of the letters' frequencies: what is added to a count and to their sum. */
const HARDLY_SEEN = 0.3;
const RARER = 20;

/** Costs from counts: -log of relative frequencies, letters of unknown runs one by one. */
export function modelLexicon(model: Pick<Model, 'commands' | 'runs' | 'letters' | 'proseWords'>): Lexicon {
  const commands = readCounts(model.commands);
  const runs = readCounts(model.runs);
  const letters = readCounts(model.letters);
  const prose = new Set(frontDecode(model.proseWords));
  const pieces = sum(commands) + sum(runs);
  const letterTotal = sum(letters);
  const cost = (count: number): number => -Math.log(count / pieces);
  const runCosts = new Map([...runs].map(([run, count]) => [run, cost(count)]));
  const commandCosts = new Map(
    [...COMMANDS.keys()].map((name) => [name, cost(commands.get(name) ?? UNSEEN)]),
  );
  const letterCosts = new Map(
    [...letters].map(([letter, count]) => [letter, -Math.log((count + HARDLY_SEEN) / (letterTotal + RARER))]),
  );
  const unseenLetter = -Math.log(HARDLY_SEEN / (letterTotal + RARER));
  return {
    commandCost: (name) => commandCosts.get(name) ?? Infinity,
    lettersCost(run) {
      const known = runCosts.get(run);
      if (known !== undefined) return known;
      let unknown = run.length > 1 ? UNKNOWN_RUN + FURTHER_LETTER * (run.length - 1) : 0;
      for (const letter of run) unknown += letterCosts.get(letter) ?? unseenLetter;
      return unknown;
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
