import { stem } from '../../src/core/text/stem.ts';
import { Lexicon } from '../../src/core/related/lexicon.ts';
import { NounEvidence } from '../../src/core/related/nounEvidence.ts';
import { type PaperWords, SPACE, WordStore } from '../../src/core/related/readWords.ts';
import { kindsNamed, runsOf, type Unit } from '../../src/core/related/units.ts';

export interface SubjectTestPaper {
  title: string;
  abstract?: string;
  keywords?: string[];
}

/** Words by what an author makes of them in keywords, as they are written, in the order of the alphabet, parted by spaces. */
export interface SubjectTable {
  /** Nouns that are keywords by themselves: "quantization". */
  subjects: string;
  /** Nouns that are keywords by themselves now and then: "mesh". */
  topics: string;
  /** Nouns that end keywords: "network". */
  heads: string;
  /** Compounds that stand for a subject though they are no nouns: "low-rank". */
  qualifiers: string;
  /** Other words that stand within keywords: "convolutional". */
  parts: string;
  /** Words of which nothing else is known: they name no subject. */
  others: string;
}

/** Words in a smaller share of the papers are left out, for they are many. */
export const LEAST_SHARE = 0.003;
/** What is in more says nothing by itself: "learning". */
const MOST_SHARE = 1 / 8;
/** A noun is told as the head of its phrase so often. */
const LEAST_HEADS = 0.22;
/** How many papers with keywords the estimate from titles is worth. */
const PRIOR_PAPERS = 40;
/** The chance that an author who uses a word makes it a keyword, the end of one, or another part of one. */
const LEAST = {
  alone: 0.04,
  topic: 0.025,
  last: 0.02,
  part: 0.03,
  qualifier: 0.04,
};

/** What ties a title's first words to its subject. */
const OF = new Set(['among', 'between', 'of']);

type Place = 'alone' | 'last' | 'part';
const PLACES: readonly Place[] = ['alone', 'last', 'part'];

/** What is counted of one lemma: papers. */
interface Counts {
  inTitle: Record<Place, number>;
  keyworded: number;
  inKeyword: Record<Place, number>;
  occurrences: number;
  compounds: number;
  written: Map<string, number>;
}

/** Where a word stands within its phrase. */
function placesOf(phrase: readonly Unit[]): (readonly [lemma: number, Place])[] {
  if (phrase.length === 1) return [[phrase[0]!.lemma, 'alone']];
  return phrase.map(({ lemma }, at) => [lemma, at + 1 < phrase.length ? 'part' : 'last'] as const);
}

/** A keyword with a colon is a heading of a classification. */
function ownKeywords({ keywords = [] }: SubjectTestPaper): string[] {
  return keywords.filter((keyword) => !keyword.includes(':'));
}

class Counter {
  readonly lexicon = new Lexicon();
  readonly evidence = new NounEvidence(this.lexicon);
  readonly #counts: Counts[] = [];
  #read = 0;

  get papers(): number {
    return this.#read;
  }

  add(paper: SubjectTestPaper): void {
    const { title, abstract = '' } = paper;
    this.#read++;
    const words = this.#wordsOf(title, abstract);
    this.evidence.add(words);
    const runs = runsOf(words, this.lexicon);
    const lemmas = new Set<number>();
    for (const unit of runs.flat()) {
      const counts = this.of(unit.lemma);
      lemmas.add(unit.lemma);
      counts.occurrences++;
      if (unit.length > 1) counts.compounds++;
      if (words.owed[unit.at] === 0) this.#addWritten(counts, words, unit);
    }
    const kinds = new Set(kindsNamed(words, this.lexicon).map(([start]) => start));
    const inTitle = runs.filter(
      ([first, ...more]) =>
        first!.at < words.titleWords &&
        !kinds.has(first!.at) &&
        (more.length > 0 || !isAhead(first!, words, this.lexicon)),
    );
    this.#addPlaces(inTitle, lemmas, 'inTitle');
    const keywords = ownKeywords(paper);
    if (keywords.length === 0) return;
    for (const lemma of lemmas) this.of(lemma).keyworded++;
    this.#addPlaces(
      keywords.flatMap((keyword) => runsOf(this.#wordsOf('', keyword), this.lexicon)),
      lemmas,
      'inKeyword',
    );
  }

  of(lemma: number): Counts {
    return (this.#counts[lemma] ??= {
      inTitle: { alone: 0, last: 0, part: 0 },
      keyworded: 0,
      inKeyword: { alone: 0, last: 0, part: 0 },
      occurrences: 0,
      compounds: 0,
      written: new Map(),
    });
  }

  *all(): Generator<[lemma: number, Counts]> {
    for (const [lemma, counts] of this.#counts.entries()) if (counts) yield [lemma, counts];
  }

  #wordsOf(title: string, abstract: string): PaperWords {
    const store = new WordStore(this.lexicon);
    store.add({ title, abstract });
    return store.at(0);
  }

  #addWritten({ written }: Counts, words: PaperWords, { at, length }: Unit): void {
    let text = '';
    for (let word = at; word < at + length; word++)
      text += (word > at ? '-' : '') + this.lexicon.form(words.forms[word]!);
    written.set(text, (written.get(text) ?? 0) + 1);
  }

  #addPlaces(phrases: Unit[][], inPaper: ReadonlySet<number>, where: 'inTitle' | 'inKeyword'): void {
    const places = new Map(
      phrases.flatMap(placesOf).map(([lemma, place]) => [`${lemma} ${place}`, { lemma, place }]),
    );
    for (const { lemma, place } of places.values()) if (inPaper.has(lemma)) this.of(lemma)[where][place]++;
  }
}

/** "Learning to plan" is not about learning by itself, nor are "Detecting seals" and "A survey of seals" about detecting and surveys. */
function isAhead({ at, length }: Unit, words: PaperWords, lexicon: Lexicon): boolean {
  const next = at + length;
  if (next >= words.titleWords || words.gaps[next] !== SPACE) return false;
  const ahead = lexicon.form(words.forms[next]!).toLowerCase();
  return OF.has(ahead) || lexicon.form(words.forms[next - 1]!).endsWith('ing');
}

/** @param papers with keywords, some of them */
export function subjectTable(
  papers: Iterable<SubjectTestPaper>,
  isKnown: (term: string) => boolean,
): SubjectTable {
  const counter = new Counter();
  for (const paper of papers) counter.add(paper);
  const { lexicon, evidence } = counter;
  const common = [...counter.all()].filter(
    ([lemma]) => evidence.usageOf(lemma).papers >= LEAST_SHARE * counter.papers,
  );
  const chances = chancesOf(common, counter);
  const lists: Record<keyof SubjectTable, string[]> = {
    subjects: [],
    topics: [],
    heads: [],
    qualifiers: [],
    parts: [],
    others: [],
  };
  common.forEach(([lemma, counts], at) => {
    const { papers: inPapers, told, heads } = evidence.usageOf(lemma);
    const tells = inPapers < MOST_SHARE * counter.papers;
    const isNoun = heads >= LEAST_HEADS * told;
    const { alone, last, part } = chances[at]!;
    const written = writtenOf(lexicon.lemmaName(lemma), counts);
    if (isNoun && tells && alone >= LEAST.alone) lists.subjects.push(written);
    else if (isNoun && tells && alone >= LEAST.topic) lists.topics.push(written);
    else if (isNoun && last >= LEAST.last) lists.heads.push(written);
    else if (2 * counts.compounds > counts.occurrences && part >= LEAST.qualifier)
      lists.qualifiers.push(written);
    else if (part >= LEAST.part) lists.parts.push(written);
    else if (!isKnown(stem(lexicon.lemmaName(lemma)))) lists.others.push(written);
  });
  const text = (words: string[]) => words.sort().join(' ');
  return {
    subjects: text(lists.subjects),
    topics: text(lists.topics),
    heads: text(lists.heads),
    qualifiers: text(lists.qualifiers),
    parts: text(lists.parts),
    others: text(lists.others),
  };
}

function chancesOf(common: readonly [number, Counts][], counter: Counter): Record<Place, number>[] {
  const priors = common.map(([lemma, counts]) => priorOf(lemma, counts, counter));
  const sums = { alone: [0, 0], last: [0, 0], part: [0, 0] };
  common.forEach(([, { keyworded, inKeyword }], at) => {
    const weight = Math.min(1, 60 / keyworded || 0);
    for (const place of PLACES) {
      sums[place][0]! += weight * inKeyword[place];
      sums[place][1]! += weight * keyworded * priors[at]![place];
    }
  });
  return common.map(([, { keyworded, inKeyword }], at) => {
    const chance = (place: Place) => {
      const prior = (priors[at]![place] * sums[place][0]!) / sums[place][1]!;
      return (inKeyword[place] + PRIOR_PAPERS * prior) / (keyworded + PRIOR_PAPERS);
    };
    return { alone: chance('alone'), last: chance('last'), part: chance('part') };
  });
}

function priorOf(lemma: number, { inTitle, occurrences }: Counts, counter: Counter): Record<Place, number> {
  const { papers, titles } = counter.evidence.usageOf(lemma);
  const strewn = (1 - Math.exp(-occurrences / counter.papers)) * counter.papers;
  const bits = Math.max(0.05, Math.log2(strewn / papers));
  return {
    alone: (titles / papers) * Math.sqrt(((inTitle.alone + 0.05) / papers) * bits),
    last: inTitle.last / papers,
    part: inTitle.part / papers,
  };
}

/** The lemma in its usual capitals. */
function writtenOf(lemma: string, { written }: Counts): string {
  const likely = [...written].filter(([text]) => text.toLowerCase().replaceAll('-', '') === lemma);
  likely.sort(([, a], [, b]) => b - a);
  return likely[0]?.[0] ?? lemma;
}
