/**
 * The words of the language that `boot.js` chose. Those of a start are read before anything is shown; those of what comes
 * later are read with the first of it.
 *
 * No module waits for words with `await`: WebKit then takes all that imports it for one that waits as well, and runs a part
 * that is read while another is before what both import has run.
 */
import { tables, type Table } from 'virtual:words';
import type { Language } from './languages.ts';

const { start, late } = tables[(globalThis.document?.documentElement.lang || 'en') as Language];

let startTable: Table | undefined;
let lateTable: Table;
const bindings: ((table: Table) => void)[] = [];

/** Has names bound to the entries of the areas of a start, once they are read. */
export function bindStartWords(bind: (table: Table) => void): void {
  if (startTable) bind(startTable);
  else bindings.push(bind);
}

/** Reads what a start says. Before that, what is bound is undefined. */
export async function readStartWords(): Promise<void> {
  startTable = (await start()).default;
  for (const bind of bindings.splice(0)) bind(startTable);
}

/** The entries of an area of what comes later; it was read by `withWords`. */
export const lateWords = (area: number): Table[number] => lateTable[area]!;

/** Reads a part of the app that comes later, and before it what it says. Rejects where one of them cannot be read. */
export async function withWords<T>(read: () => Promise<T>): Promise<T> {
  lateTable ??= (await late()).default;
  return read();
}
