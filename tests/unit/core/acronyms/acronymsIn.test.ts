import { describe, expect, it } from 'vitest';
import type { AcronymRow } from '../../../../src/core/acronyms/acronymFile.ts';
import { acronymsIn } from '../../../../src/core/acronyms/acronymsIn.ts';

const row = (short: string, ...longs: string[]): [string, AcronymRow] => [
  short.toLowerCase(),
  { short, longs, definitions: longs.map(() => 1), total: 2, papers: [0, 1] },
];
const TABLE = new Map([
  row('LLM', 'large language models'),
  row('GP', 'Gaussian processes', 'genetic programming'),
  row('GPT', 'generative pre-trained transformer'),
]);

/** What is explained in an abstract, as "word = long form". */
const explained = (abstract: string, title = 'A study') =>
  acronymsIn({ title, abstract }, TABLE).map(
    ({ start, end, long }) => `${abstract.slice(start, end)} = ${long}`,
  );

describe('acronyms in an abstract', () => {
  it('are all that stand there as words, plurals and parts of compounds among them', () => {
    expect(explained('LLMs such as GPT-4 are LLM-based; GPTs too.')).toEqual([
      'LLMs = large language models',
      'GPT = generative pre-trained transformer',
      'LLM = large language models',
      'GPTs = generative pre-trained transformer',
    ]);
  });

  it('are not words in small letters, parts of words or unknown', () => {
    expect(explained('An llm, LLMX, XLLM and a BERT.')).toEqual([]);
  });

  it('mean what the paper itself says they do, in its title too', () => {
    expect(explained('A Good Plan (GP) is a GP.')).toEqual(['GP = Good Plan', 'GP = Good Plan']);
    expect(explained('A GP helps.', 'A Good Plan (GP)')).toEqual(['GP = Good Plan']);
  });

  it('mean what the paper spells out, else what most papers mean', () => {
    expect(explained('Genetic programming helps. A GP does.')).toEqual(['GP = genetic programming']);
    expect(explained('A GP does.')).toEqual(['GP = Gaussian processes']);
  });

  it('are not in addresses and formulas', () => {
    const abstract = 'LLM at https://x.org/LLM with LLM.';
    const body = [
      { t: 'math', start: 0, end: 3 },
      { t: 'text', start: 3, end: 7 },
      { t: 'link', start: 7, end: 24, children: [{ t: 'text', start: 7, end: 24 }] },
      { t: 'text', start: 24, end: abstract.length },
    ];
    expect(acronymsIn({ title: 'A study', abstract, body }, TABLE)).toEqual([
      { short: 'LLM', long: 'large language models', start: 30, end: 33 },
    ]);
  });
});
