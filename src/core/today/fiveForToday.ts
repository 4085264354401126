/** Why a paper is among the five of a day: as it was when they were chosen. */
export type Why =
  /** It is related to a saved paper, and what both share, as the papers write it. */
  | { kind: 'near'; id: string; terms: string[] }
  /** It came lately. */
  | { kind: 'new' }
  /** It was not read. */
  | { kind: 'unread' };

export interface Chosen {
  id: string;
  why: Why;
}

/** Where the five are chosen from. */
export interface TodaysSources {
  /** Ids of saved papers, newest first. */
  saved: readonly string[];
  /** Ids of papers that came lately. */
  fresh: readonly string[];
  /** True of what is not to be chosen: read, hidden, or saved already. */
  isOut(id: string): boolean;
  /** The papers nearest to one, nearest first. */
  related(id: string): Promise<readonly { id: string; terms: readonly string[] }[]>;
  /** A window of what is not out, in list order, and how many papers that are in all. */
  others(offset: number, limit: number): Promise<{ total: number; ids: readonly string[] }>;
}

export const FIVE = 5;
const MOST_NEAR = 3;
const MOST_FRESH = 2;
/** Of the saved papers: what one saved long ago says less of what one looks for today. */
const LATEST_SAVED = 60;
const SAVED_LOOKED_AT = 12;

/**
 * Five papers for a day, fewer only where fewer are left: near what was saved, then new ones, then some from all over the
 * collection. The same day and the same library give the same five.
 *
 * @param day as `2026-03-11`
 * @param kept those of the day that stay; the rest is chosen to them
 */
export async function fiveForToday(
  day: string,
  sources: TodaysSources,
  kept: readonly Chosen[] = [],
): Promise<Chosen[]> {
  const random = randomOf(day);
  const five = new Map(kept.map((chosen) => [chosen.id, chosen.why]));
  const put = (id: string, why: Why): boolean => {
    if (five.size >= FIVE || five.has(id) || sources.isOut(id)) return false;
    five.set(id, why);
    return true;
  };
  const count = (kind: Why['kind']) => [...five.values()].filter((why) => why.kind === kind).length;

  const looked = shuffled(sources.saved.slice(0, LATEST_SAVED), random).slice(0, SAVED_LOOKED_AT);
  for (const saved of looked) {
    if (count('near') >= MOST_NEAR) break;
    // One for each saved paper, so that they are not all of one subject.
    for (const { id, terms } of await sources.related(saved))
      if (put(id, { kind: 'near', id: saved, terms: terms.slice(0, 2) })) break;
  }
  for (const id of shuffled(sources.fresh, random)) if (count('new') < MOST_FRESH) put(id, { kind: 'new' });
  await spread(five, put, sources, random);
  return [...five].map(([id, why]) => ({ id, why }));
}

/** One from each fifth of the list, then whatever is left. */
async function spread(
  five: ReadonlyMap<string, Why>,
  put: (id: string, why: Why) => boolean,
  { others }: TodaysSources,
  random: () => number,
): Promise<void> {
  if (five.size >= FIVE) return;
  const { total, ids } = await others(0, 2 * FIVE);
  const fifths = shuffled([0, 1, 2, 3, 4], random);
  for (const fifth of total > 2 * FIVE ? fifths : []) {
    const offset = Math.floor(((fifth + random()) / FIVE) * total);
    for (const id of (await others(offset, 2 * FIVE)).ids) if (put(id, { kind: 'unread' })) break;
  }
  for (const id of ids) put(id, { kind: 'unread' });
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1));
    [result[last], result[at]] = [result[at]!, result[last]!];
  }
  return result;
}

/** Numbers from 0 to 1, the same for the same text (mulberry32 over FNV-1a). */
function randomOf(text: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
