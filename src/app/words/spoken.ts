/**
 * The words of the language that `boot.js` chose. Those of the first list are read before any module that says them runs;
 * those of what comes later are read with the first of it.
 */
import { tables, type Table } from 'virtual:words';
import type { Language } from './languages.ts';

const { start, late } = tables[(globalThis.document?.documentElement.lang || 'en') as Language];

/** The entries of each area that a start needs. */
export const startWords: Table = (await start().catch(endStart)).default;
let lateTable: Table;

/** The entries of an area of what comes later; it was read by `withWords`. */
export const lateWords = (area: number): Table[number] => lateTable[area]!;

/** Without its words the app does not start: `boot.js` need not wait for what comes after them. */
function endStart(fault: unknown): never {
  document.documentElement.dataset['ran'] = 'false';
  throw fault;
}

/** Reads a part of the app that comes later, and before it what it says. Rejects where one of them cannot be read. */
export async function withWords<T>(read: () => Promise<T>): Promise<T> {
  lateTable ??= (await late()).default;
  return read();
}
