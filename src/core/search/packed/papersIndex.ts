import { definitionsIn } from '../../acronyms/definitions.ts';
import type { DefinedAcronym } from '../index/acronymTable.ts';
import { InvertedIndex } from '../index/invertedIndex.ts';
import { AVERAGE_LENGTHS } from '../ranking/bm25f.ts';
import type { SearchablePaper } from '../readPaper.ts';
import { ByteWriter } from './byteWriter.ts';
import type { PackIndex } from './packIndex.ts';
import { packIndexOf } from './packIndexOf.ts';
import type { ShardWords } from './shardWords.ts';
import { codesOfWords } from './wordCodes.ts';

/** All that an engine is given of some papers: what the packs of a site have in several files. */
export interface PapersIndex {
  index: PackIndex;
  words: ShardWords;
  /** What the papers define. */
  acronyms: DefinedAcronym[];
}

const MOST_TITLE_WORDS = 0xffff;

/** Builds the index of papers that were read on the device, paper by paper. It keeps words, no texts. */
export class PapersIndexBuilder {
  readonly #index = new InvertedIndex(AVERAGE_LENGTHS);
  /** Per paper its words, by the vocabulary. */
  readonly #read: { title: Uint32Array; abstract: Uint32Array }[] = [];
  readonly #acronyms = new Map<string, Map<string, number>>();

  add(paper: SearchablePaper): void {
    const { title, abstract } = this.#index.add(paper);
    this.#read.push({ title: Uint32Array.from(title), abstract: Uint32Array.from(abstract) });
    for (const { short, long } of definitionsIn(`${paper.title}.\n\n${paper.abstract}`)) {
      const longs = this.#acronyms.get(short) ?? new Map<string, number>();
      this.#acronyms.set(short, longs.set(long, (longs.get(long) ?? 0) + 1));
    }
  }

  finish(): PapersIndex {
    const index = packIndexOf(this.#index);
    const acronyms = Array.from(this.#acronyms, ([short, longs]) => ({
      short,
      longs: [...longs.keys()],
      definitions: [...longs.values()],
    }));
    return { index, words: this.#words(index), acronyms };
  }

  #words({ words, frequencies }: PackIndex): ShardWords {
    const codes = codesOfWords(words, frequencies);
    const codeOf = Uint32Array.from(this.#index.vocabulary.words, (word) => codes.get(word)!);
    const writer = new ByteWriter();
    const starts = new Uint32Array(this.#read.length + 1);
    const titles = new Uint16Array(this.#read.length);
    this.#read.forEach(({ title, abstract }, at) => {
      const shown = title.subarray(0, MOST_TITLE_WORDS);
      titles[at] = shown.length;
      for (const words of [shown, abstract]) for (const word of words) writer.varint(codeOf[word]!);
      starts[at + 1] = writer.length;
    });
    return { codes: writer.finish(), starts, titles };
  }
}
