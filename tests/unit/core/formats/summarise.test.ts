import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../../src/core/formats/diagnostic.ts';
import { summarise } from '../../../../src/core/formats/summarise.ts';

const copy = (document: string, line: number): Diagnostic => ({
  severity: 'warning',
  document,
  line,
  message: `Copy at ${line}.`,
  several: 'copies are left out',
});

test('of a thousand of one kind the first ten are told, and how many more there are', () => {
  const broken: Diagnostic = { severity: 'error', document: 'a.jsonl', line: 2, message: 'Broken.' };
  const copies = Array.from({ length: 1_234 }, (_, at) => copy('a.jsonl', at + 10));
  expect(summarise([...copies, broken, copy('b.jsonl', 1)])).toEqual([
    ...copies.slice(0, 10),
    {
      severity: 'warning',
      document: 'a.jsonl',
      message: '1,224 more copies are left out. `npm run --silent parse -- FILE` tells each.',
    },
    broken,
    copy('b.jsonl', 1),
  ]);
});

test('what has no kind, and a few of one kind, are all told', () => {
  const alone = Array.from({ length: 50 }, (): Diagnostic => ({
    severity: 'error',
    document: 'a',
    message: 'x',
  }));
  const few = Array.from({ length: 10 }, (_, line) => copy('a', line));
  expect(summarise([...alone, ...few])).toEqual([...alone, ...few]);
});
