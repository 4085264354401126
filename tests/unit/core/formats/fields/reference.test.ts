import { expect, test } from 'vitest';
import { publicationOfReference } from '../../../../../src/core/formats/fields/reference.ts';

test.each([
  ['J.Robots 12 (2024) 1-9', { venues: ['J.Robots'], dates: ['2024'], volume: '12', pages: '1-9' }],
  ['Fern.Rev.D76:013009,2007', { venues: ['Fern.Rev.D'], dates: ['2007'], volume: '76', pages: '013009' }],
  [
    'Fern Lett. 99, 123456 (2007)',
    { venues: ['Fern Lett.'], dates: ['2007'], volume: '99', pages: '123456' },
  ],
  [
    'J. Ferns 48 (2007), no. 3, 033101',
    { venues: ['J. Ferns'], dates: ['2007'], volume: '48', issue: '3', pages: '033101' },
  ],
  ['Ferns. 1654 (2010) 3-4', { venues: ['Ferns.'], dates: ['2010'], volume: '1654', pages: '3-4' }],
  [
    'Annals of Ferns. Vol. 3 No. 4, pp. 12-19, 2007',
    { venues: ['Annals of Ferns.'], dates: ['2007'], volume: '3', issue: '4', pages: '12-19' },
  ],
  ['FernCon 2025 (Walls)', { venues: ['FernCon 2025'], dates: ['FernCon 2025 (Walls)'] }],
  ['to appear', { venues: ['to appear'], dates: ['to appear'] }],
])('%s', (reference, publication) => expect(publicationOfReference(reference)).toEqual(publication));
