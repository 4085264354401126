import { describe, expect, it } from 'vitest';
import { fiveForToday, type TodaysSources } from '../../../../src/core/today/fiveForToday.ts';

/** A library of so many papers, `p0` to …; the nearest to a paper are those that follow it. */
function libraryOf(
  papers: number,
  { saved = [], read = [], fresh = [] }: { saved?: string[]; read?: string[]; fresh?: string[] } = {},
): TodaysSources {
  const all = Array.from({ length: papers }, (_, at) => `p${at}`);
  const out = new Set([...saved, ...read]);
  const left = all.filter((id) => !out.has(id));
  return {
    saved,
    fresh,
    isOut: (id) => out.has(id),
    related: (id) => {
      const at = all.indexOf(id);
      return Promise.resolve(all.slice(at + 1, at + 5).map((near) => ({ id: near, terms: ['a', 'b', 'c'] })));
    },
    others: (offset, limit) =>
      Promise.resolve({ total: left.length, ids: left.slice(offset, offset + limit) }),
  };
}

const idsOf = (chosen: readonly { id: string }[]) => chosen.map(({ id }) => id);

describe('five for today', () => {
  it('are the same for the same day and library, and others on another day', async () => {
    const library = libraryOf(1000, { saved: ['p10', 'p500'] });
    const one = await fiveForToday('2026-03-11', library);
    expect(await fiveForToday('2026-03-11', library)).toEqual(one);
    expect(idsOf(await fiveForToday('2026-03-12', library))).not.toEqual(idsOf(one));
    expect(new Set(idsOf(one)).size).toBe(5);
  });

  it('come from all over the collection where nothing was saved', async () => {
    const five = await fiveForToday('2026-03-11', libraryOf(1000));
    const fifths = idsOf(five).map((id) => Math.floor(Number(id.slice(1)) / 200));
    expect(fifths.sort()).toEqual([0, 1, 2, 3, 4]);
    expect(five.every(({ why }) => why.kind === 'unread')).toBe(true);
  });

  it('are near what was saved, one for each save, and new, each saying why', async () => {
    const five = await fiveForToday(
      '2026-03-11',
      libraryOf(1000, { saved: ['p10', 'p300', 'p600', 'p900'], fresh: ['p1', 'p2', 'p3'] }),
    );
    expect(five.map(({ why }) => why.kind)).toEqual(['near', 'near', 'near', 'new', 'new']);
    for (const { id, why } of five)
      if (why.kind === 'near') {
        expect(Number(id.slice(1)) - Number(why.id.slice(1))).toBe(1);
        expect(why.terms).toEqual(['a', 'b']);
      }
  });

  it('are none that was read, hidden or saved, and fewer only where fewer are left', async () => {
    const read = Array.from({ length: 17 }, (_, at) => `p${at + 1}`);
    const five = await fiveForToday('2026-03-11', libraryOf(20, { saved: ['p0'], read }));
    expect(idsOf(five).sort()).toEqual(['p18', 'p19']);
    expect(await fiveForToday('2026-03-11', libraryOf(1, { read: ['p0'] }))).toEqual([]);
  });

  it('keep those that are still there, and get others for those that are gone', async () => {
    const before = await fiveForToday('2026-03-11', libraryOf(1000));
    const kept = before.slice(1);
    const after = await fiveForToday('2026-03-11', libraryOf(1000, { read: idsOf(before) }), kept);
    expect(after.slice(0, 4)).toEqual(kept);
    expect(after).toHaveLength(5);
    expect(idsOf(before)).not.toContain(after[4]!.id);
  });
});
