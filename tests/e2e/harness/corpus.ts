import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A made-up paper. */
export interface SyntheticPaper {
  title: string;
  abstract: string;
}

const MANNERS = words`Adaptive Amortised Bayesian Compressed Contrastive Distilled Federated Geometric Hierarchical
  Incremental Latent Modular Neural Parallel Quantised Recurrent Sparse Stochastic Tensorised Variational`;
const METHODS = words`Attention Augmentation Boosting Clustering Decoding Diffusion Embedding Encoding Estimation Filtering
  Inference Pooling Pretraining Pruning Regression Retrieval Sampling Segmentation Tokenisation Tracking`;
const SUBJECTS = words`Acoustic Aerial Biomedical Chemical Climate Clinical Dental Forensic Genomic Historical Legal Lunar
  Maritime Molecular Multilingual Satellite Seismic Surgical Textual Urban`;
const OBJECTS = words`Archives Canvases Dialogues Forecasts Graphs Images Ledgers Manuscripts Maps Meshes Networks Proteins
  Queries Recordings Sequences Signals Streams Tables Trajectories Videos`;
const FILLERS = words`accuracy across although baseline because budget careful compare complete data deeper design
  different error estimate every evaluate evidence examine faster feature fewer finding gradient however improve large
  layer learning measure memory method model noise novel observe parameter pattern performance propose quality reduce
  representation require result robust scale several simple speed structure study task technique training useful`;

/** Words of an abstract; in the range of real ones (the seed's median is about 190). */
const ABSTRACT_LENGTHS = [110, 230] as const;
const SENTENCE_LENGTHS = [8, 22] as const;

/** What stands on top of a page copy. */
const HEADER =
  'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nbyAK and the research community\n\nMar 11\n\n';

/**
 * `count` papers with distinct titles; the same on every machine, and the first papers of a longer corpus are the
 * papers of a shorter one.
 *
 * @throws {Error} beyond the 160,000 titles that the words give
 */
export function syntheticPapers(count: number): SyntheticPaper[] {
  const titles = MANNERS.length * METHODS.length * SUBJECTS.length * OBJECTS.length;
  if (count > titles) throw new Error(`There are words for ${titles} titles, not for ${count}.`);
  const random = mulberry32(1);
  return Array.from({ length: count }, (_, index) => ({
    title: titleOf(index),
    abstract: abstractOf(random),
  }));
}

/** Writes the papers into a folder, to be used as OFFPRINT_SEEDS: as one page copy, or as several lists with fields. */
export function writeSeeds(folder: string, papers: SyntheticPaper[], documents = 1): void {
  mkdirSync(folder, { recursive: true });
  if (documents === 1) {
    const blocks = papers.map(({ title, abstract }) => `${title}\n\n${abstract}\n`);
    writeFileSync(join(folder, 'synthetic-papers.txt'), HEADER + blocks.join('\n'));
    return;
  }
  const length = Math.ceil(papers.length / documents);
  for (let at = 0; at < documents; at++) {
    const part = papers.slice(at * length, (at + 1) * length);
    const lines = part.map((paper) => JSON.stringify({ ...paper, ...creditsOf(paper) }));
    writeFileSync(join(folder, `synthetic-papers-${at + 1}.jsonl`), `${lines.join('\n')}\n`);
  }
}

/** Who wrote a made-up paper, and where it was published: told by the words of its title. */
export function creditsOf({ title }: SyntheticPaper): { authors: string[]; venue: string; year: number } {
  const [manner, method, , subject, object] = title.split(' ');
  return {
    authors: [`Ada ${manner}`, `José ${subject}`],
    venue: `${method} Letters`,
    year: 2000 + object!.length,
  };
}

/** Neighbours in the list share no word: the multiplier is prime to the number of titles. */
function titleOf(index: number): string {
  let rest = (index * 52_721) % (MANNERS.length * METHODS.length * SUBJECTS.length * OBJECTS.length);
  const [manner, method, subject, object] = [MANNERS, METHODS, SUBJECTS, OBJECTS].map((list) => {
    const word = list[rest % list.length]!;
    rest = Math.floor(rest / list.length);
    return word;
  });
  return `${manner} ${method} of ${subject} ${object}`;
}

function abstractOf(random: () => number): string {
  const length = between(ABSTRACT_LENGTHS, random);
  const sentences: string[] = [];
  for (let written = 0; written < length;) {
    const size = between(SENTENCE_LENGTHS, random);
    const sentence = Array.from({ length: size }, () => FILLERS[Math.floor(random() * FILLERS.length)]!).join(
      ' ',
    );
    sentences.push(sentence[0]!.toUpperCase() + sentence.slice(1) + '.');
    written += size;
  }
  return sentences.join(' ');
}

function between([low, high]: readonly [number, number], random: () => number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Tommy Ettinger's 32-bit generator: numbers in [0, 1), the same for the same seed everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function words(list: TemplateStringsArray): string[] {
  return list.join('').split(/\s+/);
}
