import type { FactPart } from '../../../core/query/parts.ts';

const fact = (field: FactPart['field'], value: string): FactPart => ({
  kind: 'fact',
  field,
  value,
  exact: false,
  not: false,
});

/** The filters that are offered, by tap or while one is typed. */
export const OFFERED: readonly FactPart[] = [
  fact('is', 'saved'),
  fact('is', 'unread'),
  fact('is', 'read'),
  fact('is', 'new'),
  fact('has', 'code'),
  fact('has', 'project'),
  fact('has', 'note'),
  fact('has', 'highlight'),
  fact('is', 'hidden'),
  fact('is', 'own'),
];

/** True for one that is offered also while no paper is found by it, so that it can be met. */
export function isAlwaysOffered({ value }: FactPart): boolean {
  return !['new', 'note', 'highlight', 'hidden', 'own'].includes(value);
}

/** Asks for a venue or a year: a year without quotes, as people type it. */
export function venueFact(name: string): FactPart {
  return { ...fact('venue', name), exact: !/^\d+$/.test(name) };
}

export function authorFact(name: string): FactPart {
  return { ...fact('author', name), exact: true };
}
