import { describe, expect, test } from 'vitest';
import { standingOf } from '../../../../../src/core/formats/pageCopy/evidence.ts';
import { readCopy } from './readCopy.ts';

const titlesOf = (text: string) => readCopy(text).papers.map(({ title }) => title);
/** Lines of a site around what it lists. */
const onSite = (list: string) =>
  `Home\n\nBrowse\n\nAbout\n\nShowing 1-1 of 318 results\n\n${list}\n\nCite\n\nSave\n\nTerms of use\n\nPrivacy\n`;

describe('abstracts without the words of those who write about their research', () => {
  test.each([
    [
      'Moisture in the Mortar of Lime Walls below Ground',
      'Moisture rises in mortar of lime as far as pores are narrow, and dries where wind reaches the wall. Below ground neither salt nor frost changes the height to which it rises, and the parameters of the mortar are all that counts.',
    ],
    [
      'The Cost of Bandages in Small Hospitals',
      'Background Bandages are changed too often in small hospitals. Costs of material were $120 for a patient and $45 for a visit where a nurse was asked, less than elsewhere in the country. The results of two analyses agree, and more data of other hospitals would hardly change the evidence that bandages are a small part of costs.',
    ],
    [
      'Norms That Are 1-Lipschitz Need Memory',
      'Any algorithm for $d$-dimensional, $1$-Lipschitz problems over the $2$-norm needs memory beyond linear size, which bounds the number of rounds.',
    ],
  ])('%s', (title, abstract) => {
    expect(titlesOf(`${title}\n\n${abstract}\n`)).toEqual([title]);
    expect(titlesOf(onSite(`${title}\n\n${abstract}`))).toEqual([title]);
  });

  test('one without a word of its title is none less on a page of titles and abstracts', () => {
    const text =
      'Whispers of the North Wind\n\nFerns grow on walls in cities. Shade matters more than water for growth, and forty places in three towns bear it out.\n';
    expect(titlesOf(text)).toEqual(['Whispers of the North Wind']);
  });
});

describe('what is no paper stays none', () => {
  test.each([
    [
      'a story on a site',
      'The Long Way Down to the Harbour',
      'She had known the harbour all her life, and he told her that he would wait for her at the end of the long way down.',
    ],
    [
      'goods',
      'Kettle for the Long Winter Camp',
      'This kettle boils a litre in three minutes. You can fold its handle, and your winter camp will smell of tea for $ 39 only!',
    ],
  ])('%s', (_, title, text) => {
    expect(titlesOf(onSite(`${title}\n\n${text}`))).toEqual([]);
  });

  test.each(['Terms of Service', 'Privacy Policy', 'General Terms and Conditions'])('%s', (first) => {
    const text = `${first}\n\nScope\n\nThe terms of delivery hold for all goods that are delivered within the region.\n\nGoods and Delivery\n\nGoods are delivered within ten days after the order, which our office confirms by mail.\n`;
    expect(titlesOf(text)).toEqual([]);
  });
});

test.each([
  ['German', 'In dieser Arbeit werden Farne an Mauern über neun Jahre hinweg gezählt und untersucht.'],
  ['French', 'Cet article étudie les fougères des murs de six villes anciennes pendant neuf années.'],
  ['Spanish', 'Se analiza el crecimiento de los helechos en los muros de seis ciudades antiguas del sur.'],
  ['Portuguese', 'Este artigo conta os fetos nos muros de seis cidades antigas durante nove anos seguidos.'],
  ['Italian', 'Questo studio conta le felci sui muri di sei città antiche durante nove anni di seguito.'],
  ['Chinese', '本文研究六座古城墙上蕨类植物的生长情况,并分析石灰砂浆与遮荫的影响。'],
])('an abstract in %s looks like a paper', (_, abstract) => {
  expect(standingOf({ title: 'A Title of Some Words', abstract, line: 1 })).toBe('paper');
});

test('the lines of a wrapped title are its own, whatever the next begins with', () => {
  const text =
    'Prevalence and Correlates of Exposure to Second Hand Smoke (SHS) among\n14 to 15 Year Old School Children in a Medium Sized City\n\nBackground Despite reports that many children breathe second hand smoke,\nthe prevalence among those who go to school is not known. This study asks\n1,200 school children of one city for their exposure to second hand smoke,\nand finds that one in three is exposed at home on most days of the week.\n';
  expect(titlesOf(text)).toEqual([
    'Prevalence and Correlates of Exposure to Second Hand Smoke (SHS) among 14 to 15 Year Old School Children in a Medium Sized City',
  ]);
});

test('a title that begins with a name of a virus keeps it', () => {
  const title = 'HIV-1 Clusters in Nine Countries';
  const text = `Explore\nSign In\n${title}\nJane Roe · Ann Poe\nAbstract\nKnowledge of HIV-1 clusters in nine countries is important. We compare 3,000 sequences of HIV-1 and find that clusters grow in few countries.\nBookmark\n`;
  expect(titlesOf(text)).toEqual([title]);
});

describe('titles and texts in turn, and nothing else, are a list of papers, whatever they say', () => {
  const real = (nth: number) =>
    `Norms of Ferns in Valley ${nth}\n\nWe propose a method for slates and show by experiments that it outperforms others. ` +
    'We propose a method for slates and prove that it ends.';
  test.each<[string, (nth: number) => string]>([
    ['of a number', (nth) => `Paper ${nth}\n\nThis is the abstract of paper ${nth}.`],
    ['of one word', (nth) => `Kernel${nth}\n\nA fern that reads slates fast and well.`],
    ['of two words', (nth) => `Finding ${nth}\n\n${'We find what we looked for. '.repeat(40).trim()}`],
    ['with a short text', (nth) => `Moss on Roofs ${nth}\n\nOn roofs.`],
    [
      'about something else',
      (nth) =>
        `Title ${nth} about moss\n\nThis text tells of wool and of clouds, ${nth} times over, until it ends.`,
    ],
  ])('%s', (_, one) => {
    for (const count of [1, 2, 3, 10, 60]) {
      const list = Array.from({ length: count }, (__, nth) => one(nth));
      expect(titlesOf(list.join('\n\n')), `${count}`).toHaveLength(count);
      // Beside papers whose texts speak of research.
      const mixed = list.map((paper, nth) => (nth % 3 === 0 ? real(nth) : paper));
      expect(titlesOf(mixed.join('\n\n')), `${count} mixed`).toHaveLength(count);
    }
  });

  test('but not headings of one word with long texts that say nothing of research, as an article has', () => {
    const part = (name: string) =>
      `${name}\n\nThe word comes from the old name of the animal, and is found in the names of many rivers, towns and hills of the north, where it was hunted for its fur until few were left of it.`;
    expect(titlesOf(['Etymology', 'Range', 'Diet'].map(part).join('\n\n'))).toEqual([]);
  });
});
