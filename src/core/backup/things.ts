import { Ends } from '../merge/ends.ts';
import { Aliases, type AliasLink } from '../merge/aliases.ts';
import { canonical } from '../merge/canonical.ts';
import { mergeRecords, type Stamped } from '../merge/record.ts';
import { KEYED_BY_PAPER, rulesOf } from '../merge/tables.ts';
import { textsOf, type Versions } from '../merge/versions.ts';
import { recordsIn, type Backup } from './backup.ts';

/** What a person would miss, by name. */
export const THINGS = [
  'saved',
  'read',
  'hidden',
  'notes',
  'highlights',
  'tags',
  'tagged',
  'collections',
  'collected',
  'ownPapers',
  'searches',
  'visits',
] as const;

export type Thing = (typeof THINGS)[number];

type Fields = Stamped & Readonly<Record<string, unknown>>;

/** By thing, what is there by its id, with what a person sees of it as text. */
export type Things = Readonly<Record<Thing, ReadonlyMap<string, string>>>;

const isOn = (value: unknown) => typeof value === 'number';
const isThere = ({ removedAt }: Fields) => !isOn(removedAt);
const text = (value: unknown) => (value ? textsOf(value as Versions) : []);

/** @param links whose aliases say which ids are one paper */
export function thingsIn(backup: Backup, links: Backup): Things {
  const aliases = new Aliases(recordsIn(links, 'aliases') as readonly AliasLink[]);
  const records = (table: string) => resolved(recordsIn(backup, table), table, aliases);
  const papers = records('papers');
  const having = (state: string) => pick(papers, (paper) => isOn(paper[state]));
  return {
    saved: having('savedAt'),
    read: having('readAt'),
    hidden: having('hiddenAt'),
    notes: pick(
      records('notes'),
      (note) => isThere(note) && text(note['text']).some((one) => one.trim() !== ''),
      (note) => text(note['text']),
    ),
    highlights: pick(records('highlights'), isNamed('quote'), ({ colour, text: note }) => [
      colour,
      text(note),
    ]),
    tags: byName(
      records('tags').filter((tag) => isNamed('name')(tag) && typeof tag['mergedInto'] !== 'string'),
    ),
    tagged: taggedIn(records('taggings'), records('tags'), aliases),
    collections: pick(records('collections'), isNamed('name'), ({ name, parent }) => [name, parent]),
    collected: collectedIn(records('entries'), records('collections'), aliases),
    ownPapers: pick(records('ownPapers'), isNamed('paper')),
    searches: pick(
      records('searches'),
      (search) => isThere(search) && (isOn(search['usedAt']) || isOn(search['pinnedAt'])),
    ),
    visits: pick(records('visits'), isThere),
  };
}

/** What was undone has no name any more. */
function isNamed(field: string): (record: Fields) => boolean {
  return (record) => isThere(record) && record[field] !== undefined;
}

/** A paper's tag counts once, under whatever of its ids, and once for tags that were merged or have one name. */
function taggedIn(
  taggings: readonly Fields[],
  tags: readonly Fields[],
  aliases: Aliases,
): Map<string, string> {
  const known = new Map(tags.map((tag) => [tag.id, tag]));
  const ends = new Ends((id) => {
    const tag = known.get(id);
    if (!tag || !isThere(tag)) return null;
    return typeof tag['mergedInto'] === 'string' ? tag['mergedInto'] : undefined;
  });
  const nameOf = (id: string): string | null => {
    const end = known.get(ends.of(id) ?? '');
    // Of a circle, nobody knows which of its names is meant.
    return end && typeof end['mergedInto'] !== 'string' ? nameKey(end['name']) : null;
  };
  const pairs = taggings.filter(isThere).flatMap(({ tag, paper }): [string, string][] => {
    const name = nameOf(String(tag));
    return name === null ? [] : [[canonical([name, aliases.now(String(paper))]), '']];
  });
  return new Map(pairs);
}

/** A paper in a collection that is there, once, under whatever of its ids; one whose putting there was undone names no paper. */
function collectedIn(
  entries: readonly Fields[],
  collections: readonly Fields[],
  aliases: Aliases,
): Map<string, string> {
  const live = new Set(collections.filter(isNamed('name')).map(({ id }) => id));
  const held = entries.filter(isThere).flatMap(({ collection, paper }): [string, string][] => {
    if (typeof paper !== 'string' || !live.has(String(collection))) return [];
    return [[canonical([collection, aliases.now(paper)]), '']];
  });
  return new Map(held);
}

const nameKey = (name: unknown) => String(name).trim().toLowerCase();

/** Tags of one name that two devices made are one tag. */
function byName(tags: readonly Fields[]): Map<string, string> {
  return new Map(tags.map(({ name }) => [nameKey(name), canonical(name)]));
}

function pick(
  records: readonly Fields[],
  counts: (record: Fields) => boolean,
  seen: (record: Fields) => unknown = () => null,
): Map<string, string> {
  return new Map(records.filter(counts).map((record) => [record.id, canonical(seen(record))]));
}

/** Records by the ids that papers have now. */
function resolved(records: readonly Stamped[], table: string, aliases: Aliases): Fields[] {
  if (!KEYED_BY_PAPER.has(table)) return records as Fields[];
  const joined = new Map<string, Stamped>();
  for (const record of records) {
    const id = aliases.now(record.id);
    const own = { ...record, id };
    const other = joined.get(id);
    joined.set(id, other ? mergeRecords(other, own, rulesOf(table)) : own);
  }
  return [...joined.values()] as Fields[];
}
