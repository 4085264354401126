import { describe, expect, test } from 'vitest';
import { chromeOf } from '../../../../../src/core/formats/pageCopy/chrome.ts';

describe('words of the page', () => {
  test.each([
    'new',
    'New',
    'Subscribe',
    'Get trending papers in your email inbox!',
    'Mar 11',
    'Mar 11, 2024',
    'March 11th, 2024',
    'Monday, Mar 11',
    '11 March 2024',
    '2024-03-11',
    '11.03.2024',
    'Yesterday',
    '3 days ago',
    '34',
    '1.2k',
    '1,234',
    '▲ 34',
    '▲',
    '34 upvotes',
    'Upvote 34',
    '5 comments',
    '·12 authors',
    '· 12 authors',
    '12 authors',
    '1 author',
    'Submitted by akhaliq',
    'Submitted by Jane van der Doe',
    'Published on Mar 11',
    'Published on 11 Mar 2024',
    'View all',
    'GitHub 123',
    'arXiv page',
    'View arXiv page',
  ])('%s', (line) => {
    expect(chromeOf(line)).not.toBeNull();
  });

  test('a curator is told, glued or not', () => {
    expect(chromeOf('byAK and the research community')).toMatchObject({
      curator: 'AK and the research community',
    });
    expect(chromeOf('by AK and the research community')).toMatchObject({
      curator: 'AK and the research community',
    });
    expect(chromeOf('by\u00a0@akhaliq')).toMatchObject({ curator: '@akhaliq' });
  });

  test('a date is told as printed', () => {
    expect(chromeOf('Mar 11, 2024')).toMatchObject({ date: 'Mar 11, 2024' });
  });

  test('identifiers are told', () => {
    expect(chromeOf('arXiv:2403.01234v2 [cs.LG] 11 Mar 2024')).toEqual({
      strength: 'sure',
      identifier: { arxiv: '2403.01234v2' },
    });
    expect(chromeOf('https://arxiv.org/abs/2403.01234')).toEqual({
      strength: 'loose',
      identifier: { arxiv: '2403.01234' },
    });
  });
});

describe('titles and sentences with the same words in them', () => {
  test.each([
    'Subscribe or Perish: Newsletters in Science',
    'New Bounds for Old Problems',
    'By Design: Robust Networks and the Research of Communities',
    'Marching Cubes 11',
    'March of the Penguins',
    'May 1968 in Paris',
    'Mar 11 Was a Tuesday',
    '34 Ways to Fail',
    '1984: A Retrospective',
    '12 Authors in Search of a Character',
    '12 authors were asked.',
    'Submitted by the deadline, a hundred papers were read by nobody in particular.',
    'Published on the Edge: Presses of the Periphery',
    'View All the Things',
    'GitHub 123 Times Faster',
    'arXiv Pages Considered Harmful',
    'Trending Topics',
    'Code is available at https://github.com/x/y.',
    'https://github.com/x/y',
    'Our code: https://arxiv.org/abs/2403.01234',
  ])('%s', (line) => {
    expect(chromeOf(line)).toBeNull();
  });
});
