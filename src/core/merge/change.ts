import { isSame } from './canonical.ts';
import { edited, stampOf, valueOf, type FieldEdit, type FieldRules, type Stamped } from './record.ts';
import type { Stamp } from './stamp.ts';
import { latestOf, NO_VERSIONS, replaced, replacedKnown, textsOf, type Versions } from './versions.ts';

/** What happened to one record in a change. */
export interface RecordEdit {
  table: string;
  id: string;
  fields: FieldEdit[];
}

/** One thing that a person did, to one record or to a thousand, with what was there before. */
export interface Change {
  /** Of this change alone, chosen by who asks for it: the same change asked for twice is made once. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  edits: RecordEdit[];
}

/** New values of some fields of one record; undefined removes a field, and a text replaces all versions of one, and a `SeenText` those that it knows. */
export interface Wish {
  table: string;
  id: string;
  fields: Readonly<Record<string, unknown>>;
}

/** A text whose writer may not have seen all versions that stand there: those stay beside it. */
export interface SeenText {
  text: string;
  /** Stamps of the versions that it is to replace. */
  known: readonly Stamp[];
}

/** Gives a stamp that is later than `seen`. */
export type NextStamp = (seen: Stamp) => Stamp;

/**
 * What has to be written for a wish to come true; nothing for fields that have that value already.
 *
 * @param record what is stored under its id, if anything is.
 */
export function editOf(
  { table, id, fields }: Wish,
  record: Stamped | undefined,
  rules: FieldRules,
  next: NextStamp,
): RecordEdit | null {
  const edits = Object.entries(fields).flatMap(([field, wanted]): FieldEdit[] => {
    const before = valueOf(record, field);
    if (rules[field] === 'versions') return versionEdit(field, before as Versions | undefined, wanted, next);
    if (isSame(before, wanted)) return [];
    const since = stampOf(record, field);
    return [{ field, before, since, after: wanted, stamp: next(since) }];
  });
  return edits.length > 0 ? { table, id, fields: edits } : null;
}

/** Makes an edit. One that is made already, or that something later was written over, changes nothing. */
export function applyEdit(record: Stamped | undefined, { id, fields }: RecordEdit): Stamped {
  return edited(
    id,
    record,
    fields.filter(({ field, stamp }) => stamp > stampOf(record, field)),
  );
}

function versionEdit(
  field: string,
  before: Versions | undefined,
  wanted: unknown,
  next: NextStamp,
): FieldEdit[] {
  const versions = before ?? NO_VERSIONS;
  if (isSeenText(wanted)) return seenTextEdit(field, before, wanted, next);
  const text = wanted;
  const texts = textsOf(versions);
  if (texts.length <= 1 && (texts[0] ?? '') === (text ?? '')) return [];
  const since = latestOf(versions);
  const stamp = next(since);
  return [{ field, before, since, after: replaced(versions, String(text ?? ''), stamp), stamp }];
}

function isSeenText(value: unknown): value is SeenText {
  return typeof value === 'object' && value !== null && 'text' in value && 'known' in value;
}

/** Nothing where the text stands there already, and all that it would replace says the same. */
function seenTextEdit(
  field: string,
  before: Versions | undefined,
  { text, known }: SeenText,
  next: NextStamp,
): FieldEdit[] {
  const versions = before ?? NO_VERSIONS;
  const replaces = Object.entries(versions.heads).some(
    ([head, texts]) => known.includes(head) && texts.some((other) => other !== text),
  );
  const stands = Object.values(versions.heads).some((texts) => texts.includes(text));
  if (!replaces && (stands || text === '')) return [];
  const since = latestOf(versions);
  const stamp = next(since);
  return [{ field, before, since, after: replacedKnown(versions, text, stamp, known), stamp }];
}
