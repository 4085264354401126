import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import type { QueryPart } from '../../../../src/core/query/parts.ts';
import { printQuery } from '../../../../src/core/query/print.ts';
import { needsQuotes } from '../../../../src/core/query/quoted.ts';

const words = (text: string): QueryPart => ({ kind: 'words', text });
const text = (text: string, rest: Partial<QueryPart> = {}): QueryPart =>
  ({ kind: 'text', field: null, text, exact: false, not: false, ...rest }) as QueryPart;
const fact = (field: string, value: string, rest: { exact?: boolean; not?: boolean } = {}) =>
  ({ kind: 'fact', field, value, exact: false, not: false, ...rest }) as QueryPart;
const unread = (text: string, field: string, why: string) => ({ kind: 'unread', text, field, why });

const partsOf = (source: string) => parseQueryText(source).parts;

describe('a query', () => {
  it('of plain words is those words', () => {
    expect(partsOf('  neural \n nets ')).toEqual([words('neural nets')]);
    expect(partsOf('')).toEqual([]);
    for (const title of [
      'GLM-4.5: Agentic, Reasoning, and Coding (ARC) Foundation Models',
      'post-training - a survey of C++ at https://example.org/a?b=c',
      "a 5\" disk, rock 'n' roll",
      'On and or not (else) f(x) :) at last',
      'TO BE OR NOT TO BE',
      'AND so on (and on) – a — b',
      'why (a) or (b c), d',
    ])
      expect(partsOf(title)).toEqual([words(title)]);
  });

  it('knows phrases, in any quotes, closed or still being typed', () => {
    const phrase = text('state space', { exact: true });
    for (const source of ['"state space"', '“state space”', '„state space“', '“state space"', '"state space'])
      expect(partsOf(source), source).toEqual([phrase]);
    expect(partsOf('a "state space"b')).toEqual([words('a'), phrase, words('b')]);
    expect(partsOf('"say \\"x\\" in \\TeX"')).toEqual([text('say "x" in \\TeX', { exact: true })]);
  });

  it('knows exclusions of words, phrases and filters', () => {
    expect(partsOf('graph -survey -"large language" -title:x -is:read')).toEqual([
      words('graph'),
      text('survey', { not: true }),
      text('large language', { exact: true, not: true }),
      text('x', { field: 'title', not: true }),
      fact('is', 'read', { not: true }),
    ]);
    for (const source of ['- ', '- a', '--a', '-…', '-""'])
      expect(partsOf(source)).toEqual([words(source.trim())]);
  });

  it('knows fields in any case, with values in quotes', () => {
    expect(
      partsOf('title:nets Abstract:"deep nets" author:"Ada L" venue:NeurIPS tag:"to do" in:mine'),
    ).toEqual([
      text('nets', { field: 'title' }),
      text('deep nets', { field: 'abstract', exact: true }),
      fact('author', 'Ada L', { exact: true }),
      fact('venue', 'NeurIPS'),
      fact('tag', 'to do', { exact: true }),
      fact('in', 'mine'),
    ]);
    expect(partsOf('HAS:Code has:"project" has:note has:highlight')).toEqual(
      ['code', 'project', 'note', 'highlight'].map((value) => fact('has', value)),
    );
    expect(partsOf('is:saved is:read is:unread is:hidden')).toEqual(
      ['saved', 'read', 'unread', 'hidden'].map((value) => fact('is', value)),
    );
  });

  it('takes a name in quotes exactly once they are closed', () => {
    expect(partsOf('author:"li" author:li venue:“ACL 2020” -author:"Bo L')).toEqual([
      fact('author', 'li', { exact: true }),
      fact('author', 'li'),
      fact('venue', 'ACL 2020', { exact: true }),
      fact('author', 'Bo L', { not: true }),
    ]);
  });

  it('keeps as words what no field takes, and says why', () => {
    expect(partsOf('is:good title: -all has:"the code" tag:"" x')).toEqual([
      unread('is:good', 'is', 'unknown'),
      unread('title:', 'title', 'empty'),
      text('all', { not: true }),
      unread('has:"the code"', 'has', 'unknown'),
      unread('tag:""', 'tag', 'empty'),
      words('x'),
    ]);
  });

  it('waits for a filter that is still being typed', () => {
    for (const source of ['has:', 'is:un', 'has:"pro', '-has:co', 'title:', 'tag:"'])
      expect(partsOf(source), source).toMatchObject([{ kind: 'unread', why: 'unfinished' }]);
    expect(partsOf('is:un ')).toEqual([unread('is:un', 'is', 'unknown')]);
    expect(partsOf('is:x')).toEqual([unread('is:x', 'is', 'unknown')]);
  });

  it('waits for what follows a quote or a minus, and takes one that stands alone for a word', () => {
    for (const source of ['"', 'deep -', '-"', '«', '“ '])
      expect(partsOf(source).at(-1), source).toMatchObject({
        kind: 'unread',
        field: null,
        why: 'unfinished',
      });
    expect(partsOf('- deep ""')).toEqual([words('- deep ""')]);
  });

  it('takes the quotes of many languages', () => {
    for (const source of [
      '"a b"',
      '“a b”',
      '„a b“',
      '”a b”',
      '«a b»',
      '»a b«',
      '»a b»',
      '「a b」',
      '『a b』',
    ])
      expect(partsOf(source), source).toEqual([text('a b', { exact: true })]);
  });

  it('is open until something stands after its last part', () => {
    for (const source of ['net', 'title:net', '"neural net', 'tag:"to d', '-net'])
      expect(parseQueryText(source).open, source).toBe(true);
    for (const source of ['', 'net ', 'title:net ', '"neural net"', 'tag:"to do"', '-net '])
      expect(parseQueryText(source).open, source).toBe(false);
  });
});

/** Pieces of the language, put together at random: far more often nearly right than random text is. */
const source = fc
  .array(
    fc.oneof(
      fc.constantFrom('-', '"', '“', '”', '\\', ' ', '\n', ':', 'title:', 'tag:', 'HAS:', 'is:', 'in:'),
      fc.constantFrom(
        '(',
        ')',
        ' (',
        ') ',
        '-(',
        ' AND ',
        ' OR ',
        ' NOT ',
        'AND',
        'OR',
        'NOT',
        '+',
        '–',
        '*',
      ),
      fc.constantFrom(
        'code',
        'un',
        'unread',
        'deep nets',
        'C++',
        'a',
        'year:',
        '2019',
        '..',
        'note:x',
        'NEAR/3',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const name = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .map((text) => `${text} n`.trim().replace(/\s+/g, ' '));
const part = fc.oneof(
  fc
    .tuple(fc.constantFrom(null, 'title', 'abstract'), fc.string(), fc.boolean())
    .map(([field, rest, not]) => text(`${rest}n`, { field, exact: true, not } as Partial<QueryPart>)),
  fc
    .tuple(fc.constantFrom('author', 'venue', 'tag', 'in'), name, fc.boolean(), fc.boolean())
    .map(([field, value, quoted, not]) => fact(field, value, { exact: quoted || needsQuotes(value), not })),
  fc.constantFrom(fact('has', 'code', { not: true }), fact('is', 'unread'), text('x', { not: true })),
);

describe('other signs for the same', () => {
  it.each([
    ['title：ferns ', 'title:ferns '],
    ['author：korb ', 'author:korb '],
    ['ferns ‐walls ', 'ferns -walls '],
    ['ferns ‑walls ', 'ferns -walls '],
    ['ferns ANDNOT walls ', 'ferns NOT walls '],
  ])('are read: %j', (typed, plain) => {
    expect(parseQueryText(typed)).toEqual(parseQueryText(plain));
  });
});

describe('parsing and printing', () => {
  it('give the same query back, whatever was typed', () => {
    fc.assert(
      fc.property(source, (typed) => {
        const query = parseQueryText(typed);
        expect(parseQueryText(printQuery(query))).toEqual(query);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['in: -code–', 'code OR !nets-(deep'])('give %j back, where a dash closes the word', (typed) => {
    const query = parseQueryText(typed);
    expect(parseQueryText(printQuery(query))).toEqual(query);
  });

  it('give the same query back, whatever was built', () => {
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const query = { parts, open: false };
        expect(parseQueryText(printQuery(query))).toEqual(query);
      }),
    );
  });

  it('lose no word of what was typed', () => {
    fc.assert(
      fc.property(source, (typed) => {
        const letters = (text: string) =>
          text
            .toLowerCase()
            .replace(/and|or|not/g, '')
            .replace(/[\s"“”„«»「」『』\\()+\-‐‑–—−!…]/g, '');
        // The field in front of a group is printed in front of each of its words: more is said than was typed.
        const wanted = [...letters(typed)];
        const printed = letters(printQuery(parseQueryText(typed)));
        for (const letter of printed) if (letter === wanted[0]) wanted.shift();
        expect(wanted, printed).toEqual([]);
      }),
    );
  });

  it('take a page of quotes and colons in their stride', () => {
    expect(partsOf('"title:'.repeat(20_000))).not.toHaveLength(0);
    expect(partsOf('“” -tag: '.repeat(20_000))).not.toHaveLength(0);
  });
});

describe('signs of other places', () => {
  it('an exclamation mark before a word rules it out; behind one it ends a sentence', () => {
    expect(partsOf('graph !neural')).toEqual([words('graph'), text('neural', { not: true })]);
    expect(partsOf('Stop! Look ! it')).toEqual([words('Stop! Look ! it')]);
  });

  it('a bar in parentheses joins alternatives; between titles of pages it is none', () => {
    expect(partsOf('(ferns | moss) ')).toEqual([
      { kind: 'group', any: [[words('ferns')], [words('moss')]], not: false },
    ]);
    expect(partsOf('On ferns | A journal')).toEqual([words('On ferns | A journal')]);
  });
});
