import { expect, test } from 'vitest';
import { joinUpdates } from '../../../../../src/app/state/changes/joinUpdates.ts';
import type { UpdateNote } from '../../../../../src/data/content/updateNote.ts';

const gone = (id: string) => ({ id, title: `On ${id}` });
const text = (id: string, abstract = '') => ({ id, title: `On ${id}`, abstract });

function note(version: string, parts: Partial<UpdateNote>): UpdateNote {
  const { added = [], gone: left = [], reworded = [] } = parts;
  const totals = { addedTotal: added.length, goneTotal: left.length, rewordedTotal: reworded.length };
  return { version, at: 1, added, gone: left, reworded, ...totals, ...parts };
}

test('a paper that one update brought and the next reworded is new, and counted once', () => {
  const joined = joinUpdates([
    note('v3', { added: ['c'], reworded: [text('a'), text('b')] }),
    note('v2', { added: ['a'] }),
  ]);
  expect(joined.added).toEqual(['c', 'a']);
  expect(joined.reworded).toEqual([text('b')]);
  expect(joined).toMatchObject({ addedTotal: 2, rewordedTotal: 1, goneTotal: 0 });
});

test('what several updates reworded is compared with what it said before the first, and is one paper', () => {
  const joined = joinUpdates([
    note('v3', { reworded: [text('a', 'second')] }),
    note('v2', { reworded: [text('a', 'first'), text('b')] }),
  ]);
  expect(joined.reworded).toEqual([text('a', 'first'), text('b')]);
  expect(joined.rewordedTotal).toBe(2);
});

test('what left, was back and left again is gone once, and what is new twice is listed once', () => {
  const joined = joinUpdates([
    note('v2', { gone: [gone('b')], added: ['a'] }),
    note('v2', { gone: [gone('b'), gone('c')], added: ['a'] }),
  ]);
  expect(joined.gone).toEqual([gone('b'), gone('c')]);
  expect(joined).toMatchObject({ goneTotal: 2, addedTotal: 1 });
});

test('papers that are only counted stay counted', () => {
  const joined = joinUpdates([
    note('v3', { added: ['a'], addedTotal: 7 }),
    note('v2', { added: ['a', 'b'] }),
  ]);
  expect(joined).toMatchObject({ added: ['a', 'b'], addedTotal: 8 });
  expect(joinUpdates([])).toMatchObject({ added: [], addedTotal: 0, gone: [], goneTotal: 0 });
});
