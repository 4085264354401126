import { describe, expect, test } from 'vitest';
import { readCopy } from './readCopy.ts';

const FERNS = {
  title: 'Ferns on the Walls of Old Cities',
  abstract:
    'Ferns grow on walls where nobody plants them. We count ferns on 214 walls of six old cities and show that lime mortar feeds most of them, while shade decides how many there are.',
};
const MOSS = {
  title: 'How Mosses Find the Roofs of Small Towns',
  abstract:
    'Mosses reach roofs as spores or with birds. This paper follows the mosses of 31 roofs in small towns for four years and finds that birds bring half of them, mostly in spring.',
};
const found = ({ title, abstract }: typeof FERNS, more: object = {}) =>
  expect.objectContaining({ title, abstract, ...more });
const page = (form: (paper: typeof FERNS, at: number) => string) => [FERNS, MOSS].map(form).join('');

describe('titles are told by the words of their abstracts', () => {
  test.each([
    ['topics of one word', (title: string) => `botany\nurban-ecology\n${title}`],
    ['times of a programme', (title: string) => `09:15 – 09:45\n${title}\nJane Roe and Ann Poe`],
    [
      'buttons and a place',
      (title: string) => `Poster\n${title}\nJane Roe · Ann Poe\n[ East Hall A-C ]\nAbstract`,
    ],
    [
      'people with where they work',
      (title: string) => `${title}\nJane Roe, Some University; Ann Poe, Other Labs`,
    ],
    ['a date with dots', (title: string) => `${title}\nroe-lab/plants • • 3 Apr 2024`],
  ])('under or above %s', (_, head) => {
    const text = page(({ title, abstract }) => `${head(title)}\n${abstract}\n\nBookmark\nResources\n1,204\n`);
    expect(readCopy(`Explore\nSign In\n${text}`).papers).toEqual([found(FERNS), found(MOSS)]);
  });

  test('names above and below an abstract in a language of its own', () => {
    const title = 'Les fougères des murs au pied des tours : usages et conflits';
    const abstract =
      'Les fougères poussent sur les murs sans que personne ne les plante. Nous montrons, à partir de 45 entretiens, que les habitants des tours y tiennent. L’article discute ce que les villes en font.';
    const text = `Accéder directement au contenu\nAccéder directement à la navigation\nConnexion\n${title}\nJane Roe (1) , Ann Poe (2)\n1 UMR Exemple - Laboratoire de botanique\nRésumé\n${abstract}\nDomaines\nSciences\n`;
    expect(readCopy(text).papers).toEqual([found({ title, abstract }, { authors: 'Jane Roe; Ann Poe' })]);
  });

  test('a cut title in the path through a site is none', () => {
    const text = `Home Browse ${FERNS.title} [version 1;...\nSOFTWARE ARTICLE\n${FERNS.title}\nJane Roe1, Ann Poe2\nAbstract\n${FERNS.abstract}\nKeywords\nplants\nHow to cite: Roe J. Plants. 2020\n`;
    expect(readCopy(text).papers).toEqual([found(FERNS)]);
  });
});

describe('a title with a text that is no paper', () => {
  test.each([
    [
      'news',
      'Home\nNews\nRiver levels fall after a week of floods\nBy Anna Green\nRiver levels in the north are falling after a week of floods that forced 2,000 people to leave their homes on Friday.\nMore than 400 houses were damaged in three towns. Schools will open again on Monday, the county said.\nRelated Topics\nFloods\n',
    ],
    [
      'a leaflet',
      'What ibuprofen is and what it is used for\nIbuprofen belongs to a group of medicines that lower pain and fever and are used by adults and children over 12 years.\nPossible side effects\nThe most common side effects are nausea, vomiting and heartburn, which go away when the tablets are stopped.\nHow to store the tablets\nKeep the tablets out of the sight and reach of children, in the box and away from light and heat.\n',
    ],
    [
      'a review',
      'Excellent stay in the old town\nReview by Monica\nYou will love this hotel! The staff helped me with tickets, and my room was quiet although it faces the street of the old town.\nHelpful? 3\n',
    ],
    [
      'a story',
      'Chapter One\n\nShe knew the hand. She had known it for thirty years, and she had hoped that she would never see it again.\n\nChapter Two\n\nThe train to the north left at six, and he was late. There was frost on his coat, and he said nothing.\n',
    ],
  ])('%s', (_, text) => {
    expect(readCopy(text).papers).toEqual([]);
  });
});

describe('names of one paper', () => {
  test.each([
    ['letters of affiliations', 'Jane Roe a, Ann Poe b'],
    ['numbers behind commas', 'Jane Roe,1 Ann Poe,2'],
    [
      'a line each, with where they work',
      'Jane Roe\nUniversity of Examples\nAnn Poe\nExample Institute of Botany',
    ],
    ['family names first', 'Roe, Jane ; Poe, Ann'],
    ['dots between', 'Jane Roe ⋅ Ann Poe'],
  ])('with %s', (_, names) => {
    const text = `Journal of Ferns\n${FERNS.title}\n${names}\nhttps://doi.org/10.1000/f.1\nAbstract\n${FERNS.abstract}\nKeywords: ferns, walls\nReferences\n`;
    expect(readCopy(text).papers).toEqual([found(FERNS, { authors: 'Jane Roe; Ann Poe' })]);
  });
});

describe('Markdown', () => {
  test('an outline: headings that are items, fields with two colons', () => {
    const text = `- ## ${FERNS.title}\n\t- url:: https://arxiv.org/abs/2403.00001\n\t- abstract:: ${FERNS.abstract}\n`;
    expect(readCopy(text, 'a.md').papers).toEqual([found(FERNS, { id: 'arxiv:2403.00001' })]);
  });

  test('venue and year behind a title are none of it', () => {
    const text = `# Ferns\n\n- ${FERNS.title} (ICML 2023) [[paper]](https://arxiv.org/abs/2403.00001)\n- ${MOSS.title} (KDD 2021) [[paper]](https://arxiv.org/abs/2403.00002)\n`;
    expect(readCopy(text, 'README.md').papers.map(({ title, year }) => [title, year])).toEqual([
      [FERNS.title, 2023],
      [MOSS.title, 2021],
    ]);
  });
});
