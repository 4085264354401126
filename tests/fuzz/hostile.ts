import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { ADDRESSES, NAMES, PIECES } from './pieces.ts';

const here = (path: string) => new URL(`../../${path}`, import.meta.url);

/** Documents that are really read, whose pieces and changed copies are cases as well. */
export const FIXTURES: readonly Uint8Array[] = readdirSync(here('tests/fixtures/documents/')).map((name) =>
  readFileSync(here(`tests/fixtures/documents/${name}`)),
);
export const SEED = readFileSync(here('seeds/trending-papers.txt'), 'utf8');
const REAL = [SEED, ...FIXTURES.map((bytes) => new TextDecoder().decode(bytes))].filter(
  (text) => text.length > 20,
);

/** A part of a text that is really read, up to so many UTF-16 units. */
export function realPart(longest: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...REAL), fc.nat({ max: 1_000_000 }), fc.nat({ max: longest }))
    .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
}

const piece = fc.constantFrom(...PIECES);
const anyPiece = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 2, arbitrary: realPart(60) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(piece, fc.integer({ min: 2, max: 80 })).map(([one, times]) => one.repeat(times)),
  },
);

/** A text put together of what misleads readers, some words of real papers between. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyPiece, fc.constantFrom('', '', ' ', '\n')), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));

/** A part of a real document in which something was taken out, doubled or put in. */
export const changedText: fc.Arbitrary<string> = fc
  .tuple(
    realPart(2_500),
    fc.array(
      fc.tuple(fc.nat({ max: 9_999 }), fc.nat({ max: 40 }), fc.constantFrom('out', 'twice', 'in'), piece),
      {
        maxLength: 6,
      },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [where, length, change, put]) => {
      const at = now.length === 0 ? 0 : where % now.length;
      const part = now.slice(at, at + length);
      const instead = { out: '', twice: part + part, in: put + part }[change];
      return now.slice(0, at) + instead + now.slice(at + length);
    }, text),
  );

export const anyText: fc.Arbitrary<string> = fc.oneof(hostileText, changedText);

/** A value as JSON can hold it, with keys and texts that mislead. */
export const hostileValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(null, true, 0, -1, 1e308, 0.5, '', [], {}),
      fc.constantFrom(...NAMES, ...ADDRESSES),
      hostileText,
      fc.integer(),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(
        fc.tuple(
          fc.oneof(fc.constantFrom(...NAMES, 'id', 'title', 'text', 'href', 't', 'start', 'end'), piece),
          tie('value'),
        ),
        {
          maxLength: 4,
        },
      )
      .map((pairs) => ownObject(pairs)),
  ),
})).value;

/** An object that really has its keys, `__proto__` among them, as `JSON.parse` makes it. */
function ownObject(pairs: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [key, value] of pairs)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
}

/** Values as they should be, in which some part, anywhere, was replaced, taken out or doubled. */
export function changedValue(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const change = fc.tuple(
    fc.nat({ max: 99_999 }),
    fc.constantFrom('replace', 'replace', 'out', 'twice'),
    hostileValue,
  );
  return fc.tuple(good, fc.array(change, { minLength: 1, maxLength: 3 })).map(([value, changes]) => {
    let copy = structuredClone(value);
    for (const [where, what, instead] of changes) {
      const places = placesIn(copy);
      if (places.length === 0) return copy;
      const { holder, key } = places[where % places.length]!;
      if (what === 'out') {
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete (holder as Record<string, unknown>)[key];
      } else if (what === 'twice' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
      else if (key !== '__proto__') (holder as Record<string, unknown>)[key] = structuredClone(instead);
      else copy = structuredClone(instead);
    }
    return copy;
  });
}

function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    { holder: value, key },
    ...placesIn((value as Record<string, unknown>)[key]),
  ]);
}

/** Bytes of which some were flipped, cut off, doubled or put in. */
export function changedBytes(good: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(
    fc.nat({ max: 999_999 }),
    fc.constantFrom('flip', 'cut', 'twice', 'in'),
    fc.nat({ max: 255 }),
  );
  return fc.tuple(good, fc.array(change, { maxLength: 4 })).map(([bytes, changes]) =>
    changes.reduce<Uint8Array>((now, [where, what, byte]) => {
      if (now.length === 0) return now;
      const at = where % now.length;
      const copy = now.slice();
      copy[at]! ^= byte || 1;
      if (what === 'flip') return copy;
      if (what === 'cut') return now.slice(0, at);
      const middle = what === 'in' ? [byte, 0, 0xff] : now.subarray(at, at + byte);
      return Uint8Array.from([...now.subarray(0, at), ...middle, ...now.subarray(at)]);
    }, bytes),
  );
}
