import { describe, expect, it } from 'vitest';
import { textMeaning } from '../../../src/core/meaning/textVector.ts';
import { WordTable } from '../../../src/core/meaning/wordTable.ts';
import { crossProduct, eigenOf, rowOf, solve, type Matrix } from '../../../src/train/meaning/matrix.ts';
import { MEANING_OPTIONS, trainMeaning } from '../../../src/train/meaning/trainMeaning.ts';

const PLANTS = ['moss', 'fern', 'lichen', 'spore', 'frond', 'bark', 'soil', 'damp'];
const TRAINS = ['rail', 'signal', 'tram', 'ticket', 'platform', 'wagon', 'brake', 'driver'];

/** Papers on either of two subjects. */
const papers = Array.from({ length: 80 }, (_, at) => {
  const about = at % 2 ? TRAINS : PLANTS;
  const some = (from: number, count: number) =>
    Array.from({ length: count }, (_, k) => about[(at * 3 + from + k * 5) % about.length]).join(' ');
  return { title: some(0, 3), abstract: [1, 2, 3, 4].map((from) => `${some(from, 7)}.`).join(' ') };
});

const general = {
  words: ['hedge', 'coach', ...PLANTS, ...TRAINS],
  dimensions: 2,
  vectors: [[1, 0.1], [0.1, 1], ...PLANTS.map(() => [1, 0]), ...TRAINS.map(() => [0, 1])],
};

function train(seed: number, { from = papers, everyday = '', epochs = 2 } = {}): Uint8Array<ArrayBuffer> {
  const options = {
    ...MEANING_OPTIONS,
    least: 2,
    added: 2,
    epochs,
    batch: 16,
    seed,
    everyday,
    questions: 0.2,
    report: () => undefined,
  };
  return trainMeaning(from, general, options);
}

describe('training', () => {
  const bytes = train(1);
  const table = WordTable.read(bytes)!;
  const cosine = (one: string, other: string) => {
    const [a, b] = [textMeaning(one, table).vector, textMeaning(other, table).vector];
    return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  };

  it('gives the same bytes again, and others by another seed', () => {
    expect(train(1)).toEqual(bytes);
    expect(train(2)).not.toEqual(bytes);
  });

  it('puts words of one subject together, apart from those of another', () => {
    expect(cosine('moss', 'fern')).toBeGreaterThan(cosine('moss', 'tram') + 0.3);
    expect(cosine('tram', 'rail')).toBeGreaterThan(cosine('fern', 'rail') + 0.3);
  });

  it('puts words of every day to the papers that a list says are asked for with them', () => {
    const spoken = papers.map(({ title, abstract }) => ({
      title,
      abstract: `${abstract} It is greenish, or noisy.`,
    }));
    const nearer = (everyday: string) => {
      const of = WordTable.read(train(1, { from: spoken, everyday, epochs: 20 }))!;
      const [greenish, moss, tram] = ['greenish', 'moss', 'tram'].map((word) => textMeaning(word, of).vector);
      return greenish!.reduce((sum, value, at) => sum + value * (moss![at]! - tram![at]!), 0);
    };
    const list = '# a comment\nmoss; fern | what is greenish\ntram; rail | noisy things';
    expect(nearer(list)).toBeGreaterThan(nearer('') + 0.02);
  });

  it('adds words of the language that the papers lack', () => {
    expect(table.size).toBe(18);
    expect(cosine('hedge', 'moss')).toBeGreaterThan(cosine('hedge', 'tram'));
  });
});

describe('matrices', () => {
  const symmetric: Matrix = { rows: 2, columns: 2, values: Float64Array.of(2, 1, 1, 2) };

  it('have the eigenvalues that they should, the greatest first', () => {
    const { values, vectors } = eigenOf(symmetric);
    expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([3, 1]);
    expect(Math.abs(rowOf(vectors, 0)[0]!)).toBeCloseTo(Math.SQRT1_2);
  });

  it('are solved', () => {
    const { values } = solve(symmetric, { rows: 2, columns: 1, values: Float64Array.of(4, 5) });
    expect([...values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2]);
    expect([...crossProduct(symmetric, symmetric).values]).toEqual([5, 4, 4, 5]);
  });
});
