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
