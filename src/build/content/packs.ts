import type { IdentifiedDraft } from '../../core/formats/documentFormat.ts';

/** By which a corpus can be split into packs. */
const PACK_FIELDS = ['venue', 'year', 'file'] as const;
export type PackField = (typeof PACK_FIELDS)[number];

/** Papers that a device gets together. */
export interface DraftPack {
  id: string;
  name: string;
  drafts: IdentifiedDraft[];
}

const ALL = { id: 'all', name: 'All papers' };
const OTHER = 'Other';
/** More than so many packs are a list that nobody chooses from. */
const MANY_PACKS = 100;
/** A pack of fewer papers, where there are many packs, saves nobody anything: about 200 KB, 60 KB gzipped. */
const SMALL_PACK = 100;

const EXTENSIONS = /(?:\.(?:jsonl?|ndjson|txt|md))?(?:\.gz)?$/i;

/** The field that a publisher names; null for none. Throws an `Error` with one sentence for any other name. */
export function packFieldOf(name: string | undefined): PackField | null {
  if (!name) return null;
  const field = PACK_FIELDS.find((known) => known === name);
  if (field) return field;
  throw new Error(
    `OFFPRINT_PACKS is “${name}”. Set it to ${PACK_FIELDS.join(', ')}, or leave it out for one pack.`,
  );
}

/**
 * Splits a list into packs by a field: venues and files in the order of their first paper, years from the newest, the
 * list's order within. Names that differ in case and punctuation only are one, called as the first of them. Papers
 * without the field come last, in a pack called Other; so do those of small packs where there are very many. Without a
 * field there is one pack.
 */
export function packsOf(drafts: readonly IdentifiedDraft[], field: PackField | null): DraftPack[] {
  if (drafts.length === 0) return [];
  if (!field) return [{ ...ALL, drafts: [...drafts] }];
  const packs = groupedBy(drafts, field);
  if (field === 'year') packs.sort((a, b) => Number(b.name) - Number(a.name));
  const isKept = (pack: DraftPack) => packs.length <= MANY_PACKS || pack.drafts.length >= SMALL_PACK;
  const named = packs.filter((pack) => pack.name !== OTHER && isKept(pack));
  const kept = new Set(named.flatMap((pack) => pack.drafts));
  const others = drafts.filter((draft) => !kept.has(draft));
  return others.length === 0 ? named : [...named, { id: idOf(OTHER), name: OTHER, drafts: others }];
}

function groupedBy(drafts: readonly IdentifiedDraft[], field: PackField): DraftPack[] {
  const packs = new Map<string, DraftPack>();
  for (const draft of drafts) {
    const name = nameOf(draft, field);
    const id = idOf(name);
    const pack = packs.get(id) ?? { id, name, drafts: [] };
    pack.drafts.push(draft);
    packs.set(id, pack);
  }
  return [...packs.values()];
}

function nameOf({ fields, source }: IdentifiedDraft, field: PackField): string {
  if (field === 'file') return source.document.replace(EXTENSIONS, '');
  return String(fields?.[field] ?? OTHER);
}

/** Letters and digits of any script, in lower case, words joined by hyphens. */
function idOf(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join('-') ?? name;
}
