import type { FieldRules } from './record.ts';

/** The tables of a library whose records are merged, each with the fields that are no last-writer-wins registers. */
export const FIELD_RULES = {
  papers: {},
  copies: {},
  aliases: {},
  tags: {},
  taggings: {},
  collections: {},
  entries: {},
  notes: { text: 'versions' },
  highlights: { text: 'versions' },
  visits: {},
  searches: {},
  ownPapers: {},
} as const satisfies Record<string, FieldRules>;

export type MergedTable = keyof typeof FIELD_RULES;

/** Tables in which a record's id is a paper's, and is read through the aliases. */
export const KEYED_BY_PAPER: ReadonlySet<string> = new Set<MergedTable>(['papers', 'copies', 'notes']);

export function rulesOf(table: string): FieldRules {
  return Object.hasOwn(FIELD_RULES, table) ? FIELD_RULES[table as MergedTable] : {};
}
