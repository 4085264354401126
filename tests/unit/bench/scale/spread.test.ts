import { expect, test } from 'vitest';
import { median, ratio, spreadOf } from '../../../bench/scale/spread.ts';

test('a spread has the half, the slow twentieth, the slow hundredth and the slowest, to tenths', () => {
  const times = Array.from({ length: 200 }, (_, at) => 200.04 - at);
  expect(spreadOf(times)).toEqual({ n: 200, p50: 101, p95: 191, p99: 199, max: 200 });
  expect(spreadOf([])).toEqual({ n: 0, p50: 0, p95: 0, p99: 0, max: 0 });
});

test('a ratio says how many times the other is the own', () => {
  expect([ratio(10, 3), ratio(1, 4), ratio(1, 0)]).toEqual([3.33, 0.25, null]);
});

test('the median of three is the one in the middle', () => {
  expect(median([30, 1, 2])).toBe(2);
});
