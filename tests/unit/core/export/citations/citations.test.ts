import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import {
  citation,
  CITATION_STYLES,
  type CitationStyle,
  referenceList,
  references,
} from '../../../../../src/core/export/citations/citations.ts';
import { familyFirst, initialsOf } from '../../../../../src/core/export/citations/citedNames.ts';
import { type Piece, plainOf } from '../../../../../src/core/export/citations/pieces.ts';
import { nameParts } from '../../../../../src/core/export/nameParts.ts';
import type { Paper } from '../../../../../src/core/paper/paper.ts';
import { hostileItem, paperOf } from '../exportSamples.ts';

/** What is set apart between the signs of Markdown, a link without its address. */
const marked = ({ text, style, href }: Piece) => {
  const sign = style === 'italic' ? '*' : style === 'bold' ? '**' : '';
  return href !== undefined && href !== text ? `[${text}]` : `${sign}${text}${sign}`;
};
const cited = (paper: Paper, style: CitationStyle) => citation({ paper }, style).map(marked).join('');

const PAPERS = {
  article: paperOf({
    title: 'Ferns on walls: A survey.',
    authors: ['Ludwig van der Berg', 'Martin Luther King, Jr.', 'Jean-Paul Sartre', 'Fern Team'],
    venue: 'Journal of Ferns',
    year: 2024,
    volume: '12',
    issue: '3',
    pages: '101-109',
    doi: '10.1000/x1',
  }),
  meeting: paperOf({
    title: 'What is a “fern”?',
    authors: ['J. Roe', 'Ann Doe'],
    venue: 'icml2019',
    kind: 'conference',
    year: 2019,
    pages: '1-9',
    publisher: 'PMLR',
  }),
  preprint: paperOf({
    id: 'arxiv:2403.01234',
    title: 'Moss in print',
    authors: ['Jane Roe'],
    year: 2024,
    venue: 'arXiv',
  }),
  book: paperOf({
    title: 'Moss and More',
    authors: ['Jane Roe'],
    year: 2019,
    kind: 'book',
    publisher: 'Fern Press',
  }),
  chapter: paperOf({
    title: 'Moss',
    authors: ['Jane Mary Roe'],
    year: 2019,
    kind: 'chapter',
    venue: 'All Ferns',
    pages: '321-328',
    publisher: 'Fern Press',
    doi: '10.1000/x2',
  }),
  thesis: paperOf({
    title: 'Moss',
    authors: ['Jane Roe'],
    year: 2019,
    kind: 'thesis',
    venue: 'University of Moss',
  }),
  report: paperOf({
    title: 'Moss',
    authors: ['NASA'],
    year: 2019,
    kind: 'report',
    venue: 'NASA',
    issue: '7',
  }),
  server: paperOf({
    title: 'Moss alive',
    authors: ['Jane Roe'],
    year: 2021,
    venue: 'bioRxiv',
    kind: 'preprint',
    doi: '10.1101/x',
  }),
  nothing: paperOf({ title: 'Without anything' }),
  unsigned: paperOf({ title: 'Nobody’s article', venue: 'Journal of Ferns', year: 2020 }),
};

const EXPECTED: Record<CitationStyle, Record<keyof typeof PAPERS, string>> = {
  apa: {
    article:
      'van der Berg, L., King, M. L., Jr., Sartre, J.-P., & Fern Team. (2024). Ferns on walls: A survey. *Journal of Ferns*, *12*(3), 101–109. https://doi.org/10.1000/x1',
    meeting: 'Roe, J., & Doe, A. (2019). What is a “fern”? In *ICML 2019* (pp. 1–9). PMLR.',
    preprint: 'Roe, J. (2024). *Moss in print* (arXiv:2403.01234). arXiv. https://arxiv.org/abs/2403.01234',
    book: 'Roe, J. (2019). *Moss and More*. Fern Press.',
    chapter: 'Roe, J. M. (2019). Moss. In *All Ferns* (pp. 321–328). Fern Press. https://doi.org/10.1000/x2',
    thesis: 'Roe, J. (2019). *Moss* [Thesis, University of Moss].',
    report: 'NASA. (2019). *Moss* (No. 7). NASA.',
    server: 'Roe, J. (2021). *Moss alive*. bioRxiv. https://doi.org/10.1101/x',
    nothing: '*Without anything*. (n.d.).',
    unsigned: 'Nobody’s article. (2020). *Journal of Ferns*.',
  },
  ieee: {
    article:
      'L. van der Berg, M. L. King Jr., J.-P. Sartre, and Fern Team, “Ferns on walls: A survey,” *Journal of Ferns*, vol. 12, no. 3, pp. 101–109, 2024, doi: [10.1000/x1].',
    meeting: 'J. Roe and A. Doe, “What is a ‘fern’?” in *ICML 2019*, PMLR, 2019, pp. 1–9.',
    preprint: 'J. Roe, “Moss in print,” 2024, *arXiv:2403.01234*.',
    book: 'J. Roe, *Moss and More*. Fern Press, 2019.',
    chapter: 'J. M. Roe, “Moss,” in *All Ferns*, Fern Press, 2019, pp. 321–328, doi: [10.1000/x2].',
    thesis: 'J. Roe, “Moss,” thesis, University of Moss, 2019.',
    report: 'NASA, “Moss,” NASA, Rep. 7, 2019.',
    server: 'J. Roe, “Moss alive,” bioRxiv, 2021, doi: [10.1101/x].',
    nothing: '“Without anything.”',
    unsigned: '“Nobody’s article,” *Journal of Ferns*, 2020.',
  },
  chicago: {
    article:
      'Berg, Ludwig van der, Martin Luther King Jr., Jean-Paul Sartre, and Fern Team. 2024. “Ferns on walls: A survey.” *Journal of Ferns* 12 (3): 101–9. https://doi.org/10.1000/x1.',
    meeting: 'Roe, J., and Ann Doe. 2019. “What is a ‘fern’?” In *ICML 2019*, 1–9. PMLR.',
    preprint: 'Roe, Jane. 2024. “Moss in print.” Preprint, arXiv. https://arxiv.org/abs/2403.01234.',
    book: 'Roe, Jane. 2019. *Moss and More*. Fern Press.',
    chapter: 'Roe, Jane Mary. 2019. “Moss.” In *All Ferns*, 321–28. Fern Press. https://doi.org/10.1000/x2.',
    thesis: 'Roe, Jane. 2019. “Moss.” Thesis, University of Moss.',
    report: 'NASA. 2019. “Moss.” NASA.',
    server: 'Roe, Jane. 2021. “Moss alive.” Preprint, bioRxiv. https://doi.org/10.1101/x.',
    nothing: '“Without anything.” n.d.',
    unsigned: '“Nobody’s article.” 2020. *Journal of Ferns*.',
  },
  nature: {
    article:
      'van der Berg, L., King, M. L., Jr., Sartre, J.-P. & Fern Team. [Ferns on walls: A survey]. *Journal of Ferns* **12**, 101–109 (2024).',
    meeting: 'Roe, J. & Doe, A. What is a “fern”? In *ICML 2019* 1–9 (PMLR, 2019).',
    preprint: 'Roe, J. Moss in print. Preprint at https://arxiv.org/abs/2403.01234 (2024).',
    book: 'Roe, J. *Moss and More* (Fern Press, 2019).',
    chapter: 'Roe, J. M. Moss. In *All Ferns* 321–328; https://doi.org/10.1000/x2 (Fern Press, 2019).',
    thesis: 'Roe, J. Moss. Thesis, University of Moss (2019).',
    report: 'NASA. *Moss* (NASA, 2019).',
    server: 'Roe, J. Moss alive. Preprint at bioRxiv https://doi.org/10.1101/x (2021).',
    nothing: 'Without anything.',
    unsigned: 'Nobody’s article. *Journal of Ferns* (2020).',
  },
};

describe.each(CITATION_STYLES)('%s', (style) => {
  it.each(Object.keys(PAPERS) as (keyof typeof PAPERS)[])('cites: %s', (kind) => {
    expect(cited(PAPERS[kind], style)).toBe(EXPECTED[style][kind]);
  });

  it('loses no title, leaves no mark doubled, and leads to the web alone, whatever papers have in them', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const pieces = citation(item, style);
        expect(pieces.every(({ href = 'https://a' }) => /^https?:/.test(href))).toBe(true);
        expect(pieces.every(({ text }) => text !== '' && !text.includes('undefined'))).toBe(true);
        expect(plainOf(pieces)).not.toMatch(/\n|null/);
      }),
    );
  });
});

describe('how many authors are named', () => {
  const by = (count: number, style: CitationStyle, more: string[] = []) =>
    plainOf(
      citation(
        {
          paper: paperOf({
            authors: [
              ...Array.from({ length: count }, (_, at) => `Ann ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at]!}o`),
              ...more,
            ],
          }),
        },
        style,
      ),
    );
  it.each([
    ['apa', 20, 'Ro, A., So, A., & To, A. ('],
    ['apa', 21, 'Ro, A., So, A., … Uo, A. ('],
    ['ieee', 6, 'A. Ao, A. Bo, A. Co, A. Do, A. Eo, and A. Fo, “'],
    ['ieee', 7, 'A. Ao et al., “'],
    ['chicago', 6, 'Ao, Ann, Ann Bo, Ann Co, Ann Do, Ann Eo, and Ann Fo. n.d.'],
    ['chicago', 7, 'Ao, Ann, Ann Bo, Ann Co, et al. n.d.'],
    ['nature', 5, 'Ao, A., Bo, A., Co, A., Do, A. & Eo, A. Moss'],
    ['nature', 6, 'Ao, A. et al. Moss'],
  ] as const)('%s of %i', (style, count, names) => {
    expect(by(count, style)).toContain(names);
  });

  it('more, where the document says that there are', () => {
    expect(by(2, 'apa', ['et al.'])).toContain('Ao, A., Bo, A., et al. (n.d.)');
    expect(by(1, 'ieee', ['and others'])).toContain('A. Ao et al., “');
  });
});

describe('names', () => {
  it.each([
    ['Jean-Paul Marie', 'J.-P. M.'],
    ['J.R.R.', 'J. R. R.'],
    ['J R', 'J. R.'],
    ['JR', 'J. R.'],
    ['María del Carmen', 'M. del C.'],
    ['Émile', 'É.'],
    ['jane', 'J.'],
    ['Лев', 'Л.'],
    ['小明', '小明'],
    ['אבי', 'אבי'],
  ])('%s is %s', (given, initials) => {
    expect(initialsOf(given)).toBe(initials);
  });

  it.each([
    ['Jane Roe', 'Roe, J.'],
    ['Plato', 'Plato'],
    ['王小明', '王小明'],
    ['Fern Collaboration', 'Fern Collaboration'],
    ['John Doe III', 'Doe, J., III'],
    ['María José de la Cruz', 'de la Cruz, M. J.'],
  ])('%s is cited as %s', (name, expected) => {
    const { family, given, suffix } = nameParts(name);
    expect(familyFirst(given === '' ? { literal: family } : { family, given, suffix })).toBe(expected);
  });
});

describe('a list of references', () => {
  const roe = (title: string, year: number, authors = ['Jane Roe']) => ({
    paper: paperOf({ title, year, authors }),
  });
  const items = [
    roe('Zinnias', 2019),
    roe('Ferns', 2019),
    roe('Moss', 2018),
    roe('Ivy', 2020, ['Ann Doe']),
    { paper: paperOf({ title: 'Lichens', year: 2001 }) },
  ];

  it('is in the order of names and years, with letters for what they do not tell apart', () => {
    expect(referenceList(items, 'apa')).toBe(
      [
        'Doe, A. (2020). *Ivy*.',
        '*Lichens*. (2001).',
        'Roe, J. (2018). *Moss*.',
        'Roe, J. (2019a). *Ferns*.',
        'Roe, J. (2019b). *Zinnias*.',
        '',
      ]
        .join('\n')
        .replaceAll('*', ''),
    );
    expect(references(items, 'chicago').map(plainOf)[3]).toBe('Roe, Jane. 2019a. “Ferns.”');
  });

  it('is numbered in the order that it was given', () => {
    expect(references(items, 'ieee').map(plainOf).slice(0, 2)).toEqual([
      '[1] J. Roe, “Zinnias,” 2019.',
      '[2] J. Roe, “Ferns,” 2019.',
    ]);
    expect(referenceList(items, 'nature')).toMatch(/^1\. Roe, J\. Zinnias\. \(2019\)\.\n2\. /);
  });
});

it('a book whose title ends with a mark of its own has no full stop behind it', () => {
  const paper = paperOf({ title: 'What is "this"?', kind: 'book', publisher: 'MIT Press' });
  expect(plainOf(citation({ paper }, 'ieee'))).toContain('What is "this"? MIT Press');
});
