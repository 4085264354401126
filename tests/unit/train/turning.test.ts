import { describe, expect, it } from 'vitest';
import { rowOf, type Matrix } from '../../../src/train/meaning/matrix.ts';
import { turn } from '../../../src/train/meaning/turning.ts';

function matrix(...rows: number[][]): Matrix {
  return { rows: rows.length, columns: rows[0]!.length, values: Float64Array.from(rows.flat()) };
}

function product(of: Matrix, one: number, other: number): number {
  return rowOf(of, one).reduce((sum, value, at) => sum + value * rowOf(of, other)[at]!, 0);
}

describe('turned vectors', () => {
  it('have the lengths and angles that they had', () => {
    const rows = [
      [3, 0, 0, 0, 0, 0, 0, 1],
      [1, 2, 0, 0, -1, 0, 0, 0],
    ];
    const [before, after] = [matrix(...rows), turn(matrix(...rows))];
    for (const [one, other] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const)
      expect(product(after, one, other)).toBeCloseTo(product(before, one, other));
  });

  it('say in all numbers alike what they said in one', () => {
    const { values } = turn(matrix([0, 0, 4, 0]));
    expect([...values].map(Math.abs)).toEqual([2, 2, 2, 2]);
  });

  it('are turned in the same way each time', () => {
    expect(turn(matrix([1, 2, 3, 4]))).toEqual(turn(matrix([1, 2, 3, 4])));
  });

  it('have a power of two of numbers', () => {
    expect(() => turn(matrix([1, 2, 3]))).toThrow('power of two: 3');
  });
});
