import type { NextStamp, RecordEdit } from './change.ts';
import { stampOf, valueOf, type FieldEdit, type FieldRules, type Stamped } from './record.ts';
import type { Stamp } from './stamp.ts';
import { latestOf, replaced, replacedKnown, textsOf, type Versions } from './versions.ts';

/**
 * The edit that takes another one back: every field has the value again that it had before, unless it has been written
 * anew since. Null where nothing is left to take back.
 *
 * @param original gives the stamp that a field's value had before undoing later edits wrote it again, else the stamp itself: changes are undone one after the other, and each finds what it wrote.
 * @param parts what the record was joined of since, under the ids that it had: a value that stood in another part is what was there before, if it is later.
 */
export function inverseOf(
  { table, id, fields }: RecordEdit,
  record: Stamped | undefined,
  parts: readonly Stamped[],
  rules: FieldRules,
  next: NextStamp,
  original: (field: string, stamp: Stamp) => Stamp = (_, stamp) => stamp,
): RecordEdit | null {
  const edits = fields.flatMap((edit): FieldEdit[] => {
    const { field } = edit;
    const current = stampOf(record, field);
    if (original(field, current) !== edit.stamp) return [];
    const present = valueOf(record, field);
    if (rules[field] === 'versions') return restoreVersions(edit, current, present as Versions, next);
    const { value: after, stamp: restores } = valueWithout(edit, current, parts);
    return [{ field, before: present, since: current, after, stamp: next(current), restores }];
  });
  return edits.length > 0 ? { table, id, fields: edits } : null;
}

/** What a field would be if an edit had not been made. */
function valueWithout(
  { field, before, since, stamp }: FieldEdit,
  current: Stamp,
  parts: readonly Stamped[],
): { value: unknown; stamp: Stamp } {
  let latest = { value: before, stamp: since };
  for (const part of parts) {
    const other = stampOf(part, field);
    if (other !== stamp && other !== current && other > latest.stamp)
      latest = { value: valueOf(part, field), stamp: other };
  }
  return latest;
}

/** The versions of before stand side by side again, each written anew. */
function restoreVersions(
  { field, before, since: restores, stamp: written }: FieldEdit,
  since: Stamp,
  present: Versions,
  next: NextStamp,
): FieldEdit[] {
  const { heads: stood = {} } = (before ?? {}) as Partial<Versions>;
  const texts = before ? textsOf(before as Versions) : [];
  let stamp = next(latestOf(present));
  // What another device wrote meanwhile stays.
  let restored = replacedKnown(present, texts.at(-1) ?? '', stamp, [written, ...Object.keys(stood)]);
  for (const text of texts.slice(0, -1).reverse()) {
    const { heads } = restored;
    stamp = next(stamp);
    restored = replaced(restored, text, stamp);
    restored = { ...restored, heads: { ...heads, ...restored.heads } };
  }
  return [{ field, before: present, since, after: restored, stamp, restores }];
}
