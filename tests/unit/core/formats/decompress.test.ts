import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
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
    expect(await decompress(bytes)).toMatchObject({
      problem: {
        message: 'It is a gzip archive that breaks off or is damaged. Make it again, or add what was in it.',
      },
    });
});

test('an archive that holds more than memory takes is stopped while it is unpacked', async () => {
  const bomb = Uint8Array.from(gzipSync(new Uint8Array(64 * 2 ** 20)));
  expect(bomb.length).toBeLessThan(70_000);
  let unpacked = 0;
  const Real = DecompressionStream;
  vi.stubGlobal(
    'DecompressionStream',
    class {
      readonly #real = new Real('gzip');
      readonly writable = this.#real.writable;
      readonly readable = this.#real.readable.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            unpacked += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
    },
  );
  expect(await decompress(bomb, 2 ** 20)).toMatchObject({
    problem: {
      message: 'It is a gzip archive with more than 1 MB in it. Split what is in it into smaller documents.',
    },
  });
  vi.unstubAllGlobals();
  expect(unpacked).toBeLessThan(2 * 2 ** 20);
  expect(await decompress(packed(), TEXT.length)).toEqual({ bytes: TEXT });
  expect(await decompress(packed(), TEXT.length - 1)).toHaveProperty('problem');
});
