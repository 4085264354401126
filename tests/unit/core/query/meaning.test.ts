import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { authorIn, factKey, keysFor, meaningOf, namedFact } from '../../../../src/core/query/meaning.ts';
import { printQuery } from '../../../../src/core/query/print.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';

const meaning = (source: string) => meaningOf(parseQueryText(source));

describe('the words that rank', () => {
  it('are the plain words and those that must be there', () => {
    const query = 'graph "state space" -survey title:nets -abstract:x has:code tag:"to do" is:odd mamba';
    expect(meaning(query).ranking).toBe('graph state space nets is odd mamba');
  });

  it('end in a space unless the last of them may be going on', () => {
    expect(meaning('deep net').ranking).toBe('deep net');
    expect(meaning('deep title:net').ranking).toBe('deep net');
    expect(meaning('"deep net').ranking).toBe('deep net');
    for (const query of ['deep net ', '"deep net"', 'deep net has:code', 'deep net -x', 'deep net has:co'])
      expect(meaning(query).ranking, query).toBe('deep net ');
    expect(meaning('has:code -x').ranking).toBe('');
  });
});

describe('the conditions', () => {
  it('say what must stand where, and how', () => {
    expect(meaning('graph "state space" -title:surv abstract:mam').texts).toEqual([
      { field: null, text: 'state space', exact: true, open: false, not: false },
      { field: 'title', text: 'surv', exact: false, open: false, not: true },
      { field: 'abstract', text: 'mam', exact: false, open: true, not: false },
    ]);
  });

  it('rule out only whole words, so that a word being typed does not empty the list', () => {
    expect(meaning('graph -a').texts).toMatchObject([{ text: 'a', open: false, not: true }]);
  });

  it('name a fact the same however it is spelled', () => {
    const keys = ['tag:"Deep  Nets"', '-TAG:“deep nets”', 'tag:"Dèep nets"'].map(
      (query) => meaning(query).facts.map(factKey)[0],
    );
    expect(keys).toEqual(Array(3).fill('tag:deep nets'));
    expect(meaning('tag:x tag:"x"').facts.map(factKey)).toEqual(['tag:x', 'tag:x']);
    expect(meaning('-has:Code').facts.map(factKey)).toEqual(['has:code']);
  });
});

describe('a name that is asked for', () => {
  const known = ['tag:ml', 'tag:mlops', 'tag:deep nets', 'in:ml', 'is:read'];
  const keys = (query: string) => meaning(query).facts.map((fact) => keysFor(fact, known))[0];

  it('is that name, however it is spelled', () => {
    expect(keys('tag:ML')).toEqual(['tag:ml']);
    expect(keys('tag:"Déep  nets"')).toEqual(['tag:deep nets']);
    expect(keys('-in:ml')).toEqual(['in:ml']);
  });

  it('stands for all that begin so where there is none, but not in quotes', () => {
    expect(keys('tag:m')).toEqual(['tag:ml', 'tag:mlops']);
    expect(keys('tag:"deep n')).toEqual(['tag:deep nets']);
    expect(keys('tag:"m"')).toEqual([]);
    expect(keys('is:saved')).toEqual([]);
  });

  it('is found by what asks for it, whatever it is', () => {
    const name = fc.string({ unit: 'grapheme' }).map((text) => text.trim().replace(/\s+/g, ' '));
    fc.assert(
      fc.property(
        name.filter((text) => text !== ''),
        fc.constantFrom('tag' as const, 'in' as const),
        fc.boolean(),
        (value, field, not) => {
          const fact = namedFact(field, value, not);
          const { parts } = parseQueryText(printQuery({ parts: [fact], open: false }));
          expect(parts).toEqual([fact]);
          expect(keysFor(fact, [`${factKey(fact)}x`, factKey(fact)])).toEqual([factKey(fact)]);
        },
      ),
    );
  });
});

describe('the words as an author', () => {
  it('are all words of the query, of which the last may be going on', () => {
    const author = { kind: 'fact', field: 'author', value: 'Erik Sandst', exact: false, not: false };
    expect(authorIn(parseQueryText('Erik has:code Sandst'))).toEqual(author);
  });

  it.each(['', 'has:code', 'author:li codes', '"state space" li', '-survey li'])('are none in %s', (query) =>
    expect(authorIn(parseQueryText(query))).toBeNull(),
  );
});

it('asks no condition twice, and no more of them than a person types', () => {
  expect(meaningOf(parseQueryText('(a OR b) '.repeat(1500))).groups).toHaveLength(1);
  expect(meaningOf(parseQueryText('+a '.repeat(1500))).texts).toHaveLength(1);
  const many = (form: (at: number) => string) => Array.from({ length: 100 }, (_, at) => form(at)).join(' ');
  expect(meaningOf(parseQueryText(many((at) => `(a${at} OR b)`))).groups).toHaveLength(64);
  expect(meaningOf(parseQueryText(many((at) => `+a${at}`))).texts).toHaveLength(64);
});
