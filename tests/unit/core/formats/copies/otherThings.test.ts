import { describe, expect, test } from 'vitest';
import { listsOtherThings } from '../../../../../src/core/formats/pageCopy/otherThings.ts';
import { BEES, BOXES, readCopy } from './readCopy.ts';

const titles = (text: string) => readCopy(text).papers.map(({ title }) => title);
/** Texts with the words of research, which stand in texts about anything. */
const FERNS =
  'In this study of old walls we show how ferns take hold, and the results of our method were better than those of the years before.';
const MOSS =
  'We propose a model of moss on stones, and our analysis of forty walls shows that shade is what counts, as experiments confirm.';

describe('things that are no papers, whatever words their texts have', () => {
  test.each([
    ['recordings', (title: string, text: string) => `#8 ${title}\n12 Nov 2025 · 54 min\n${text}\nPlay\n`],
    [
      'rooms',
      (title: string, text: string) =>
        `${title}\nDKK 3,495,000\n78 m² · 3 rooms · 4th floor\n${text}\nContact agent\n`,
    ],
    [
      'posts of a blog',
      (title: string, text: string) => `${title}\nNovember 9, 2025 — 8 min read\n${text}\n`,
    ],
    ['courses', (title: string, text: string) => `${title}\n6 ECTS · Winter · Lecture\n${text}\n`],
    [
      'calls',
      (title: string, text: string) =>
        `${title}\nDeadline: 31 January 2026\nAmount: up to 9,000 euros\n${text}\n`,
    ],
    [
      'exhibitions',
      (title: string, text: string) =>
        `${title}\nUntil 8 March 2026\nGallery 7\n${text}\nFree with admission\n`,
    ],
    [
      'patents',
      (title: string, text: string) =>
        `${title}\nInventor: ROE JANE [GB]\nApplicant: FERNS LTD [GB]\n${text}\n`,
    ],
    ['offers of work', (title: string, text: string) => `${title}\nLisbon · Full time\n${text}\nApply now\n`],
    [
      'tickets',
      (title: string, text: string) =>
        `#1204 ${title}\nopened 2 days ago by roe · bug\n${text}\n3 comments\n`,
    ],
    [
      'posts of a forum',
      (title: string, text: string) => `${title}\nPosts: 1,904\n14 August, 10:40\n${text}\nReport\n`,
    ],
    [
      'news with their places',
      (title: string, text: string) => `${title}\nFern Hill, 18 November 2025. ${text}\n`,
    ],
  ])('%s', (_, shape) => {
    expect(titles(`${shape('Ferns on Old Walls', FERNS)}\n${shape('Moss and Its Stones', MOSS)}`)).toEqual(
      [],
    );
  });

  test('matches, with their results', () => {
    expect(titles(`Fern Hill 4-1 Moss Town\n${FERNS}\n\nStone United 2-2 1. FC Wall\n${MOSS}\n`)).toEqual([]);
  });

  test('what speaks to its reader, and what a site says of itself', () => {
    const job =
      'You will propose experiments, train models on our walls and present the results to the team. You have a degree in ferns.';
    expect(titles(`Senior Fern Engineer\n\n${job}\n\nJunior Fern Engineer\n\n${job}\n`)).toEqual([]);
    const notice =
      'To protect privacy, all features of this study that rely on calls from your browser are turned off by default. We use cookies to measure results.';
    expect(
      titles(`${BOXES.title}\n\n${BOXES.abstract}\n\nPrivacy settings of this study\n\n${notice}\n`),
    ).toEqual([BOXES.title]);
  });

  test('papers with names stand beside such lines', () => {
    const text = [BOXES, BEES]
      .map(
        ({ title, abstract }) =>
          `${title}\nJane Roe, Bo Li\n15 min\n${abstract} It was tried with forty of them for a year.\n`,
      )
      .join('\n');
    expect(titles(text)).toEqual([BOXES.title, BEES.title]);
  });

  test('what stands on pages of papers is of none of them', () => {
    const lines = [
      '12 pages',
      '3 figures',
      'Published: 3 May 2024',
      'Cited by 12',
      'Read more',
      'PDF · 1.2 MB',
      '54 citations',
    ];
    expect(listsOtherThings(lines)).toBe(false);
  });
});
