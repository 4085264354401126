import { canonical } from '../merge/canonical.ts';
import type { Stamped } from '../merge/record.ts';

/** Whole papers: by far the most of a backup. */
const LONG = 'paper';
const SEEDS = [0x811c9dc5, 0x9747b28c] as const;
const FACTORS = [0x01000193, 0x5bd1e995] as const;

/**
 * A record with 64 bits of each whole paper in its place, by which it is told from another one: enough to compare two
 * libraries by, whose texts would not fit into memory together. Records of other tables have a paper's id there.
 */
export function withoutTexts<T extends Stamped>(record: T): T {
  const text: unknown = (record as unknown as Record<string, unknown>)[LONG];
  if (typeof text !== 'object' || text === null) return record;
  return { ...record, [LONG]: { bits: bitsOf(canonical(text)) } };
}

function bitsOf(text: string): string {
  let [one, other]: [number, number] = [...SEEDS];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, FACTORS[0]);
    other = Math.imul(other ^ code, FACTORS[1]) ^ (other >>> 15);
  }
  return `${(one >>> 0).toString(36)} ${(other >>> 0).toString(36)}`;
}
