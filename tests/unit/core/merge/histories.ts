import fc from '../../../properties.ts';
import { applyEdit, editOf } from '../../../../src/core/merge/change.ts';
import { Clock } from '../../../../src/core/merge/clock.ts';
import { mergeRecords, type FieldRules, type Stamped } from '../../../../src/core/merge/record.ts';

export const RULES: FieldRules = { text: 'versions' };
const DEVICES = ['aaaa', 'bbbb', 'cccc'] as const;
export type DeviceName = (typeof DEVICES)[number];

/** One step in the life of one record on three devices. */
export type Step =
  | {
      do: 'write';
      device: DeviceName;
      field: 'title' | 'rank' | 'text' | 'unknown';
      value: string | undefined;
      at: number;
    }
  | { do: 'merge'; device: DeviceName; from: DeviceName };

const device = fc.constantFrom(...DEVICES);
/** Clocks that stand still, run back and run ahead. */
const moment = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(253_402_300_799_999));

export const steps = fc.array(
  fc.oneof(
    fc.record<Extract<Step, { do: 'write' }>>({
      do: fc.constant('write'),
      device,
      field: fc.constantFrom('title', 'rank', 'text', 'unknown'),
      value: fc.option(fc.constantFrom('', 'a', 'b', 'c', 'd'), { nil: undefined }),
      at: moment,
    }),
    fc.record<Extract<Step, { do: 'merge' }>>({ do: fc.constant('merge'), device, from: device }),
  ),
  { maxLength: 24 },
);

/** What each device has in the end. */
export function live(history: readonly Step[]): Record<DeviceName, Stamped> {
  let now = 0;
  const clocks = Object.fromEntries(DEVICES.map((name) => [name, new Clock(name, () => now)]));
  const records = Object.fromEntries(DEVICES.map((name) => [name, { id: 'x', stamps: {} }])) as Record<
    DeviceName,
    Stamped
  >;
  for (const step of history) {
    if (step.do === 'merge') {
      records[step.device] = mergeRecords(records[step.device], records[step.from], RULES);
      continue;
    }
    now = step.at;
    const wish = { table: 't', id: 'x', fields: { [step.field]: step.value } };
    const edit = editOf(wish, records[step.device], RULES, (seen) => clocks[step.device]!.next(seen));
    if (edit) records[step.device] = applyEdit(records[step.device], edit);
  }
  return records;
}
