import { describe, expect, test } from 'vitest';
import { RowOffsets } from '../../../../../src/app/components/list/rowOffsets.ts';

describe('RowOffsets', () => {
  test('lays unmeasured rows out by the estimate', () => {
    const rows = new RowOffsets(4, 100);
    expect(rows.total).toBe(400);
    expect(rows.top(3)).toBe(300);
    expect(rows.at(0)).toBe(0);
    expect(rows.at(99)).toBe(0);
    expect(rows.at(100)).toBe(1);
  });

  test('moves the rows below a row that turned out taller', () => {
    const rows = new RowOffsets(4, 100);
    expect(rows.measure(1, 160)).toBe(60);
    expect([0, 1, 2, 3].map((i) => rows.top(i))).toEqual([0, 100, 260, 360]);
    expect(rows.total).toBe(460);
    expect(rows.at(250)).toBe(1);
  });

  test('ignores differences that cannot be seen', () => {
    const rows = new RowOffsets(2, 100);
    expect(rows.measure(0, 100.3)).toBe(0);
    expect(rows.total).toBe(200);
  });

  test('gives the last row for anything below the list', () => {
    expect(new RowOffsets(3, 100).at(99_999)).toBe(2);
    expect(new RowOffsets(3, 100).top(9)).toBe(300);
  });

  test('keeps measured heights when the list grows or shrinks', () => {
    const rows = new RowOffsets(2, 100);
    rows.measure(0, 150);
    rows.resize(4);
    expect(rows.total).toBe(450);
    rows.resize(1);
    expect(rows.total).toBe(150);
    rows.resize(0);
    expect([rows.total, rows.at(50)]).toEqual([0, 0]);
  });
});
