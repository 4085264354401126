import { expect, it } from 'vitest';
import { correctedWords } from '../../../../../src/core/search/spelling/correctedWords.ts';
import type { Match } from '../../../../../src/core/search/explain/explain.ts';

const corrected = (typed: string, meant: string): Match => ({
  kind: 'corrected',
  typed,
  as: `${meant}s`,
  meant,
});
const exact: Match = { kind: 'exact', typed: 'graph', as: 'graph' };

it('corrected words are listed with what the hits have in their place, that of the most hits first', () => {
  const hits = [
    [corrected('lernin', 'lerning'), exact],
    [exact],
    [corrected('lernin', 'learning'), corrected('codebok', 'codebook')],
    [corrected('lernin', 'learning')],
  ];
  expect(correctedWords(hits)).toEqual([
    { typed: 'lernin', meant: ['learning', 'lerning'] },
    { typed: 'codebok', meant: ['codebook'] },
  ]);
});

it('without corrections there is nothing to list', () => {
  expect(correctedWords([])).toEqual([]);
  expect(correctedWords([[exact], []])).toEqual([]);
});
