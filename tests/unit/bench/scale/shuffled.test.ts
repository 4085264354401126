import { expect, it } from 'vitest';
import { shuffledPapers } from '../../../bench/scale/shuffled.ts';

const PAPERS = [
  { title: 'Red ferns', abstract: 'We grow red ferns.', venue: 'Ferns', year: 2019 },
  { title: 'Old ferns', abstract: 'They were grown long ago.', venue: 'Ferns', year: 2020 },
  { title: 'Graph colouring', abstract: 'Graphs are coloured.', venue: 'Graphs', year: 2021 },
];
const words = (text: string) => text.split(' ');

it('of more papers than there are, the first are as they were, and the others of words of their venue', () => {
  const made = [...shuffledPapers(PAPERS, 12)];
  expect(made.slice(0, 3)).toEqual(PAPERS);
  expect(made).toHaveLength(12);
  for (const [at, paper] of made.entries()) {
    const model = PAPERS[at % 3]!;
    const ofVenue = PAPERS.filter(({ venue }) => venue === model.venue);
    expect(paper).toMatchObject({ venue: model.venue, year: model.year });
    for (const field of ['title', 'abstract'] as const) {
      expect(words(paper[field])).toHaveLength(words(model[field]).length);
      const theirs = ofVenue.flatMap((one) => words(one[field]));
      expect(words(paper[field]).filter((word) => !theirs.includes(word))).toEqual([]);
    }
  }
  expect(new Set(made.map(({ abstract }) => abstract)).size).toBeGreaterThan(3);
  expect([...shuffledPapers(PAPERS, 12)]).toEqual(made);
});

it('fewer papers than there are, are the first of them', () => {
  expect([...shuffledPapers(PAPERS, 2)]).toEqual(PAPERS.slice(0, 2));
});
