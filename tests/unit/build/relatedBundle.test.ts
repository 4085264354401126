import { describe, expect, it } from 'vitest';
import { relatedBundle } from '../../../src/build/relatedBundle.ts';
import { parseAcronyms } from '../../../src/core/acronyms/acronymFile.ts';
import { parseRelated, unpackRelated } from '../../../src/core/related/relatedFile.ts';
import { seedPapers } from '../core/search/seedPapers.ts';

const papers = seedPapers().map(({ title, abstract }, line) => ({
  id: `${line}`,
  title,
  abstract,
  body: [{ t: 'text' as const, start: 0, end: abstract.length }],
  links: [],
  source: { document: 'seed.txt', line },
}));

describe('the companions of the papers that the project is shipped with', () => {
  const [related, acronyms, ...others] = relatedBundle(papers, [30, 25]);

  it('are one file of neighbours and one of acronyms', () => {
    expect(related).toMatchObject({ kind: 'related', first: 0, papers: 55 });
    expect(acronyms).toMatchObject({ kind: 'acronyms', first: 0, papers: 55 });
    expect(others).toEqual([]);
  });

  it('have for each paper eight neighbours with two to five terms', () => {
    const file = parseRelated(related!.text)!;
    for (let position = 0; position < 55; position++) {
      const neighbours = unpackRelated(file, position);
      expect(neighbours).toHaveLength(8);
      for (const { terms } of neighbours) {
        expect(terms.length).toBeGreaterThanOrEqual(2);
        expect(terms.length).toBeLessThanOrEqual(5);
      }
    }
  });

  it('know what NeRF, PDE and LLM stand for', () => {
    const table = parseAcronyms(acronyms!.text)!;
    expect(table.get('nerf')?.longs).toEqual(['Neural Radiance Fields']);
    expect(table.get('pde')?.longs).toEqual(['Partial Differential Equations']);
    expect(table.get('llm')).toMatchObject({ short: 'LLM', longs: ['large language models'], total: 5 });
  });

  it('are the same bytes every time', () => {
    expect(relatedBundle(structuredClone(papers), [30, 25])).toEqual([related, acronyms]);
  });
});

describe('neighbours of many papers', () => {
  it('are in several files along the borders of shards', () => {
    const many = Array.from({ length: 2500 }, (_, at) => ({
      ...papers[0]!,
      title: `Study ${at}`,
      abstract: '',
    }));
    const files = relatedBundle(many, [500, 600, 700, 300, 400]).filter(({ kind }) => kind === 'related');
    expect(files.map(({ first, papers }) => [first, papers])).toEqual([
      [0, 1100],
      [1100, 1000 + 400],
    ]);
  });
});
