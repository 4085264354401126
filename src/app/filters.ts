import type { FactPart } from '../core/query/parts.ts';

const fact = (field: FactPart['field'], value: string): FactPart => ({
  kind: 'fact',
  field,
  value,
  not: false,
});

/**
 * The filters that are offered, by tap or while one is typed. The query language knows more of them, for what no paper
 * can be yet: tagged, noted, hidden, or known by author or venue. Those are read, and told of, when they are typed.
 */
export const OFFERED: readonly FactPart[] = [
  fact('is', 'saved'),
  fact('is', 'unread'),
  fact('is', 'read'),
  fact('has', 'code'),
  fact('has', 'project'),
];

/** The query language, as its help lists it: an example, what to type for it, and what it finds. */
export const TYPED: readonly { example: string; begins: string; finds: string }[] = [
  { example: '"state space"', begins: '"', finds: 'these words, side by side' },
  { example: '-survey', begins: '-', finds: 'without this word; works before any filter' },
  { example: 'title:graph', begins: 'title:', finds: 'in the title' },
  { example: 'abstract:graph', begins: 'abstract:', finds: 'in the abstract' },
  { example: 'has:code', begins: 'has:', finds: 'with code or a project' },
  { example: 'is:unread', begins: 'is:', finds: 'saved, unread or read' },
];
