import { expect, test } from 'vitest';
import { isPreprint, venueKind } from '../../../../src/core/export/venueKind.ts';

test.each([
  'ICML',
  'ICML 2019',
  'acl2022',
  '3dv2025',
  "CHI '12",
  'NeurIPS 2017',
  'XYZ 2031',
  'Advances in Neural Information Processing Systems',
  'Proc. of the 13th ACM SIGKDD International Conference on Knowledge Discovery and Data Mining',
  'ICLR 2024 Workshop on Ferns',
])('%s is a conference', (venue) => expect(venueKind(venue)).toBe('conference'));

test.each([
  'Nature',
  'JMLR 2020',
  'Journal of Machine Learning Research',
  'IEEE Transactions on Pattern Analysis and Machine Intelligence',
  'Physical Review Letters',
  'J. Neurosurg.',
  'Proceedings of the National Academy of Sciences',
  'Proc. ACM Program. Lang.',
  'PLOS ONE',
])('%s is a journal', (venue) => expect(venueKind(venue)).toBe('journal'));

test.each(['Cell', 'Trends in Ecology & Evolution', '现代情报', '', 'Walls'])('%s could be either', (venue) =>
  expect(venueKind(venue)).toBeNull(),
);

test('arXiv is no place where a paper was published', () => {
  for (const venue of ['arXiv', 'arXiv preprint arXiv:1706.03762', 'CoRR', 'preprint', 'ArXiv.org'])
    expect(isPreprint(venue)).toBe(true);
  for (const venue of ['Nature', 'Correlations', 'ICML']) expect(isPreprint(venue)).toBe(false);
});
