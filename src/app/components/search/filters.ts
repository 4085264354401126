import type { CreditField } from '../../../core/paper/credits.ts';
import type { FactPart } from '../../../core/query/parts.ts';

const fact = (field: FactPart['field'], value: string): FactPart => ({
  kind: 'fact',
  field,
  value,
  exact: false,
  not: false,
});

/**
 * The filters that are offered, by tap or while one is typed. The query language knows more of them, for what no paper
 * can be yet: tagged, noted or hidden. Those are read, and told of, when they are typed.
 */
export const OFFERED: readonly FactPart[] = [
  fact('is', 'saved'),
  fact('is', 'unread'),
  fact('is', 'read'),
  fact('has', 'code'),
  fact('has', 'project'),
];

/** Asks for a venue or a year: a year without quotes, as people type it. */
export function venueFact(name: string): FactPart {
  return { ...fact('venue', name), exact: !/^\d+$/.test(name) };
}

export function authorFact(name: string): FactPart {
  return { ...fact('author', name), exact: true };
}

interface TypedPart {
  example: string;
  /** What to type for it. */
  begins: string;
  finds: string;
  /** What papers must name for it to find any. */
  needs?: CreditField;
}

/** The query language, as its help lists it. */
const TYPED: readonly TypedPart[] = [
  { example: '"state space"', begins: '"', finds: 'these words, side by side' },
  { example: '-survey', begins: '-', finds: 'without this word; works before any filter' },
  { example: 'title:graph', begins: 'title:', finds: 'in the title' },
  { example: 'abstract:graph', begins: 'abstract:', finds: 'in the abstract' },
  { example: 'has:code', begins: 'has:', finds: 'with code or a project' },
  { example: 'is:unread', begins: 'is:', finds: 'saved, unread or read' },
  { example: 'author:hinton', begins: 'author:', finds: 'by name, in full or in part', needs: 'author' },
  { example: 'venue:"ICML 2019"', begins: 'venue:', finds: 'by venue and year', needs: 'venue' },
];

/** The parts that can find something where papers name this. */
export function typedParts(credits: readonly CreditField[]): TypedPart[] {
  return TYPED.filter(({ needs }) => !needs || credits.includes(needs));
}
