import { expect, it } from 'vitest';
import { Nearest } from '../../../../src/core/related/nearest.ts';
import { LEVELS, levelsOf, postingsOf, WEIGHT_OF_LEVEL } from '../../../../src/core/related/postings.ts';
import { overlapOf } from '../../../../src/core/related/overlap.ts';
import { vectorAt, type Vectors } from '../../../../src/core/related/vectors.ts';
import { randomFrom } from '../../../bench/collection.ts';

/** Papers of so many terms each, the rarer the higher their number. */
function randomVectors(papers: number, perPaper: number, terms: number, seed: number): Vectors {
  const random = randomFrom(seed);
  const [all, weights]: [number[], number[]] = [[], []];
  const starts = [0];
  for (let paper = 0; paper < papers; paper++) {
    const own = new Set(Array.from({ length: perPaper }, () => Math.floor(random() ** 3 * terms)));
    const raw = [...own].sort((a, b) => a - b).map((term) => [term, random() ** 2 + 0.001] as const);
    const length = Math.hypot(...raw.map(([, weight]) => weight));
    for (const [term, weight] of raw) {
      all.push(term);
      weights.push(weight / length);
    }
    starts.push(all.length);
  }
  return {
    starts: Uint32Array.from(starts),
    terms: Int32Array.from(all),
    weights: Float32Array.from(weights),
  };
}

/** The places of the nearest by all that two vectors share. */
function inFull(vectors: Vectors, paper: number, most: number): number[] {
  const own = vectorAt(vectors, paper);
  return Array.from({ length: vectors.starts.length - 1 }, (_, other) => ({
    other,
    product: other === paper ? 0 : overlapOf(own, vectorAt(vectors, other)).product,
  }))
    .filter(({ product }) => product > 0)
    .sort((a, b) => b.product - a.product || a.other - b.other)
    .slice(0, most)
    .map(({ other }) => other);
}

it('finds those that comparing with every paper finds', () => {
  const terms = 500;
  const vectors = randomVectors(1500, 30, terms, 7);
  const nearest = new Nearest(vectors, postingsOf(vectors, terms));
  for (let paper = 0; paper < 1500; paper += 25)
    expect(nearest.of(paper, 16)).toEqual(inFull(vectors, paper, 16));
});

it('finds nearly all of them where it reads a part of what papers share', () => {
  const [papers, terms] = [6000, 90];
  const vectors = randomVectors(papers, 45, terms, 8);
  const nearest = new Nearest(vectors, postingsOf(vectors, terms));
  let [found, wanted] = [0, 0];
  for (let paper = 0; paper < papers; paper += 200) {
    const all = inFull(vectors, paper, 8);
    const some = nearest.of(paper, 8);
    found += all.filter((other) => some.includes(other)).length;
    wanted += all.length;
  }
  expect(found / wanted).toBeGreaterThan(0.95);
});

it('takes the first of papers that are all alike, and never the paper itself', () => {
  const papers = 1000;
  const vectors: Vectors = {
    starts: Uint32Array.from({ length: papers + 1 }, (_, at) => at),
    terms: new Int32Array(papers),
    weights: new Float32Array(papers).fill(1),
  };
  const nearest = new Nearest(vectors, postingsOf(vectors, 1));
  expect(nearest.of(1, 3)).toEqual([0, 2, 3]);
  expect(nearest.of(0, 3)).toEqual([1, 2, 3]);
});

it('knows no neighbour of a paper that shares nothing, or has no words', () => {
  const vectors: Vectors = {
    starts: Uint32Array.of(0, 1, 2, 2),
    terms: Int32Array.of(0, 1),
    weights: Float32Array.of(1, 1),
  };
  const nearest = new Nearest(vectors, postingsOf(vectors, 2));
  expect([0, 1, 2].map((paper) => nearest.of(paper, 8))).toEqual([[], [], []]);
});

it('takes a weight for no other than a quarter more or less', () => {
  const weights = Float32Array.from({ length: 300 }, (_, at) => 1 - at / 302);
  const levels = levelsOf(weights);
  expect([...levels]).toEqual([...levels].sort((a, b) => a - b));
  weights.forEach((weight, at) => {
    if (levels[at]! < LEVELS - 1) expect(WEIGHT_OF_LEVEL[levels[at]!]! / weight).toBeGreaterThan(0.75);
    if (levels[at]! < LEVELS - 1) expect(WEIGHT_OF_LEVEL[levels[at]!]! / weight).toBeLessThan(1.26);
  });
  expect(levelsOf(Float32Array.of(1, 1e-9, 0))).toEqual(Uint8Array.of(0, LEVELS - 1, LEVELS - 1));
});
