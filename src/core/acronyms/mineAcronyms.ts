import type { Paper } from '../paper/paper.ts';
import { proseOf, type ProseNode } from '../text/prose.ts';
import { definitionsIn, type Definition } from './definitions.ts';
import { longFormKey, LongForms } from './longForms.ts';
import { occurrencesIn } from './occurrences.ts';
import { acronymKey } from './shortForm.ts';
import { Spellings } from './spellings.ts';

/** What is read of a paper: words only, no addresses or formulas. */
export type MinedPaper = Pick<Paper, 'title' | 'abstract'> & {
  body?: readonly ProseNode[];
  titleBody?: readonly ProseNode[];
};

/** An acronym that several papers of a corpus share. */
export interface Acronym {
  /** As it is most often written, in the singular. */
  short: string;
  /** As most often written; the most frequent first, the first defined of equals. */
  longs: { long: string; definitions: number }[];
  /** Positions of papers that have the short form as a word or spell a long form out, in list order. */
  papers: number[];
}

/** Long forms kept of one acronym: rarer ones are slips, and a paper's own is always read from the paper. */
const MOST_LONGS = 5;

/** A paper with its title and abstract as one text; a paragraph sign keeps them apart. */
export function textOf({ title, titleBody, abstract, body }: MinedPaper): string {
  return `${proseOf(title, titleBody)}.\n\n${proseOf(abstract, body)}`;
}

/**
 * The acronyms that papers define and at least two papers use, sorted by key. What one paper alone defines and uses is
 * not among them: `definitionsIn` that paper tells it.
 *
 * @param papers are gone through twice, and none is held
 */
export function mineAcronyms(papers: Iterable<MinedPaper>): Acronym[] {
  const entries = new Map<string, Entry>();
  for (const paper of papers)
    for (const definition of definitionsIn(textOf(paper))) note(entries, definition);
  const mined = [...entries].map(([key, entry]) => ({ key, entry, longs: entry.ranked() }));
  addPapers(mined, papers);
  return mined
    .filter(({ entry }) => entry.papers.length > 1)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry, longs }) => ({
      short: entry.shorts.mostFrequent,
      longs: longs.map(({ spellings }) => ({ long: spellings.mostFrequent, definitions: spellings.count })),
      papers: entry.papers,
    }));
}

class Entry {
  readonly shorts = new Spellings();
  readonly papers: number[] = [];
  readonly #longs = new Map<string, Spellings>();

  add({ short, long }: Definition): void {
    this.shorts.add(short);
    const key = longFormKey(long);
    const spellings = this.#longs.get(key) ?? new Spellings();
    spellings.add(long);
    this.#longs.set(key, spellings);
  }

  ranked(): { key: string; spellings: Spellings }[] {
    const longs = [...this.#longs].map(([key, spellings]) => ({ key, spellings }));
    return longs.sort((a, b) => b.spellings.count - a.spellings.count).slice(0, MOST_LONGS);
  }
}

function note(entries: Map<string, Entry>, definition: Definition): void {
  const key = acronymKey(definition.short);
  const entry = entries.get(key) ?? new Entry();
  entry.add(definition);
  entries.set(key, entry);
}

interface Mined {
  key: string;
  entry: Entry;
  longs: { key: string }[];
}

/** A long form of one word, such as "marginal" for `MAR`, is too common to stand for its acronym. */
function addPapers(mined: readonly Mined[], papers: Iterable<MinedPaper>): void {
  const byShort = new Map(mined.map(({ key, entry }) => [key, entry]));
  const byLong = new Map<string, Entry[]>();
  for (const { entry, longs } of mined)
    for (const { key } of longs) if (key.includes(' ')) byLong.set(key, [...(byLong.get(key) ?? []), entry]);
  const longForms = new LongForms(byLong.keys());
  let position = 0;
  for (const paper of papers) {
    const text = textOf(paper);
    const used = new Set(occurrencesIn(text, (key) => byShort.has(key)).map(({ key }) => byShort.get(key)!));
    for (const key of longForms.in(text)) for (const entry of byLong.get(key)!) used.add(entry);
    for (const { papers: users } of used) users.push(position);
    position++;
  }
}
