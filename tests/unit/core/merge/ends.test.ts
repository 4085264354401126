import { describe, expect, it } from 'vitest';
import { Aliases } from '../../../../src/core/merge/aliases.ts';
import { Ends } from '../../../../src/core/merge/ends.ts';

const endsOf = (links: Record<string, string | null>) => new Ends((id) => links[id]);

describe('where links lead in the end', () => {
  it('is the last of a chain, itself for what leads nowhere, and null where one on the way leads to nothing', () => {
    const ends = endsOf({ a: 'b', b: 'c', d: 'e', e: null });
    expect(['a', 'b', 'c', 'x', 'd'].map((id) => ends.of(id))).toEqual(['c', 'c', 'c', 'x', null]);
  });

  it('is of a circle the least of its ids, also for what leads into it', () => {
    const ends = endsOf({ z: 'c', c: 'b', b: 'd', d: 'c' });
    expect(['z', 'd', 'b', 'c'].map((id) => ends.of(id))).toEqual(['b', 'b', 'b', 'b']);
  });

  it('is told at once of a chain as long as a hostile backup may hold', () => {
    const records = Array.from({ length: 100_000 }, (_, at) => ({ id: `a${at}`, to: `a${at + 1}` }));
    const aliases = new Aliases(records);
    expect(aliases.now('a0')).toBe('a100000');
    expect(aliases.all('a100000')).toHaveLength(100_001);
  });
});
