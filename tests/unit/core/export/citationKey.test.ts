import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../../../src/core/export/citationKey.ts';

type Named = Parameters<typeof citationKeys>[0][number];

const ID = 'attention-is-all-you-need-0a1b2c3d4e5';
const keyOf = (fields: Partial<Named>) =>
  citationKeys([{ id: ID, title: 'Attention Is All You Need', ...fields }])[0];

describe('a citation key', () => {
  it('is first author, year and first word of the title', () => {
    expect(keyOf({ authors: ['Ashish Vaswani', 'Noam Shazeer'], year: 2017 })).toBe('vaswani2017attention');
    expect(keyOf({ authors: ['Vaswani, Ashish'], year: 2017 })).toBe('vaswani2017attention');
    expect(keyOf({ authors: ['Ashish Vaswani'] })).toBe('vaswaniattention');
    expect(keyOf({ authors: ['Ada Doe'], year: 2020, title: 'On the Art of “Being”' })).toBe('doe2020art');
    expect(keyOf({ authors: ['Ada Doe'], year: 2020, title: '3D Ferns' })).toBe('doe20203d');
  });

  it.each([
    ['Erik Sandström', 'sandstrom'],
    ['Łukasz Kaiser', 'kaiser'],
    ['Søren Kierkegård', 'kierkegard'],
    ['Karl Weiß', 'weiss'],
    ['Shai Ben-David', 'bendavid'],
    ["Brian O'Brien", 'obrien'],
    ['Aäron van den Oord', 'oord'],
    ['van den Oord, Aäron', 'vandenoord'],
    ['Sammy Davis Jr.', 'davis'],
    ['Sammy Davis, Jr.', 'davis'],
    ['Plato', 'plato'],
    ['OpenAI', 'openai'],
    ['Gemini Team', 'gemini'],
    ['The ATLAS Collaboration', 'atlas'],
  ])('names %s as %s', (author, surname) => {
    expect(keyOf({ authors: [author], year: 1999 })).toBe(`${surname}1999attention`);
  });

  it('has the year of the arXiv id where the paper was published nowhere', () => {
    const authors = ['Ada Doe'];
    expect(keyOf({ authors, id: 'arxiv:1706.03762' })).toBe('doe2017attention');
    expect(keyOf({ authors, id: 'arxiv:hep-th/9711200' })).toBe('doe1997attention');
    expect(keyOf({ authors, id: 'arxiv:1706.03762', year: 2018 })).toBe('doe2018attention');
    expect(keyOf({ authors, id: 'arxiv:1706.03762', venue: 'NeurIPS' })).toBe('doeattention');
  });

  it('is made of the title where no author is known, or none in Latin letters', () => {
    expect(keyOf({})).toBe('attention-all-you');
    expect(keyOf({ year: 2017 })).toBe('attention-all-you-2017');
    expect(keyOf({ authors: ['张伟'], title: 'The Is of A' })).toBe('the-is-of');
    expect(keyOf({ authors: [], title: '注意力', id: 'paper-28yb6ytaq10' })).toBe('paper-28yb6ytaq10');
    expect(keyOf({ title: '注意力', id: 'arxiv:1706.03762' })).toBe('arxiv-1706-03762-2017');
  });
});

describe('the keys of several papers', () => {
  const ferns = (id: string, title = 'Ferns'): Named => ({ id, title, authors: ['Ada Doe'], year: 2020 });

  it('are told apart by letters, in the order of ids, whatever the order of the papers', () => {
    expect(citationKeys([ferns('c-1'), ferns('a-1'), ferns('b-1')])).toEqual([
      'doe2020fernsb',
      'doe2020ferns',
      'doe2020fernsa',
    ]);
    expect(citationKeys([ferns('b-1'), ferns('a-1')])).toEqual(['doe2020fernsa', 'doe2020ferns']);
  });

  it('take no letter that makes the key of another paper', () => {
    expect(citationKeys([ferns('a-1'), ferns('b-1'), ferns('c-1', 'Fernsa')])).toEqual([
      'doe2020ferns',
      'doe2020fernsb',
      'doe2020fernsa',
    ]);
  });

  it('go on behind z', () => {
    const many = Array.from({ length: 30 }, (_, at) => ferns(`p-${String(at).padStart(2, '0')}`));
    expect(citationKeys(many).slice(25)).toEqual([
      'doe2020fernsy',
      'doe2020fernsz',
      'doe2020fernsaa',
      'doe2020fernsab',
      'doe2020fernsac',
    ]);
  });

  it('are distinct, and letters, digits and hyphens, whatever titles and names are', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('Ferns', 'fernsa', 'Éa', '张伟', '{\\it x}', 'a,b', ', Jr.', '—'),
    );
    const paper = fc.record(
      { title: text, authors: fc.array(text, { maxLength: 2 }), year: fc.integer({ min: 0, max: 9 }) },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 12 }), (papers) => {
        const keys = citationKeys(papers.map((one, at) => ({ ...one, id: `paper-${at}` })));
        expect(new Set(keys).size).toBe(papers.length);
        for (const key of keys) expect(key).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});
