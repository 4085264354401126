import { describe, expect, test } from 'vitest';
import { chromeOf } from '../../../../../src/core/formats/pageCopy/chrome.ts';
import { identifierIn } from '../../../../../src/core/formats/pageCopy/identifiers.ts';

describe('lines that give an arXiv id', () => {
  test.each([
    'arXiv:2403.01234',
    'arXiv: 2403.01234 [cs.LG]',
    'arXiv:2403.01234 [cs.LG] 11 Mar 2024',
    'arXiv 2403.01234',
    'arXiv:2403.01234.',
    '[12] arXiv:2403.01234 [pdf, html, other]',
    '[12] arXiv:2403.01234 (cross-list from cs.CL) [pdf, ps, other]',
    '[12] arXiv:2403.01234 (replaced) [pdf, html, other]',
    'Cite as: arXiv:2403.01234 [cs.LG]',
    'https://arxiv.org/abs/2403.01234',
    'http://www.arxiv.org/abs/2403.01234?context=cs.LG',
    'arxiv.org/abs/2403.01234',
    'https://arxiv.org/pdf/2403.01234.pdf',
    'https://arxiv.org/html/2403.01234#S1',
    'https://huggingface.co/papers/2403.01234#community',
    'https://huggingface.co/papers/2403.01234/',
    'https://www.alphaxiv.org/overview/2403.01234',
    'Paper: https://arxiv.org/abs/2403.01234.',
  ])('%s', (line) => {
    expect(identifierIn(line)?.identifier.arxiv).toBe('2403.01234');
  });

  test('with its version, and of the old kind', () => {
    expect(identifierIn('(or arXiv:2403.01234v2 [cs.LG] for this version)')?.identifier.arxiv).toBe(
      '2403.01234v2',
    );
    expect(identifierIn('https://arxiv.org/abs/math.GT/0309136')?.identifier.arxiv).toBe('math.GT/0309136');
  });

  test('at the head of a numbered entry', () => {
    expect(identifierIn('[1] arXiv:2403.01234')?.identifier.numbered).toBe(true);
    expect(identifierIn('arXiv:2403.01234')?.identifier.numbered).toBeUndefined();
  });
});

describe('lines that give a DOI', () => {
  test.each([
    ['doi:10.1000/xyz', '10.1000/xyz'],
    ['doi:10.1000/xyz.', '10.1000/xyz'],
    ['DOI 10.1000/xyz', '10.1000/xyz'],
    ['10.1000/xyz', '10.1000/xyz'],
    ['DOI: https://doi.org/10.1000/xyz', '10.1000/xyz'],
    ['https://doi.org/10.1000/xyz?nosfx=y#part', '10.1000/xyz'],
    ['doi:10.1000/xyz).', '10.1000/xyz'],
    ['doi:10.1016/0370-2693(93)90001-X', '10.1016/0370-2693(93)90001-X'],
    ['doi:10.1016/S0370(93)', '10.1016/S0370(93)'],
    [
      'doi:10.1002/(SICI)1096(1996)99:1<1::AID-AJPA1>3.0.CO;2-1',
      '10.1002/(SICI)1096(1996)99:1<1::AID-AJPA1>3.0.CO;2-1',
    ],
  ])('%s', (line, doi) => {
    expect(identifierIn(line)?.identifier.doi).toBe(doi);
  });
});

test.each([
  'https://huggingface.co/papers/trending',
  'https://huggingface.co/papers',
  'https://huggingface.co/papers/date/2024-03-11',
  'https://arxiv.org/list/cs.LG/recent?skip=0&show=50',
])('a listing is page chrome that names no paper: %s', (line) => {
  expect(identifierIn(line)).toBeNull();
  expect(chromeOf(line)).toEqual({ strength: 'sure' });
});

test.each([
  'arXiv 2403.01234 Considered Harmful',
  'arXiv Listings at Scale',
  'See https://arxiv.org/abs/2403.01234',
  'DOI Resolution in 10 Steps',
  'https://github.com/x/y',
])('no identifier: %s', (line) => {
  expect(identifierIn(line)).toBeNull();
});

test('what may also end a wrapped sentence is not sure', () => {
  expect(identifierIn('arXiv:2403.01234')?.sure).toBe(true);
  expect(identifierIn('doi:10.1000/xyz')?.sure).toBe(true);
  for (const line of ['arXiv:2403.01234.', 'DOI 10.5281/zenodo.12', 'https://arxiv.org/abs/2403.01234'])
    expect(identifierIn(line)?.sure).toBe(false);
});
