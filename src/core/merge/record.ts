import { canonical, isSame } from './canonical.ts';
import { NO_STAMP, type Stamp } from './stamp.ts';
import { mergeVersions, NO_VERSIONS, type Versions } from './versions.ts';

/**
 * A record that two devices may change apart. Each field is a last-writer-wins register with a stamp of its own; fields
 * that this version of the app does not know are merged and kept like any other.
 */
export interface Stamped {
  id: string;
  /** By field, when and where its value was written. A field without one was never changed since it was made. */
  stamps: Readonly<Record<string, Stamp>>;
}

/** How the fields of a table are merged that are no last-writer-wins registers. */
export type FieldRules = Readonly<Record<string, 'versions'>>;

/** One field's new value. */
export interface FieldEdit {
  field: string;
  /** What it was; undefined for a field that was not there. */
  before: unknown;
  /** Of what it was. */
  since: Stamp;
  /** What it becomes; undefined removes the field. */
  after: unknown;
  /** Of the new value, later than that of the one before. */
  stamp: Stamp;
  /** Where a value of before is written again: the stamp that it had. */
  restores?: Stamp;
}

const OWN = ['id', 'stamps'];

/**
 * What both know of one thing, field by field. Commutative, associative and idempotent, because each field is the
 * greater of two in one order of all (stamp, value), or a join of versions.
 *
 * @throws RangeError for records of different ids.
 */
export function mergeRecords<T extends Stamped>(a: T, b: T, rules: FieldRules = {}): T {
  if (a.id !== b.id) throw new RangeError(`${a.id} and ${b.id} are two records.`);
  const merged: [string, unknown][] = [];
  const stamps: [string, Stamp][] = [];
  for (const field of fieldsOf(a, b)) {
    const [one, other] = [valueOf(a, field), valueOf(b, field)];
    const [stampOne, stampOther] = [stampOf(a, field), stampOf(b, field)];
    const value =
      rules[field] === 'versions'
        ? mergeVersions(
            (one as Versions | undefined) ?? NO_VERSIONS,
            (other as Versions | undefined) ?? NO_VERSIONS,
          )
        : isGreater(stampOne, one, stampOther, other)
          ? one
          : other;
    if (value !== undefined) merged.push([field, value]);
    const stamp = stampOne > stampOther ? stampOne : stampOther;
    if (stamp !== NO_STAMP) stamps.push([field, stamp]);
  }
  return { id: a.id, ...Object.fromEntries(merged), stamps: Object.fromEntries(stamps) } as unknown as T;
}

/** The record with some fields changed; a new one where there was none. */
export function edited(id: string, record: Stamped | undefined, edits: readonly FieldEdit[]): Stamped {
  const fields = new Map(Object.entries(record ?? {}));
  const stamps = new Map(Object.entries(record?.stamps ?? {}));
  for (const { field, after, stamp } of edits) {
    if (after === undefined) fields.delete(field);
    else fields.set(field, after);
    stamps.set(field, stamp);
  }
  return { ...Object.fromEntries(fields), id, stamps: Object.fromEntries(stamps) };
}

/** The value of a field; undefined where there is none. */
export function valueOf(record: Stamped | undefined, field: string): unknown {
  return record && Object.hasOwn(record, field)
    ? (record as unknown as Record<string, unknown>)[field]
    : undefined;
}

/** The stamp of a field's value. */
export function stampOf(record: Stamped | undefined, field: string): Stamp {
  const stamps = stampsOf(record);
  return Object.hasOwn(stamps, field) ? stamps[field]! : NO_STAMP;
}

/** None for a record that something else than this app wrote. */
function stampsOf(record: Partial<Stamped> | undefined): Stamped['stamps'] {
  return record?.stamps ?? {};
}

/** Names of the fields that either has or had, in code unit order. */
function fieldsOf(...records: Stamped[]): string[] {
  const names = records.flatMap((record) => [...Object.keys(record), ...Object.keys(stampsOf(record))]);
  return [...new Set(names)].filter((name) => !OWN.includes(name)).sort();
}

/** By stamp, then, for values that one stamp or none was given to, by their text. */
function isGreater(stamp: Stamp, value: unknown, otherStamp: Stamp, other: unknown): boolean {
  if (stamp !== otherStamp) return stamp > otherStamp;
  return !isSame(value, other) && canonical(value) > canonical(other);
}
