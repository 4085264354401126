import fc from '../../../properties.ts';
import { describe, expect, it, test } from 'vitest';
import { noteWords } from '../../../../src/core/notes/noteWords.ts';
import { readNote, withTick } from '../../../../src/core/notes/readNote.ts';
import type { NoteBlock, NoteInline } from '../../../../src/core/notes/noteNodes.ts';

const text = (value: string): NoteInline => ({ t: 'text', text: value });
const paragraph = (...children: NoteInline[]): NoteBlock => ({ t: 'paragraph', children });

describe('blocks', () => {
  test.each<[string, string, NoteBlock[]]>([
    ['nothing', '', []],
    [
      'paragraphs',
      'One\ntwo\n\nthree',
      [paragraph(text('One'), { t: 'break' }, text('two')), paragraph(text('three'))],
    ],
    [
      'headings',
      '# One\n#### Deep ##',
      [
        { t: 'heading', level: 1, children: [text('One')] },
        { t: 'heading', level: 3, children: [text('Deep')] },
      ],
    ],
    ['no heading without a space', '#tag', [paragraph(text('#tag'))]],
    ['a rule', 'a\n\n---', [paragraph(text('a')), { t: 'rule' }]],
    [
      'code as it stands',
      '```js\n*a* [[b]]\n```\nafter',
      [{ t: 'code', text: '*a* [[b]]' }, paragraph(text('after'))],
    ],
    ['code that is not closed', '~~~\nrest', [{ t: 'code', text: 'rest' }]],
    [
      'a quote',
      '> said\n> so',
      [{ t: 'quote', blocks: [paragraph(text('said'), { t: 'break' }, text('so'))] }],
    ],
    [
      'a numbered list',
      '3. c\n4) d',
      [
        {
          t: 'list',
          ordered: true,
          first: 3,
          items: [{ blocks: [paragraph(text('c'))] }, { blocks: [paragraph(text('d'))] }],
        },
      ],
    ],
    [
      'a list in a list',
      '- a\n  - b\n- c',
      [
        {
          t: 'list',
          ordered: false,
          first: 1,
          items: [
            {
              blocks: [
                paragraph(text('a')),
                { t: 'list', ordered: false, first: 1, items: [{ blocks: [paragraph(text('b'))] }] },
              ],
            },
            { blocks: [paragraph(text('c'))] },
          ],
        },
      ],
    ],
  ])('%s', (_, note, blocks) => {
    expect(readNote(note)).toEqual(blocks);
  });
});

describe('inline', () => {
  const inline = (note: string) => {
    const [block] = readNote(note);
    return block?.t === 'paragraph' ? block.children : [];
  };

  test.each<[string, NoteInline[]]>([
    [
      '*a* _b_ **c** ~~d~~',
      [
        { t: 'emphasis', children: [text('a')] },
        text(' '),
        { t: 'emphasis', children: [text('b')] },
        text(' '),
        { t: 'strong', children: [text('c')] },
        text(' '),
        { t: 'strike', children: [text('d')] },
      ],
    ],
    ['2 * 3 * 4, snake_case_name', [text('2 * 3 * 4, snake_case_name')]],
    ['**not closed', [text('**not closed')]],
    [
      '**a *b* c**',
      [{ t: 'strong', children: [text('a '), { t: 'emphasis', children: [text('b')] }, text(' c')] }],
    ],
    ['`a*b*`', [{ t: 'code', text: 'a*b*' }]],
    ['\\*a\\*', [text('*a*')]],
    ['[site](https://a.org/x)', [{ t: 'link', href: 'https://a.org/x', children: [text('site')] }]],
    [
      'See https://a.org/x.',
      [text('See '), { t: 'link', href: 'https://a.org/x', children: [text('https://a.org/x')] }, text('.')],
    ],
    [
      '[x](javascript:alert(1)) [y](data:text/html,z)',
      [text('[x](javascript:alert(1)) [y](data:text/html,z)')],
    ],
    ['<img src=x onerror=alert(1)>', [text('<img src=x onerror=alert(1)>')]],
    [
      '[[Attention|arxiv:1706.03762]] and [[Ferns]]',
      [
        { t: 'paper', link: { title: 'Attention', id: 'arxiv:1706.03762' } },
        text(' and '),
        { t: 'paper', link: { title: 'Ferns', id: null } },
      ],
    ],
  ])('%s', (note, nodes) => {
    expect(inline(note)).toEqual(nodes);
  });
});

describe('checklists', () => {
  const note = 'Plan\n\n- [ ] first\n- [x] second\n  - [X] inner\n> - [ ] quoted';

  /** Every point, in the order of the note. */
  function points(blocks: readonly NoteBlock[]): { done: boolean; at: number }[] {
    return blocks.flatMap((block) => {
      if (block.t === 'quote') return points(block.blocks);
      if (block.t !== 'list') return [];
      return block.items.flatMap(({ check, blocks: inner }) => [...(check ? [check] : []), ...points(inner)]);
    });
  }

  it('know where the sign of each point stands', () => {
    expect(points(readNote(note)).map(({ done, at }) => [done, note.slice(at - 1, at + 2)])).toEqual([
      [false, '[ ]'],
      [true, '[x]'],
      [true, '[X]'],
      [false, '[ ]'],
    ]);
  });

  it('are ticked one by one, and nothing else is changed', () => {
    const [first, second] = points(readNote(note));
    expect(withTick(note, first!.at, true)).toBe(note.replace('[ ] first', '[x] first'));
    expect(withTick(note, second!.at, false)).toBe(note.replace('[x] second', '[ ] second'));
    expect(withTick(note, 0, true)).toBe(note);
  });
});

const markdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '#',
        '- ',
        '[ ]',
        '[[',
        ']]',
        '*',
        '**',
        '_',
        '`',
        '```',
        '> ',
        '\n',
        '\n\n',
        '  ',
        '|',
        '(',
        ')',
        'https://a.b/',
        '\\',
        'word',
        '1. ',
      ),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''));

test('every text is a note, and every letter of its words is in it', () => {
  fc.assert(
    fc.property(markdown, (note) => {
      const words = noteWords(note).replace(/[\s·]+/g, '');
      let at = 0;
      for (const letter of words) {
        at = note.indexOf(letter, at) + 1;
        expect(at).toBeGreaterThan(0);
      }
    }),
  );
});

test('a note in one line has no signs', () => {
  expect(noteWords('# Plan\n\n- [x] **read** [[Ferns|ferns-1]]\n- `code`\n\n---\n> so')).toBe(
    'Plan read Ferns · code so',
  );
});

test('hostile notes are read in time that grows with their length', () => {
  for (const part of ['*', '_a', '[[', '[a](', '> ', '- ', '`', '~~a', '**a *b ', '[ ] '])
    expect(readNote(part.repeat(20_000)).length).toBeGreaterThan(0);
});

test('signs that nothing closes are looked through once, however many there are', () => {
  expect(readNote('**a '.repeat(250_000))).toHaveLength(1);
  expect(readNote('*a b **c d *e* f** g*')).toEqual([
    {
      t: 'paragraph',
      children: [
        { t: 'emphasis', children: [{ t: 'text', text: 'a b **c d *e' }] },
        { t: 'text', text: ' f** g*' },
      ],
    },
  ]);
});
