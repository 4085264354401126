import { expect, test } from 'vitest';
import { readLargeValues } from '../../../../src/core/formats/largeLines.ts';
import { wholeValues } from '../../../../src/core/formats/json/wholeValues.ts';
import { readDrafts } from '../../../../src/core/formats/readDrafts.ts';

const LIMITS = { piece: 200, line: 2000, all: 1e6 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function* partsOf(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

const papers = Array.from({ length: 12 }, (_, at) => ({
  title: `Ferns on wall ${at}: "{[${'\\'}]}"`,
  abstract: `We count, ${'on and on '.repeat(at)}.`,
  authors: [{ name: 'Jane Doe' }, { name: 'Ann Roe' }],
  references: [{ title: 'Not of this list', abstract: 'Cited.' }],
  doi: `10.1000/${at}`,
}));
const told = ({ id, title, abstract, source }: ReturnType<typeof readDrafts>['drafts'][number]) => [
  id,
  title,
  abstract,
  source.line,
];

test.each([
  ['an array on one line', JSON.stringify(papers)],
  ['an array over lines', JSON.stringify(papers, null, 2)],
  ['an array with an object a line', `[\n${papers.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`],
  ['a list in an object', JSON.stringify({ count: 12, errors: [], tags: ['a'], items: papers }, null, 1)],
  ['a list in an object in one', JSON.stringify({ message: { total: 12, items: papers } })],
  ['two lists', JSON.stringify({ a: papers.slice(0, 5), note: '"[{', b: papers.slice(5) }, null, 2)],
  ['a list beside one of what is cited', JSON.stringify({ references: [papers[0]], items: papers.slice(1) })],
  ['one with a byte order mark', `\ufeff${JSON.stringify(papers)}`],
])('%s is read in pieces as it is at once, however it comes', async (_, text) => {
  const whole = readDrafts({ name: 'a.json', bytes: bytesOf(text) });
  const isArray = /^\ufeff?\[/.test(text);
  for (const length of [1, 7, 150, 100_000]) {
    const read = await readLargeValues('a.json', wholeValues(partsOf(text, length), LIMITS));
    expect(read!.drafts.map(told).map((one) => (isArray ? one : one.slice(0, 3)))).toEqual(
      whole.drafts.map(told).map((one) => (isArray ? one : one.slice(0, 3))),
    );
  }
});

test('no piece is much longer than asked for, and all are JSON from the first byte', async () => {
  const text = JSON.stringify({ items: papers });
  const pieces: string[] = [];
  for await (const piece of wholeValues(partsOf(text, 50), LIMITS))
    pieces.push(new TextDecoder().decode(piece));
  expect(pieces.length).toBeGreaterThan(5);
  for (const piece of pieces) {
    expect(piece.length).toBeLessThan(LIMITS.piece + 500);
    expect(() => JSON.parse(`${piece.replace(/,\s*$/, '')}]`)).not.toThrow();
  }
});

test('what is no JSON, or holds no paper, is left to others; an object without an end is told', async () => {
  const read = (text: string) => readLargeValues('a.json', wholeValues(partsOf(text, 64), LIMITS));
  expect(await read('title,year\n"[{""title"": 1}]",2020\n')).toBeNull();
  expect(await read('{"count": 0, "items": []}')).toBeNull();
  expect(await read('[{"id": 1}, {"id": 2}]')).toBeNull();
  await expect(read(`[{"title": "${'x'.repeat(3000)}`)).rejects.toThrow('It has a line of more than');
});

test('a document of lines that are no list takes no more memory than its parts', async () => {
  const part = bytesOf('\n'.repeat(1_000_000));
  let most = 0;
  const before = process.memoryUsage().rss;
  async function* parts(): AsyncGenerator<Uint8Array> {
    yield bytesOf('{"a": {');
    for (let at = 0; at < 4; at++) yield part;
    most = process.memoryUsage().rss - before;
    yield bytesOf(`}, "items": ${JSON.stringify(papers.slice(0, 1))}}`);
  }
  const limits = { piece: 1e6, line: 1e7, all: 1e8 };
  const read = await readLargeValues('a.json', wholeValues(parts(), limits));
  expect(read!.drafts[0]!.source.line).toBe(4_000_001);
  expect(most).toBeLessThan(200e6);
});
