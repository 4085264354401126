import { lookUp, type Meaning } from '../asked/lookup.ts';
import { isStopWord, type Query } from '../asked/query.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** Neighbours that papers may write as one word, against 1 for a compound that was typed as one. */
const JOINED = 0.7;

/** The same where papers have the one word at least as often as either half: who types "data base" means a database. */
const USUAL = 1;
const HALVES = 0.6;

/** What is left of the bare word once its name with a sign is known: `C++` is not `C`. */
const WITHOUT_SIGN = 0.4;

/**
 * Function words that verbs and nouns are written together with: "over fitting", "down stream", "mix up", "no SQL". Of others the
 * word that they would make means something else ("in dependent", "on line graphs").
 */
const PARTICLE = /^(?:over|under|up|down|out|off|through|you|my|no)$/;

const DIGIT = /\d/;
/** Names and figures that are no more the same in pieces: `Q&A`, `1/2`, `3x3`. */
const IS_ONE = /&|^\d[\d.]*(?:[-/x]\d[\d.]*)+$/;
const FIGURE = /^\d[\d.:]*$/;

/** A joined form that may stand for some words of the query. */
export interface Spelling {
  /** Half-open range of the query's words that it stands for. */
  from: number;
  to: number;
  meanings: Meaning[];
  /** What the words by themselves weigh beside it. */
  parts: number;
}

/** Joined forms that papers have: of the compounds of a query, and of its neighbouring words. */
export function spellings(query: Query, vocabulary: Vocabulary): Spelling[] {
  const found: Spelling[] = [];
  for (const compound of query.compounds) {
    const { from, to } = compound;
    found.push({
      from,
      to,
      meanings: lookUp(compound, vocabulary),
      parts: to - from === 1 || IS_ONE.test(compound.word) ? WITHOUT_SIGN : 1,
    });
  }
  for (let to = 3; to <= query.words.length; to++) {
    const three = query.words.slice(to - 3, to);
    const joined = three.map(({ word }) => word).join('');
    if (!three.some(({ word }) => DIGIT.test(word)) || vocabulary.find(joined) === undefined) continue;
    if (three.every(({ word }) => FIGURE.test(word))) continue;
    const meanings = lookUp({ word: joined, open: false }, vocabulary);
    found.push({ from: to - 3, to, meanings, parts: WITHOUT_SIGN });
  }
  for (let to = 2; to <= query.words.length; to++) {
    const [left, right] = [query.words[to - 2]!, query.words[to - 1]!];
    if (left.glob !== undefined || right.glob !== undefined) continue;
    const isParticle = isStopWord(left.word) || isStopWord(right.word);
    if (isParticle && !isOneWithParticle(left.word, right.word, vocabulary)) continue;
    if ((FIGURE.test(left.word) && FIGURE.test(right.word)) || isTied(query, to)) continue;
    const meanings = lookUp({ word: left.word + right.word, open: right.open }, vocabulary);
    const isUsual = isMoreOften(left.word + right.word, left.word, right.word, vocabulary);
    const weighed = meanings.map((meaning) => ({
      ...meaning,
      weight: meaning.weight * (isUsual ? USUAL : JOINED),
    }));
    found.push({ from: to - 2, to, meanings: weighed, parts: isUsual ? HALVES : 1 });
  }
  return found.filter(({ meanings }) => meanings.length > 0);
}

/** Whether papers have a word with its particle in one, and at least as often as without it: "over time" is no overtime. */
function isOneWithParticle(left: string, right: string, vocabulary: Vocabulary): boolean {
  const [particle, word] = isStopWord(left) ? [left, right] : [right, left];
  return PARTICLE.test(particle) && !isStopWord(word) && isMoreOften(left + right, word, word, vocabulary);
}

function isMoreOften(word: string, left: string, right: string, vocabulary: Vocabulary): boolean {
  const [own, ...halves] = [word, left, right].map((one) => {
    const id = vocabulary.find(one);
    return id === undefined ? 0 : vocabulary.frequency(id);
  });
  // What papers write with a hyphen is no more one word than two.
  const isOne = own! > 0 && vocabulary.partsOf(vocabulary.find(word)!) === undefined;
  return isOne && own! >= Math.min(...halves);
}

/** Whether a sign that stays stands between two words: `n:m` is no `nm`. */
function isTied({ compounds }: Query, to: number): boolean {
  return compounds.some((one) => one.from === to - 2 && one.to === to && /[:&@]/.test(one.word));
}
