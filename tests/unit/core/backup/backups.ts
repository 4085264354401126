import fc from '../../../properties.ts';
import { backupOf, type Backup } from '../../../../src/core/backup/backup.ts';
import type { Stamped } from '../../../../src/core/merge/record.ts';
import { live, steps, type DeviceName, type Step } from '../merge/histories.ts';

/** Has text that two may write apart, and one that the later writer of has. */
const TABLES = ['notes', 'tags', 'of a newer version'];

const histories = fc.array(
  fc.record({
    table: fc.constantFrom(...TABLES),
    id: fc.constantFrom('x', 'y', '__proto__', '1', 'constructor'),
    history: steps,
  }),
  { maxLength: 6 },
);

/** What three devices have after histories of several records, each as a backup. */
export const threeBackups: fc.Arbitrary<Record<DeviceName, Backup>> = histories.map((all) => ({
  aaaa: of('aaaa', all),
  bbbb: of('bbbb', all),
  cccc: of('cccc', all),
}));

function of(
  device: DeviceName,
  all: readonly { table: string; id: string; history: readonly Step[] }[],
): Backup {
  const tables = new Map<string, Map<string, Stamped>>();
  for (const { table, id, history } of all) {
    const { title, ...record } = live(history)[device] as Stamped & { title?: string };
    if (Object.keys(record.stamps).length === 0) continue;
    const named = { ...record, id, ...(title !== undefined && { name: title }) };
    const text = table === 'notes' ? {} : { text: undefined };
    const records = tables.get(table) ?? new Map<string, Stamped>();
    tables.set(table, records.set(id, { ...named, ...text } as Stamped));
  }
  const made = new Date(1_800_000_000_000 + device.charCodeAt(0) * 1000).toISOString();
  return backupOf(
    { made, collections: [device] },
    new Map([...tables].map(([name, records]) => [name, [...records.values()]])),
    [{ id: 'theme', value: device, stamps: {} } as Stamped],
  );
}
