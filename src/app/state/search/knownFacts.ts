import { factKey, keysFor } from '../../../core/query/meaning.ts';
import type { FactPart } from '../../../core/query/parts.ts';
import { content } from '../content/content.svelte.ts';
import { library } from '../library/library.svelte.ts';

const OWN = 'is:own';
/** Facts that the worker knows from the papers themselves. */
const TOLD_BY_PAPERS = new Set(['has:code', 'has:project']);
/** Fields that the worker knows from the papers' credits, where they have any. */
const TOLD_BY_CREDITS = new Set<string>(['author', 'venue', 'year']);

/** True if a fact that is asked for is true of no paper, as far as the library and the papers' fields tell. */
export function isUnknown(fact: FactPart): boolean {
  const key = factKey(fact);
  if (fact.not || TOLD_BY_PAPERS.has(key) || key === 'is:unread') return false;
  if (key === OWN) return content.state.own.papers === 0;
  if (TOLD_BY_CREDITS.has(fact.field)) return content.state.papers > 0 && !isCredited(fact);
  return keysFor(fact, library.facts.known).every((known) => library.facts.count(known) === 0);
}

/** Whether it is known by now of which papers it is true, as far as that comes with the search index. */
export function isTold(fact: FactPart): boolean {
  return factKey(fact) !== OWN || content.state.own.revision > 0;
}

/** A year is told with the venue. */
function isCredited({ field }: FactPart): boolean {
  return content.state.credits.some((credited) => credited === (field === 'year' ? 'venue' : field));
}
