import { factKey } from '../../core/query/meaning.ts';
import type { FactPart } from '../../core/query/parts.ts';
import type { KnownIds } from '../../worker/protocol.ts';
import { content } from './content.svelte.ts';
import { library } from './library.svelte.ts';

/** Facts of the library, by the key of what asks for them; the worker tells the others from the papers. */
const SOURCES: Readonly<Record<string, () => readonly string[]>> = {
  'is:saved': () => library.savedIds,
  'is:read': () => library.readIds,
};
/** What the worker tells by itself. */
const TOLD_BY_PAPERS = new Set(['has:code', 'has:project']);
/** The same, where papers name it. */
const TOLD_BY_CREDITS = new Set<string>(['author', 'venue']);

/** What the worker must be told to answer a query that asks for these facts. */
export function knownIds(facts: readonly FactPart[]): KnownIds {
  const keys = facts.map(sourceOf).filter((key) => Object.hasOwn(SOURCES, key));
  return Object.fromEntries(keys.map((key) => [key, SOURCES[key]!()]));
}

/** True if a fact that is asked for is true of no paper, as far as the library and the papers' fields tell. */
export function isUnknown(fact: FactPart): boolean {
  const key = sourceOf(fact);
  if (fact.not || TOLD_BY_PAPERS.has(key) || factKey(fact) === 'is:unread') return false;
  if (TOLD_BY_CREDITS.has(fact.field)) return content.state.papers > 0 && !isCredited(fact);
  return !Object.hasOwn(SOURCES, key) || SOURCES[key]!().length === 0;
}

function isCredited({ field }: FactPart): boolean {
  return content.state.credits.some((credited) => credited === field);
}

/** Papers that are not read are told by those that are. */
function sourceOf(fact: FactPart): string {
  const key = factKey(fact);
  return key === 'is:unread' ? 'is:read' : key;
}
