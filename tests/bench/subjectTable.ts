import { PARTICIPLE } from '../../src/core/related/termRoles.ts';
import { stem } from '../../src/core/text/stem.ts';
import { type Counts, type Place, PLACES, SubjectCounter, type SubjectTestPaper } from './subjectCounts.ts';

/**
 * Words by what an author makes of them in keywords, as they are written, in the order of the alphabet, parted by
 * spaces. Each word is in one list.
 */
export interface SubjectTable {
  /** Nouns that are keywords by themselves: "quantization". */
  subjects: string;
  /** Nouns that are keywords by themselves now and then: "mesh". */
  topics: string;
  /** Nouns that end keywords: "network". */
  heads: string;
  /** Compounds that are keywords by themselves though they are no nouns: "few-shot". */
  qualifiers: string;
  /** Other words that stand within keywords: "convolutional". */
  parts: string;
  /** Words of which nothing else is known: they name no subject. */
  others: string;
}

type Role = keyof SubjectTable;
const ROLES: readonly Role[] = ['subjects', 'topics', 'heads', 'qualifiers', 'parts', 'others'];

/** Words in a smaller share of the papers are left out, for they are many. */
const LEAST_SHARE = 0.003;
/** What is in more says nothing by itself: "learning". */
const MOST_SHARE = 1 / 8;
/** A noun is told as the head of its phrase so often. */
const LEAST_HEADS = 0.22;
/** How many papers with keywords the estimate from titles is worth. */
const PRIOR_PAPERS = 40;
/** Of a word in more papers with keywords, so many tell how estimates from titles are scaled. */
const SCALED_BY = 60;
/** The chance that an author who uses a word makes it a keyword, the end of one, or another part of one. */
const LEAST = { subject: 0.04, topic: 0.025, head: 0.02, part: 0.03, qualifier: 0.018 };
/** What kind of paper it is, not what about, though authors make keywords of it: two surveys have no subject in common. */
const GENERIC = new Set(
  (
    'analysis approach assessment benchmark case challenge characterization comparison data dataset development ' +
    'discussion evaluation experiment framework introduction investigation matter method overview perspective ' +
    'problem recommendations report research review study survey system technique theory tutorial validation'
  ).split(' '),
);

/**
 * Learns what words of abstracts are in phrases that name subjects.
 *
 * @param papers some of them with keywords
 * @param isKnown whether a stem is common at large: words that are not, and of no other role, are listed among others
 */
export function subjectTable(
  papers: Iterable<SubjectTestPaper>,
  isKnown: (term: string) => boolean,
): SubjectTable {
  const counter = new SubjectCounter();
  for (const paper of papers) counter.add(paper);
  const common = counter.commonIn(LEAST_SHARE * counter.papers);
  const chances = chancesOf(common, counter);
  const lists = new Map<Role, string[]>(ROLES.map((role) => [role, []]));
  common.forEach(([lemma, counts], at) => {
    const name = counter.lexicon.lemmaName(lemma);
    const role = roleOf(name, counts, chances[at]!, counter.evidence.usageOf(lemma), counter.papers);
    if (role || !isKnown(stem(name))) lists.get(role ?? 'others')!.push(writtenOf(name, counts));
  });
  return Object.fromEntries(
    ROLES.map((role) => [role, lists.get(role)!.sort().join(' ')]),
  ) as unknown as SubjectTable;
}

function roleOf(
  name: string,
  { compounds, occurrences }: Counts,
  { alone, last, part }: Record<Place, number>,
  { papers, told, heads }: { papers: number; told: number; heads: number },
  ofPapers: number,
): Role | undefined {
  const isNoun = !PARTICIPLE.test(name) && heads >= LEAST_HEADS * told;
  const tells = papers < MOST_SHARE * ofPapers && !GENERIC.has(name);
  if (isNoun && tells && alone >= LEAST.subject) return 'subjects';
  if (isNoun && tells && alone >= LEAST.topic) return 'topics';
  if (isNoun && (last >= LEAST.head || alone >= LEAST.topic)) return 'heads';
  if (2 * compounds > occurrences && alone >= LEAST.qualifier) return 'qualifiers';
  return part >= LEAST.part ? 'parts' : undefined;
}

/** Per lemma the chances that an author who uses it puts it in each place of a keyword. */
function chancesOf(
  common: readonly (readonly [number, Counts])[],
  counter: SubjectCounter,
): Record<Place, number>[] {
  const priors = common.map(([lemma, counts]) => priorOf(lemma, counts, counter));
  const scaleOf = (place: Place) => {
    let [found, expected] = [0, 0];
    common.forEach(([, { keyworded, inKeyword }], at) => {
      const weight = keyworded === 0 ? 0 : Math.min(1, SCALED_BY / keyworded);
      found += weight * inKeyword[place];
      expected += weight * keyworded * priors[at]![place];
    });
    return expected === 0 ? 0 : found / expected;
  };
  const scales = { alone: scaleOf('alone'), last: scaleOf('last'), part: scaleOf('part') };
  return common.map(([, { keyworded, inKeyword }], at) => {
    const chance = (place: Place) =>
      (inKeyword[place] + PRIOR_PAPERS * priors[at]![place] * scales[place]) / (keyworded + PRIOR_PAPERS);
    return Object.fromEntries(PLACES.map((place) => [place, chance(place)])) as Record<Place, number>;
  });
}

/** What titles tell of those chances, not to scale. */
function priorOf(
  lemma: number,
  { inTitle, occurrences }: Counts,
  counter: SubjectCounter,
): Record<Place, number> {
  const { papers, titles } = counter.evidence.usageOf(lemma);
  const byChance = (1 - Math.exp(-occurrences / counter.papers)) * counter.papers;
  const bits = Math.max(0.05, Math.log2(byChance / papers));
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
