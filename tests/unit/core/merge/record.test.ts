import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { edited, mergeRecords, type Stamped } from '../../../../src/core/merge/record.ts';
import { stampOf } from '../../../../src/core/merge/stamp.ts';
import { textsOf, type Versions } from '../../../../src/core/merge/versions.ts';
import { live, RULES, steps } from './histories.ts';

const merge = (a: Stamped, b: Stamped) => mergeRecords(a, b, RULES);
const stamp = (time: number, device = 'aaaa') => stampOf({ time, count: 0, device });

describe('two devices that changed one record', () => {
  it('agree whichever way they are merged', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { aaaa, bbbb } = live(history);
        expect(merge(aaaa, bbbb)).toEqual(merge(bbbb, aaaa));
      }),
    );
  });

  it('agree in whatever order three are merged', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { aaaa, bbbb, cccc } = live(history);
        expect(merge(merge(aaaa, bbbb), cccc)).toEqual(merge(aaaa, merge(bbbb, cccc)));
      }),
    );
  });

  it('change nothing when merged once more', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { aaaa, bbbb } = live(history);
        const both = merge(aaaa, bbbb);
        expect(merge(both, aaaa)).toEqual(both);
        expect(merge(both, both)).toEqual(both);
      }),
    );
  });

  it('each win in the field they wrote last', () => {
    const made = edited('x', undefined, [
      { field: 'title', before: undefined, since: '', after: 'old', stamp: stamp(1) },
      { field: 'rank', before: undefined, since: '', after: 1, stamp: stamp(1) },
    ]);
    const one = edited('x', made, [
      { field: 'title', before: 'old', since: '', after: 'new', stamp: stamp(2) },
    ]);
    const other = edited('x', made, [
      { field: 'rank', before: 1, since: '', after: 2, stamp: stamp(3, 'bbbb') },
    ]);
    expect(merge(one, other)).toEqual({
      id: 'x',
      title: 'new',
      rank: 2,
      stamps: { title: stamp(2), rank: stamp(3, 'bbbb') },
    });
  });

  it('keep a field that this version does not know', () => {
    const old = { id: 'x', stamps: {} };
    const newer = { id: 'x', stamps: { mood: stamp(1) }, mood: { colour: 'blue' } };
    expect(merge(old, newer)).toEqual(newer);
  });

  it('take a removed field for removed if that came later', () => {
    const there = { id: 'x', stamps: { rank: stamp(1) }, rank: 1 };
    const removed = edited('x', there, [
      { field: 'rank', before: 1, since: '', after: undefined, stamp: stamp(2) },
    ]);
    expect(merge(there, removed)).toEqual({ id: 'x', stamps: { rank: stamp(2) } });
  });

  it('are not joined if they are of two things', () => {
    expect(() => merge({ id: 'x', stamps: {} }, { id: 'y', stamps: {} })).toThrow(RangeError);
  });

  it('treat a field named __proto__ as a field', () => {
    const odd = JSON.parse('{"id":"x","stamps":{},"__proto__":{"polluted":true}}') as Stamped;
    const merged = merge(odd, { id: 'x', stamps: {} });
    expect(Object.keys(merged)).toContain('__proto__');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a text that two devices wrote apart', () => {
  const written = (record: Stamped): string[] => textsOf((record as Stamped & { text: Versions }).text);

  it('is there twice after a merge, and once after the next writing', () => {
    const history = live([
      { do: 'write', device: 'aaaa', field: 'text', value: 'a', at: 1 },
      { do: 'write', device: 'bbbb', field: 'text', value: 'b', at: 2 },
      { do: 'merge', device: 'aaaa', from: 'bbbb' },
    ]);
    expect(written(history.aaaa)).toEqual(['b', 'a']);
    const later = live([
      { do: 'write', device: 'aaaa', field: 'text', value: 'a', at: 1 },
      { do: 'write', device: 'bbbb', field: 'text', value: 'b', at: 2 },
      { do: 'merge', device: 'aaaa', from: 'bbbb' },
      { do: 'write', device: 'aaaa', field: 'text', value: 'c', at: 0 },
      { do: 'merge', device: 'aaaa', from: 'bbbb' },
      { do: 'merge', device: 'bbbb', from: 'aaaa' },
    ]);
    expect(written(later.aaaa)).toEqual(['c']);
    expect(written(later.bbbb)).toEqual(['c']);
  });

  it('is never lost unless somebody who had it wrote over it', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { aaaa, bbbb } = live(history);
        const of = (record: Stamped) =>
          Object.keys((record as Stamped & { text?: Versions }).text?.heads ?? {});
        const both = merge(aaaa, bbbb) as Stamped & { text?: Versions };
        for (const [mine, other] of [
          [aaaa, bbbb],
          [bbbb, aaaa],
        ] as [Stamped & { text?: Versions }, Stamped & { text?: Versions }][])
          for (const head of of(mine)) {
            const replaced = !of(other).includes(head) && head <= (other.text?.seen[head.slice(17)] ?? '');
            expect(of(both).includes(head)).toBe(!replaced);
          }
      }),
    );
  });
});
