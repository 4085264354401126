import { makePaper } from '../../../src/core/formats/makePaper.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';
import { randomFrom } from '../collection.ts';

/** What means something to BibTeX, to TeX or to nobody; and letters of all kinds. */
const PIECES = [
  ...[
    '{',
    '}',
    '\\',
    '%',
    '#',
    '&',
    '$',
    '_',
    '^',
    '~',
    '"',
    "'",
    '`',
    ',',
    '@',
    '=',
    '|',
    '<',
    '>',
    '(',
    ')',
  ],
  ...[
    '\\end{x}',
    '}}',
    '{{',
    '@article{x,',
    '\\"o',
    "''",
    '``',
    '--',
    '?`',
    '%%',
    ' and ',
    ' AND ',
    ' others',
  ],
  ...['é', 'ß', '界', 'ש', 'ع', '🌿', 'İ', '\u0301', '\u200b', '\u00a0', 'fern', ' moss ', 'A', ' of '],
];
const NAMES = [
  'Ludwig van der Berg',
  'Martin Luther King, Jr.',
  'Barnes and Noble, Inc.',
  'Ann And',
  'and others',
  'Others',
  "Ludovico d'Arezzo",
  'María José de la Cruz y Paz',
  'Charles-Jean de La Vallée Poussin',
  'Jean LaTeX',
  'Plato',
  'plato',
  'e e cummings',
  '王小明',
  '王 小明',
  'ibn Sina',
  'Abū ʿAlī ibn Sīnā',
  'O’Brien, Pat',
  'Doe, John, III',
  'Doe, Jr., John, PhD',
  'The {ATLAS} Collaboration',
  'A. B.',
  'X Æ A-12',
  'Zoë \\"Angström',
  'Moss-Stone, J. R. R.',
  'John Doe III',
  'Nguyễn Thị Minh Khai',
  'Ó Súilleabháin, Tomás',
  '{',
  '}',
  ',',
  '%',
  'de',
  'Von Neumann',
  'von Neumann, John',
];

/** Papers whose titles and names are what readers of BibTeX stumble over. Always the same. */
export function hostilePapers(count: number): Paper[] {
  const random = randomFrom(31);
  const some = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const text = (most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => some(PIECES)).join('');
  return Array.from({ length: count }, (_, at) => {
    const title = text(10).trim() || 'Moss';
    const authors = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      random() < 0.7 ? some(NAMES) : text(4).trim() || 'Moss',
    );
    return makePaper({
      id: `hostile-${at}`,
      title,
      abstract: text(30),
      source: { document: 'hostile', line: at + 1 },
      fields: { authors, venue: random() < 0.5 ? text(4).trim() : 'Journal of Moss', year: 1990 + (at % 40) },
    });
  });
}
