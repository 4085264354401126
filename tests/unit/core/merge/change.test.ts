import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { applyEdit, editOf } from '../../../../src/core/merge/change.ts';
import { inverseOf } from '../../../../src/core/merge/inverse.ts';
import { Clock } from '../../../../src/core/merge/clock.ts';
import { mergeRecords, type Stamped } from '../../../../src/core/merge/record.ts';
import { textsOf, type Versions } from '../../../../src/core/merge/versions.ts';
import { live, RULES, steps } from './histories.ts';

/** What a person sees of a record: its values, without when they were written. */
function seen(record: Stamped | undefined): Record<string, unknown> {
  const { text, ...fields } = (record ?? { id: 'x', stamps: {} }) as Stamped & { text?: Versions };
  return {
    ...fields,
    id: 'x',
    stamps: undefined,
    text: textsOf(text ?? { seen: {}, heads: {} })
      .filter((one) => one !== '')
      .sort(),
  };
}

const wishes = fc.record({
  title: fc.option(fc.constantFrom('a', 'b', 'z'), { nil: undefined }),
  rank: fc.integer({ min: 0, max: 3 }),
  text: fc.constantFrom('', 'a', 'z'),
});

describe('a change', () => {
  it('is undone to the exact values of before', () => {
    fc.assert(
      fc.property(steps, wishes, (history, fields) => {
        const before = live(history).aaaa;
        const clock = new Clock('aaaa', () => 3);
        const next = (stamp: string) => clock.next(stamp);
        const edit = editOf({ table: 't', id: 'x', fields }, before, RULES, next);
        if (!edit) return;
        const made = applyEdit(before, edit);
        const undo = inverseOf(edit, made, [], RULES, next)!;
        expect(seen(applyEdit(made, undo))).toEqual(seen(before));
      }),
    );
  });

  it('made twice is made once', () => {
    fc.assert(
      fc.property(steps, wishes, (history, fields) => {
        const before = live(history).aaaa;
        const clock = new Clock('aaaa', () => 3);
        const edit = editOf({ table: 't', id: 'x', fields }, before, RULES, (stamp) => clock.next(stamp));
        if (!edit) return;
        const once = applyEdit(before, edit);
        expect(applyEdit(once, edit)).toEqual(once);
      }),
    );
  });

  it('leaves what was written since alone when it is undone', () => {
    const clock = new Clock('aaaa', () => 3);
    const next = (stamp: string) => clock.next(stamp);
    const write = (record: Stamped | undefined, fields: Record<string, unknown>) => {
      const edit = editOf({ table: 't', id: 'x', fields }, record, RULES, next)!;
      return { edit, record: applyEdit(record, edit) };
    };
    const first = write(undefined, { title: 'a', rank: 1 });
    const second = write(first.record, { rank: 2 });
    const undone = applyEdit(second.record, inverseOf(first.edit, second.record, [], RULES, next)!);
    expect(seen(undone)).toEqual({ id: 'x', rank: 2, text: [] });
  });

  it('is undone to what another part of the record says, where that is later than what was there', () => {
    const clock = new Clock('aaaa', () => 3);
    const next = (stamp: string) => clock.next(stamp);
    const older = clock.next();
    const other = { id: 'x', title: 'of another id', stamps: { title: older } };
    const edit = editOf({ table: 't', id: 'x', fields: { title: 'a' } }, undefined, RULES, next)!;
    const own = applyEdit(undefined, edit);
    const record = mergeRecords(own, other);
    const undone = applyEdit(record, inverseOf(edit, record, [own, other], RULES, next)!);
    expect(seen(undone)).toEqual({ id: 'x', title: 'of another id', text: [] });
  });

  it('is none where everything is as wished already', () => {
    const record = { id: 'x', title: 'a', stamps: {} };
    const never = () => {
      throw new Error('nothing is written');
    };
    expect(editOf({ table: 't', id: 'x', fields: { title: 'a' } }, record, RULES, never)).toBeNull();
  });
});
