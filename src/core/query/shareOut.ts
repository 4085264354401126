import type { FactPart, Query } from './parts.ts';
import { printPart, printQuery } from './print.ts';

/** A query as a search box and the chips beside it share it, so that neither repeats the other. */
export interface SharedOut {
  /** For the chips: what is asked beside words. */
  facts: FactPart[];
  /** For the box: words, phrases, and what is being typed. */
  text: string;
}

/** Parts a query between chips and box. */
export function shareOut({ parts, open }: Query): SharedOut {
  const facts = parts.filter((part) => part.kind === 'fact');
  const rest = parts.filter((part) => part.kind !== 'fact');
  const isLast = rest.at(-1) === parts.at(-1);
  return { facts, text: printQuery({ parts: rest, open: isLast ? open : rest.at(-1)?.kind === 'words' }) };
}

/** The query as text again. */
export function joinedAgain({ facts, text }: SharedOut): string {
  return [...facts.map(printPart), text].filter(Boolean).join(' ');
}
