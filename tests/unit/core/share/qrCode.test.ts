import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { packList } from '../../../../src/core/share/listCode.ts';
import { markOf } from '../../../../src/core/share/mark.ts';
import { codesOf } from '../../../../src/core/share/parts.ts';
import { bytesInCode, QUIET, qrCodeOf, type QrCode } from '../../../../src/core/share/qrCode.ts';

const ADDRESS = 'https://name.github.io/offprint/#/library/shared/';
/** Modules of a side of the largest code, with its white. */
const LARGEST = 17 + 4 * 20 + 2 * QUIET;

/** What another program reads in a code, from its drawing alone. */
function scanned({ size, path }: QrCode): string | undefined {
  const scale = 3;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  return jsQR(pixels, side, side)?.data;
}

const listOf = (papers: number) => ({
  name: 'To read',
  papers: Array.from({ length: papers }, (_, at) => ({ mark: markOf(`paper ${at}`) })),
  tags: [],
});

describe('a QR code', () => {
  it('is read by another program as the link that it is, also where one holds all that it may', () => {
    const room = bytesInCode(ADDRESS.length);
    for (const papers of [1, 30, 90]) {
      const [code, ...others] = codesOf(packList(listOf(papers)), room)!;
      expect(others).toEqual([]);
      expect(scanned(qrCodeOf(ADDRESS + code!))).toBe(ADDRESS + code!);
    }
  });

  it.each([20, 60, 140, 300])('behind an address of %i characters has the room that was said', (length) => {
    const address = 'https://a.b/'.padEnd(length, 'c');
    const codes =
      codesOf(
        new Uint8Array(5_000).map((_, at) => (at * 7919) >> 3),
        bytesInCode(length),
      ) ?? [];
    for (const code of codes) expect(qrCodeOf(address + code).size).toBeLessThanOrEqual(LARGEST);
    const most = bytesInCode(length);
    const [full] = codesOf(
      new Uint8Array(most).map((_, at) => (at * 7919) >> 3),
      most,
    )!;
    expect(qrCodeOf(address + full!).size).toBe(LARGEST);
  });

  it('holds 90 papers that are told by their marks, and three hold 280', () => {
    const room = bytesInCode(ADDRESS.length);
    expect(codesOf(packList(listOf(90)), room)).toHaveLength(1);
    expect(codesOf(packList(listOf(280)), room)).toHaveLength(3);
  });
});
