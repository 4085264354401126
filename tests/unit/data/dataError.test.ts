import { expect, test } from 'vitest';
import { toDataError } from '../../../src/data/dataError.ts';

const fault = (name: string, inner?: Error) =>
  Object.assign(new Error(`${name}: The transaction was aborted.`), { name, inner });

test('a transaction that the browser broke off is told as such', () => {
  expect(toDataError(fault('AbortError'))).toMatchObject({ fault: { kind: 'aborted' } });
});

test('a full disk is told as such, though it reaches us inside an abort', () => {
  expect(toDataError(fault('AbortError', fault('QuotaExceededError')))).toMatchObject({ kind: 'quota' });
});

test("a programmer's error is handed back as it is", () => {
  const error = new TypeError('x is not a function');
  expect(toDataError(error)).toBe(error);
});
