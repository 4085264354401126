import { relatedness, topicWords } from './relatedness.ts';
import { shapeOf, type Shape } from './shape.ts';
import type { Unit } from './units.ts';

/** What a unit is: a title, the first paragraph of an abstract, a further paragraph, or page chrome. */
export type Role = 'title' | 'opening' | 'further' | 'chrome';

const TITLE_ALONE = -3;
const ABSTRACT_ALONE = -5;
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
const MOST_HABIT = 4;
/** A list of names or keywords right under a title, as page chrome. */
const BYLINE = 4;
/** A title or an abstract that its label names so. */
const LABELLED = 8;
/** An address alone is never a title, nor all of an abstract. */
const ADDRESS = /^<?(?:https?:\/\/|www\.)\S{1,2000}$/i;
const NOTHING: ReadonlySet<string> = new Set();

/** The best reading of the units so far that ends in one state. */
interface Reading {
  score: number;
  role: Role | 'start';
  /** The role of the last unit that is no chrome. */
  state: Role | 'start';
  /** What the title or paragraph read last is about. */
  topic: ReadonlySet<string>;
  /** What the abstract being read, with its title, is about and how long it is, for the paragraphs after it. */
  abstract: { topic: ReadonlySet<string>; length: number; closed: boolean } | null;
  previous: Reading | null;
}

interface Judged {
  unit: Unit;
  shape: Shape;
  topic: ReadonlySet<string>;
}

/**
 * Decides what each unit is, all at once: of all ways to read the document, the one with the most points (Viterbi's
 * algorithm over the roles; time linear in the units). Points come from each unit's own shape and from how units follow
 * one another. A title is followed by an opening, an opening by a title or further paragraphs. Half a paper costs
 * points but is possible, so that a missing abstract or title is seen as missing and nothing is glued to a neighbour.
 * A paragraph after an abstract continues it if it is short or about the same thing, and the sum is not too long.
 *
 * The document is read twice: what the first reading found tells whether long further paragraphs are usual in it.
 */
export function rolesOf(units: readonly Unit[]): Role[] {
  const judged = units.map((unit) => ({ unit, shape: labelled(unit), topic: topicWords(unit.text) }));
  const first = bestReading(judged, 0);
  const habit = habitOf(judged, first);
  return habit === 0 ? first : bestReading(judged, habit);
}

/** The shape of a unit's text, weighed by what its label says it is. The initials of names look like sentences. */
function labelled({ text, label, chrome, names }: Unit): Shape {
  const { title, prose, closed } = shapeOf(text);
  return {
    title: title + (label === 'title' || names ? LABELLED : 0),
    prose:
      (chrome?.strength === 'byline' ? Math.min(0, prose) : prose) + (label === 'abstract' ? LABELLED : 0),
    closed,
  };
}

/**
 * Points for long further paragraphs in this document: twice the logarithm of how often the roles continue an abstract
 * with one to how often they begin an abstract that has no title, within 4 either way.
 */
function habitOf(judged: readonly Judged[], roles: readonly Role[]): number {
  let further = 0;
  let untitled = 0;
  let last: Role | null = null;
  roles.forEach((role, i) => {
    if (role === 'further' && judged[i]!.topic.size >= ENOUGH_WORDS) further++;
    if (role === 'opening' && last !== 'title') untitled++;
    if (role !== 'chrome') last = role;
  });
  return Math.max(-MOST_HABIT, Math.min(MOST_HABIT, 2 * Math.log((further + 1) / (untitled + 1))));
}

function bestReading(judged: readonly Judged[], habit: number): Role[] {
  let readings: Reading[] = [
    { score: 0, role: 'start', state: 'start', topic: NOTHING, abstract: null, previous: null },
  ];
  for (const next of judged) readings = bestOfEachState(nextReadings(readings, next, habit));
  let best: Reading | null = readings.reduce((a, b) => (finalScore(b) > finalScore(a) ? b : a));
  const roles: Role[] = [];
  for (; best && best.role !== 'start'; best = best.previous) roles.push(best.role);
  return roles.reverse();
}

function finalScore({ score, state }: Reading): number {
  return state === 'title' ? score + TITLE_ALONE : score;
}

function bestOfEachState(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of readings) {
    const rival = best.get(reading.state);
    if (!rival || reading.score > rival.score) best.set(reading.state, reading);
  }
  return [...best.values()];
}

function nextReadings(readings: readonly Reading[], judged: Judged, habit: number): Reading[] {
  const strength = judged.unit.chrome?.strength;
  if (strength === 'sure' || strength === 'loose') return readings.map((reading) => skip(reading, 0));
  if (strength === 'word')
    return readings.flatMap((reading) => [skip(reading, CHROME_WORD), wordAsTitle(reading, judged)]);
  if (ADDRESS.test(judged.unit.text))
    return readings.map((reading) =>
      reading.abstract ? asFurther(reading, reading.abstract, judged, habit) : skip(reading, 0),
    );
  return readings.flatMap((reading) => {
    const next = [asTitle(reading, judged, judged.shape.title), asOpening(reading, judged)];
    if (reading.abstract) next.push(asFurther(reading, reading.abstract, judged, habit));
    if (strength === 'byline' && reading.state === 'title') next.push(skip(reading, BYLINE));
    return next;
  });
}

function skip(previous: Reading, points: number): Reading {
  return { ...previous, role: 'chrome', score: previous.score + points, previous };
}

function wordAsTitle(previous: Reading, judged: Judged): Reading {
  return asTitle(previous, judged, previous.role === 'chrome' ? WORD_AMONG_CHROME : WORD_AS_TITLE);
}

function asTitle(previous: Reading, { topic }: Judged, points: number): Reading {
  const score = previous.score + points + (previous.state === 'title' ? TITLE_ALONE : 0);
  return { score, role: 'title', state: 'title', topic, abstract: null, previous };
}

function asOpening(previous: Reading, { unit, shape, topic }: Judged): Reading {
  const hasTitle = previous.state === 'title';
  const about = hasTitle ? union(previous.topic, topic) : topic;
  const abstract = { topic: about, length: unit.text.length, closed: shape.closed };
  const score = previous.score + shape.prose + (hasTitle ? 0 : ABSTRACT_ALONE);
  return { score, role: 'opening', state: 'opening', topic, abstract, previous };
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 0) return b;
  return b.size === 0 ? a : new Set([...a, ...b]);
}

function asFurther(
  previous: Reading,
  abstract: NonNullable<Reading['abstract']>,
  { unit, shape, topic }: Judged,
  habit: number,
): Reading {
  const length = abstract.length + unit.text.length;
  const weight = Math.min(1, topic.size / ENOUGH_WORDS);
  let points = FURTHER + (FURTHER_AND_LONG + habit) * weight;
  points += Math.max(relatedness(abstract.topic, topic), relatedness(previous.topic, topic));
  if (!abstract.closed) points += AFTER_FRAGMENT;
  if (length > LONGEST_ABSTRACT && unit.text.length > LONG_PARAGRAPH) points += TOO_LONG;
  return {
    score: previous.score + shape.prose + points,
    role: 'further',
    state: 'further',
    topic,
    abstract: { ...abstract, length, closed: shape.closed },
    previous,
  };
}
