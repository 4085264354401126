import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../../../src/core/merge/clock.ts';
import { partsOf, stampOf } from '../../../../src/core/merge/stamp.ts';

const YEAR_9999 = 253_402_300_799_999;

describe('a clock', () => {
  it('gives later stamps while its own time stands still, runs back, or lags behind what was seen', () => {
    let now = 5;
    const clock = new Clock('aaaa', () => now);
    const first = clock.next();
    const second = clock.next();
    now = 1;
    const third = clock.next();
    const seen = stampOf({ time: 900, count: 7, device: 'zzzz' });
    const fourth = clock.next(seen);
    expect([third, second, first, seen, fourth].sort()).toEqual([first, second, third, seen, fourth]);
  });

  it('is not moved by a date far ahead that one value came with', () => {
    const clock = new Clock('aaaa', () => 5);
    clock.next(stampOf({ time: YEAR_9999, count: 0, device: 'zzzz' }));
    expect(partsOf(clock.next())?.time).toBe(5);
  });
});

describe('a stamp', () => {
  it('sorts as its time, then its count, then its device', () => {
    const part = fc.record({
      time: fc.integer({ min: 0, max: YEAR_9999 }),
      count: fc.integer({ min: 0, max: 1_679_615 }),
      device: fc.constantFrom('aaaa', 'aaab', '0000'),
    });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const byParts =
          a.time - b.time || a.count - b.count || (a.device < b.device ? -1 : +(a.device > b.device));
        const [one, other] = [stampOf(a), stampOf(b)];
        expect(Math.sign(byParts)).toBe(one < other ? -1 : Number(one > other));
        expect(partsOf(one)).toEqual(a);
      }),
    );
  });

  it.each([null, 7, '', 'x', '0000000000a.0000.', '0000000000A.0000.aaaa', 'zzzzzzzzzzz.0000.aaaa', {}])(
    'is not %j',
    (value) => expect(partsOf(value)).toBeNull(),
  );
});

it('a device that says a year that cannot be counts from the year 2200, and what others write later still wins', () => {
  const wrong = new Clock('aaaa', () => YEAR_9999);
  const [first, second] = [wrong.next(), wrong.next()];
  expect(partsOf(first)).toEqual({ time: Date.UTC(2200, 0, 1), count: 0, device: 'aaaa' });
  expect(second > first).toBe(true);
  expect(new Clock('bbbb', () => 5).next(second) > second).toBe(true);
});
