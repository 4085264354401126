import { describe, expect, it } from 'vitest';
import { by, searching } from './namedPapers.ts';

describe('a name that is written in another way', () => {
  const papers = [
    by(['Yun Jae Korb', '山田太郎'], 'a', 'Ferns on Walls', 'Ferns.', { year: 2016 }),
    by(['Otto Brom'], 'b', 'Korbs and ferns', 'A korb of 2016 and ferns on walls, paper by paper.', {
      year: 2011,
    }),
  ];

  it.each([
    'YJ Korb',
    'Korb YJ',
    '山田',
    'ferns on walls 2016',
    'ferns on walls paper 2016',
    'author:korb 2016',
    'author:"Korb et al" 2016',
    'walls by korb',
  ])('finds its paper first: %j', async (query) => {
    const { find } = await searching(papers);
    expect((await find(`${query} `)).ids[0]).toBe('a');
  });

  it('and has a slip, is taken for the one that it is nearest to, and that is said', async () => {
    const { find } = await searching([by(['Imke Vandersloot'], 'c', 'Ferns', '', { year: 2017 }), ...papers]);
    const { ids, corrected } = await find('vanderslot 2017 ');
    expect(ids).toEqual(['c']);
    expect(corrected).toEqual([{ typed: 'vanderslot', meant: ['vandersloot'] }]);
  });

  it('of seven letters is meant where one is missing', async () => {
    const { find } = await searching([by(['Chidi Okonkwo'], 'c', 'Beetles'), ...papers]);
    expect((await find('okonko beetles ')).ids).toEqual(['c']);
    expect((await find('okonko ')).corrected).toEqual([{ typed: 'okonko', meant: ['okonkwo'] }]);
  });

  it.each([
    ['vander sloot ', 'c'],
    ['Chernyshevskii ', 'd'],
    ['Chernyshevskiy, A. ', 'd'],
    ['tchernyshevsky ', 'd'],
  ])('finds its paper where a name is cut, or written in other Latin letters: %j', async (query, id) => {
    const cut = by(['Imke Vandersloot'], 'c', 'Ferns');
    const { find } = await searching([cut, by(['Ada Chernyshevsky'], 'd', 'Mosses'), ...papers]);
    const { ids, corrected } = await find(query);
    expect([ids, corrected]).toEqual([[id], []]);
  });

  it('and is a slip of a word as well, is that word', async () => {
    const { find } = await searching([
      by(['Ada Gradiend'], 'a', 'Ferns'),
      by(['Otto Brom'], 'b', 'Gradient of ferns'),
    ]);
    expect((await find('gradienr ')).ids).toEqual(['b']);
  });
});

describe('the closest papers', () => {
  it('are not those that have the words of any address', async () => {
    const { find } = await searching([
      by([], 'a', 'Served', 'Served at https://example.org/ferns and https://www.example.org.'),
    ]);
    const { total, closest } = await find('"https://other.example/walls" ');
    expect(total).toBe(0);
    expect(closest?.hits).toEqual([]);
  });
});
