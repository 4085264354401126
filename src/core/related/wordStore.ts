import { NumberPool } from './numberPool.ts';
import type { Compound, PaperWords } from './paperWords.ts';

/** Numbers that are kept of a paper, and of a compound. */
const PER_PAPER = 4;
export const PER_COMPOUND = 4;

/** The words of many papers, in a few typed arrays: 12 bytes a word in place of an object's hundred. */
export interface WordColumns {
  terms: NumberPool<Int32Array>;
  forms: NumberPool<Int32Array>;
  owed: NumberPool<Uint8Array>;
  gaps: NumberPool<Uint16Array>;
  units: NumberPool<Uint8Array>;
  /** Term, lemma, place and length, one after the other. */
  compounds: NumberPool<Int32Array>;
  /** Per paper where its words and compounds begin, and how many of each are the title's. */
  papers: NumberPool<Int32Array>;
}

export function emptyColumns(): WordColumns {
  return {
    terms: new NumberPool(Int32Array),
    forms: new NumberPool(Int32Array),
    owed: new NumberPool(Uint8Array),
    gaps: new NumberPool(Uint16Array),
    units: new NumberPool(Uint8Array),
    compounds: new NumberPool(Int32Array),
    papers: new NumberPool(Int32Array),
  };
}

/** The words of papers, as they are looked up. */
export class StoredWords {
  readonly columns: WordColumns;

  constructor(columns: WordColumns) {
    this.columns = columns;
  }

  /** Number of papers. */
  get size(): number {
    return this.columns.papers.length / PER_PAPER;
  }

  /** The words of a paper by its position; valid until another one is added. */
  at(position: number): PaperWords {
    const { terms, forms, owed, gaps, units, compounds, papers } = this.columns;
    const at = position * PER_PAPER;
    const [start, firstCompound, titleWords, titleCompounds] = papers.view(at, at + PER_PAPER);
    const isLast = position === this.size - 1;
    const end = isLast ? terms.length : papers.get(at + PER_PAPER);
    const lastCompound = isLast ? compounds.length : papers.get(at + PER_PAPER + 1);
    return {
      terms: terms.view(start!, end),
      forms: forms.view(start!, end),
      owed: owed.view(start!, end),
      gaps: gaps.view(start!, end),
      units: units.view(start!, end),
      compounds: this.compoundsIn(firstCompound!, lastCompound),
      titleWords: titleWords!,
      titleCompounds: titleCompounds!,
    };
  }

  /** The compounds whose numbers are at `[start, end)`. */
  compoundsIn(start: number, end: number): Compound[] {
    const found: Compound[] = [];
    for (let at = start; at < end; at += PER_COMPOUND) {
      const [term, lemma, place, length] = this.columns.compounds.view(at, at + PER_COMPOUND);
      found.push({ term: term!, lemma: lemma!, at: place!, length: length! });
    }
    return found;
  }
}
