import { relatedness, topicWords } from './relatedness.ts';
import { shapeOf, type Shape } from './shape.ts';
import type { Unit } from './units.ts';

/** What a unit is: a title, the first paragraph of an abstract, a further paragraph, or page chrome. */
export type Role = 'title' | 'opening' | 'further' | 'chrome';

/** A title without an abstract, or an abstract without a title. */
const HALF_A_PAPER = -5;
/** A second paragraph, before anything is known about it. */
const FURTHER = -1;
/** How much less likely a whole new abstract is to continue the one before it than a closing sentence is. */
const FURTHER_AND_LONG = -3;
/** An abstract goes on after a line that is no sentence. */
const AFTER_FRAGMENT = -6;
/** arXiv takes abstracts of up to 1,920 characters; two abstracts in a row are usually longer. */
const LONGEST_ABSTRACT = 2000;
const TOO_LONG = -3;
/** A paragraph shorter than this may be added to an abstract of any length. */
const LONG_PARAGRAPH = 400;
/** A word such as "New" as page chrome, as a title, and as a title among page chrome. */
const CHROME_WORD = 1;
const WORD_AS_TITLE = -1;
const WORD_AMONG_CHROME = -5;
/** From so many topic words on a paragraph says what it is about. */
const ENOUGH_WORDS = 20;

/** The best reading of the units so far that ends in one state. */
interface Reading {
  score: number;
  role: Role | 'start';
  /** The role of the last unit that is no chrome. */
  state: Role | 'start';
  /** What the abstract being read is about and how long it is, for the paragraphs after it. */
  abstract: { topic: Set<string>; length: number; closed: boolean } | null;
  previous: Reading | null;
}

interface Judged {
  unit: Unit;
  shape: Shape;
  topic: Set<string>;
}

/**
 * Decides what each unit is, all at once: of all ways to read the document, the one with the most points (Viterbi's
 * algorithm over the roles; time linear in the units). Points come from each unit's own shape and from how units follow
 * one another. A title is followed by an opening, an opening by a title or further paragraphs. Half a paper costs
 * points but is possible, so that a missing abstract or title is seen as missing and nothing is glued to a neighbour.
 * A paragraph after an abstract continues it if it is short or about the same thing, and the sum is not too long.
 */
export function rolesOf(units: readonly Unit[]): Role[] {
  let readings: Reading[] = [{ score: 0, role: 'start', state: 'start', abstract: null, previous: null }];
  for (const unit of units) readings = bestOfEachState(nextReadings(readings, unit));
  let best: Reading | null = readings.reduce((a, b) => (finalScore(b) > finalScore(a) ? b : a));
  const roles: Role[] = [];
  for (; best && best.role !== 'start'; best = best.previous) roles.push(best.role);
  return roles.reverse();
}

function finalScore({ score, state }: Reading): number {
  return state === 'title' ? score + HALF_A_PAPER : score;
}

function bestOfEachState(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const rival = best.get(reading.state);
    if (!rival || reading.score > rival.score) best.set(reading.state, reading);
  }
  return [...best.values()];
}

function nextReadings(readings: readonly Reading[], unit: Unit): Reading[] {
  const strength = unit.chrome?.strength;
  if (strength === 'sure' || strength === 'loose') return readings.map((reading) => skip(reading, 0));
  if (strength === 'word')
    return readings.flatMap((reading) => [skip(reading, CHROME_WORD), wordAsTitle(reading)]);
  const judged: Judged = { unit, shape: shapeOf(unit.text), topic: topicWords(unit.text) };
  return readings.flatMap((reading) => {
    if (strength === 'address' && reading.state === 'title') return [skip(reading, 0)];
    const next = [asTitle(reading, judged.shape.title), asOpening(reading, judged)];
    if (reading.abstract) next.push(asFurther(reading, reading.abstract, judged));
    return next;
  });
}

function skip(previous: Reading, points: number): Reading {
  return { ...previous, role: 'chrome', score: previous.score + points, previous };
}

function wordAsTitle(previous: Reading): Reading {
  return asTitle(previous, previous.role === 'chrome' ? WORD_AMONG_CHROME : WORD_AS_TITLE);
}

function asTitle(previous: Reading, points: number): Reading {
  const score = previous.score + points + (previous.state === 'title' ? HALF_A_PAPER : 0);
  return { score, role: 'title', state: 'title', abstract: null, previous };
}

function asOpening(previous: Reading, { unit, shape, topic }: Judged): Reading {
  const score = previous.score + shape.prose + (previous.state === 'title' ? 0 : HALF_A_PAPER);
  const abstract = { topic, length: unit.text.length, closed: shape.closed };
  return { score, role: 'opening', state: 'opening', abstract, previous };
}

function asFurther(previous: Reading, abstract: NonNullable<Reading['abstract']>, judged: Judged): Reading {
  const { unit, shape, topic } = judged;
  const length = abstract.length + unit.text.length;
  let points = FURTHER + FURTHER_AND_LONG * Math.min(1, topic.size / ENOUGH_WORDS);
  points += relatedness(abstract.topic, topic);
  if (!abstract.closed) points += AFTER_FRAGMENT;
  if (length > LONGEST_ABSTRACT && unit.text.length > LONG_PARAGRAPH) points += TOO_LONG;
  return {
    score: previous.score + shape.prose + points,
    role: 'further',
    state: 'further',
    abstract: { ...abstract, length, closed: shape.closed },
    previous,
  };
}
