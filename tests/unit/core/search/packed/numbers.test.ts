import fc from '../../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '../../../../../src/core/search/packed/byteReader.ts';
import { ByteWriter } from '../../../../../src/core/search/packed/byteWriter.ts';

function written(numbers: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  for (const number of numbers) writer.varint(number);
  return writer.finish();
}

describe('packed numbers', () => {
  it('take one byte below 128, two below 16,384, five at most', () => {
    expect([...written([0])]).toEqual([0]);
    expect([...written([127])]).toEqual([127]);
    expect([...written([128])]).toEqual([0x80, 1]);
    expect([...written([300])]).toEqual([0xac, 2]);
    expect([...written([0xffffffff])]).toEqual([0xff, 0xff, 0xff, 0xff, 0x0f]);
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffffffff })), (numbers) => {
        expect([...new ByteReader(written(numbers)).varints(numbers.length)]).toEqual(numbers);
      }),
    );
  });

  it('that are cut off are no number', () => {
    expect(() => new ByteReader(Uint8Array.of(0x80)).varint()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 1)).varint()).toThrow(RangeError);
  });

  it('stand apart in sections', () => {
    const writer = new ByteWriter();
    writer.section(Uint8Array.of(1, 2));
    writer.section(new Uint8Array());
    const reader = new ByteReader(writer.finish());
    expect([...reader.section()]).toEqual([1, 2]);
    expect([...reader.section()]).toEqual([]);
    expect(reader.done).toBe(true);
    expect(() => reader.section()).toThrow(RangeError);
  });
});
