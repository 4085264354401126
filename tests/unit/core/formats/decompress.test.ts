import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decompress } from '../../../../src/core/formats/decompress.ts';

const LINES = Array.from({ length: 300 }, (_, at) => `Fern ${at} on walls.\n`);
const TEXT = new TextEncoder().encode(LINES.join(''));
const packed = () => Uint8Array.from(gzipSync(TEXT));

test('an archive is unpacked, whatever its name', async () => {
  expect(await decompress(packed())).toEqual({ bytes: TEXT });
});

test('anything else stays as it is', async () => {
  for (const bytes of [TEXT, new Uint8Array(), Uint8Array.of(0x1f)])
    expect(await decompress(bytes)).toEqual({ bytes });
});

test('an archive that breaks off or is damaged is a problem', async () => {
  const damaged = packed();
  damaged.fill(0xff, 20, 60);
  for (const bytes of [packed().subarray(0, -9), damaged, Uint8Array.of(0x1f, 0x8b)])
    expect(await decompress(bytes)).toEqual({
      problem: 'It is a gzip archive that breaks off or is damaged. Make it again, or add what was in it.',
    });
});
