import { describe, expect, it } from 'vitest';
import { by, searching } from './namedPapers.ts';

const PAPERS = [
  by(['Ida Oak'], 'learning', 'Learning of orchards', 'Learning and sketching.'),
  by(['Wei Ning'], 'ning', 'Pears on hills'),
  by(['Pi Tching'], 'tching', 'Plums on hills'),
  by(['Lear Ting'], 'ting', 'Ferns', 'Learting is a method.'),
  by(['Bo Ek'], 'base', 'A data base', 'The database and its data have a base.'),
];

describe('a blank within a word', () => {
  it.each(['lear ning orchards ', 'lear ning', 'orchards lear ning', 'Lear Ning '])(
    'is none: %s',
    async (query) => {
      const { ids, offers, readAs } = await (await searching(PAPERS)).find(query);
      expect(ids).toEqual(['learning']);
      expect(offers).toBeUndefined();
      expect(readAs?.toLowerCase()).toContain('learning');
    },
  );

  it('is none in a word that stands in an abstract, whoever has its end as a name', async () => {
    const { ids, offers } = await (await searching(PAPERS)).find('ske tching ');
    expect(ids).toEqual(['learning']);
    expect(offers).toBeUndefined();
  });

  it.each([
    ['between words that papers have', 'data base '],
    ['where a word may go on', 'ske tch'],
    ['within somebody’s name', 'Lear Ting '],
    ['in quotes', '"lear ning" '],
    ['of which no paper has the whole', 'pear ning '],
  ])('is one %s', async (_, query) => {
    expect((await (await searching(PAPERS)).find(query)).readAs).toBeUndefined();
  });

  it('is none beside a word that papers hardly ever have', async () => {
    const many = Array.from({ length: 100 }, (_, at) => by([], `p${at}`, 'Learning'));
    const papers = [...many, by([], 'king', 'King Lear'), by(['Wei Ning'], 'ning', 'Hills')];
    const { ids, readAs } = await (await searching(papers)).find('lear ning ', 200);
    expect(readAs).toBe('learning ');
    expect(ids).toHaveLength(100);
  });
});
