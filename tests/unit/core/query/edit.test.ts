import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import {
  asksFor,
  withBeginning,
  withLastWord,
  withAuthor,
  withTitle,
  withPartAt,
  withQuoted,
  withToggled,
  withWord,
} from '../../../../src/core/query/edit.ts';
import { authorIn } from '../../../../src/core/query/meaning.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import type { FactPart } from '../../../../src/core/query/parts.ts';

const parse = parseQueryText;
const fact = (field: 'is' | 'has', value: string): FactPart => ({
  kind: 'fact',
  field,
  value,
  exact: false,
  not: false,
});

it('putting a part in place of one leaves room to go on', () => {
  const tagged = { kind: 'fact', field: 'tag', value: 'to do', exact: true, not: false } as const;
  expect(withPartAt(parse('deep has:'), 1, fact('has', 'code'))).toBe('deep has:code ');
  expect(withPartAt(parse('deep tag:t'), 1, tagged)).toBe('deep tag:"to do" ');
  expect(withPartAt(parse('is:x quanti'), 0, fact('is', 'read'))).toBe('is:read quanti');
});

describe('toggling a fact', () => {
  it('puts it first, so that the word being typed stays the last', () => {
    expect(withToggled(parse('quanti'), fact('has', 'code'))).toBe('has:code quanti');
    expect(withToggled(parse('"deep ne'), fact('has', 'code'))).toBe('has:code "deep ne');
    expect(withToggled(parse(''), fact('is', 'saved'))).toBe('is:saved ');
  });

  it('takes it out again, wherever it stands', () => {
    const query = parse('deep has:code -x quanti');
    expect(asksFor(query, fact('has', 'code'))).toBe(true);
    expect(withToggled(query, fact('has', 'code'))).toBe('deep -x quanti');
    expect(withToggled(parse('quanti has:code'), fact('has', 'code'))).toBe('quanti');
    expect(withToggled(parse('has:code'), fact('has', 'code'))).toBe('');
  });

  it('takes out what contradicts it', () => {
    expect(withToggled(parse('-has:code is:read x'), fact('has', 'code'))).toBe('has:code is:read x');
    expect(withToggled(parse('is:read is:saved x'), fact('is', 'unread'))).toBe('is:unread is:saved x');
    expect(asksFor(parse('-has:code'), fact('has', 'code'))).toBe(false);
  });

  it('knows it in quotes', () => {
    expect(asksFor(parse('has:"code" x'), fact('has', 'code'))).toBe(true);
    expect(withToggled(parse('has:"code" x'), fact('has', 'code'))).toBe('x');
  });
});

it('a further part begins at the end', () => {
  expect(withBeginning(parse(''), 'title:')).toBe('title:');
  expect(withBeginning(parse('deep nets '), '-')).toBe('deep nets -');
  expect(withBeginning(parse('"deep nets'), 'title:')).toBe('"deep nets" title:');
});

it('a further part takes the place of one that was begun', () => {
  for (const begun of ['"', '-', 'has:', 'is:un'])
    expect(withBeginning(parse(`deep ${begun}`), 'title:')).toBe('deep title:');
});

describe('a word in place of another', () => {
  it('is put wherever it ranks, as it was typed', () => {
    expect(withWord(parse('-x title:"Quäntisation of" y'), 'Quäntisation', 'quantization')).toBe(
      '-x title:"quantization of" y ',
    );
    expect(withWord(parse('x'), 'y', 'z')).toBe('x ');
  });

  it('leaves alone what rules papers out, and what is no text', () => {
    expect(withWord(parse('-difusion difusion '), 'difusion', 'diffusion')).toBe('-difusion diffusion ');
    expect(withWord(parse('author:difusion difusion '), 'difusion', 'diffusion')).toBe(
      'author:difusion diffusion ',
    );
  });
});

it('the word that is being typed, or all words of the last part, become others', () => {
  expect(withLastWord(parse('is:saved deep quan'), 'quantization')).toBe('is:saved deep quantization ');
  expect(withLastWord(parse('post-trai'), 'training')).toBe('post-training ');
  expect(withTitle(parse('is:saved deep quan'), 'Deep nets, again')).toBe('is:saved Deep nets, again ');
});

it('a word is added where none is being typed', () => {
  expect(withLastWord(parse('segm has:code'), 'segmentation')).toBe('segm has:code segmentation ');
});

describe('the words of a title', () => {
  it.each([
    ['MOVEMENT -Modular Versatile Robot', 'MOVEMENT Modular Versatile Robot'],
    ['A biped robot -1st report-', 'A biped robot 1st report-'],
    ['TAG: a tool', 'TAG a tool'],
    ['In: or -title:out', 'In or title out'],
    ['On "state spaces" and «others»', 'On state spaces and others'],
    ['N:M sparsity in C++ - a study', 'N:M sparsity in C++ a study'],
  ])('%s rule nothing out and ask for nothing', (title, words) => {
    expect(withTitle(parse('x'), title)).toBe(`${words} `);
  });

  it('are words, whatever they are', () => {
    const token = fc.oneof(
      fc.constantFrom('-', '--', '"', '“', '«', '」', ':', 'title:', '-in:', 'HAS:code', '-"', '\\'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(token), fc.constantFrom('', ' '), (tokens, between) => {
        const { parts } = parse(withTitle(parse('x'), tokens.join(between)));
        expect(parts.filter(({ kind }) => kind !== 'words')).toEqual([]);
      }),
    );
  });
});

describe('quotes', () => {
  it('are put around words as they were typed', () => {
    expect(withQuoted(parse('deep Codebok quant'), ['Codebok'])).toBe('deep "Codebok" quant ');
    expect(withQuoted(parse('title:codebok '), ['codebok'])).toBe('title:"codebok"');
    expect(withQuoted(parse('lernin codebok'), ['lernin', 'codebok'])).toBe('"lernin" "codebok"');
    expect(withQuoted(parse('x'), ['y'])).toBe('x ');
  });

  it('hold a compound together, and exclude nothing', () => {
    expect(withQuoted(parse('a transfomer-based b'), ['transfomer'])).toBe('a "transfomer-based" b ');
  });

  it('leave alone what rules papers out', () => {
    expect(withQuoted(parse('-difusion difusion '), ['difusion'])).toBe('-difusion "difusion"');
  });
});

it('an author takes the place of all words, and may be going on', () => {
  const query = parse('Erik has:code Sandström ');
  expect(withAuthor(query, authorIn(query)!)).toBe('has:code author:"Erik Sandström');
});
