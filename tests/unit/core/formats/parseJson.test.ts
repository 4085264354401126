import { expect, test } from 'vitest';
import { parseJson } from '../../../../src/core/formats/json/parseJson.ts';

test('JSON is read, however short', () => {
  for (const text of [
    ...['null', ' true\n', 'false', '0', '-1.5e+3', '""', '"\\u00e9\\n"', '[]', '{}', '[ [], {} ]'],
    ...['{"a":[1,"2"]}', '[{"a":{}},-0]', '{"":""}', '["[", "]"]', '{"title": "A paper", "year": 2019}'],
  ])
    expect(parseJson(text)).toEqual(JSON.parse(text));
});

test('what is no JSON gives nothing, however short', () => {
  for (const text of [
    ...['', ' ', '}', '{', ']', '[', ',', 'a', '"', '"\\x"', '"\t"', '01', '1.', '.1', '- 1', '+1', 'nul'],
    ...['1 2', '""""', '"" ""', '[,]', '[1,]', '[1 2]', '{a:1}', '{"a"}', '{"a":}', '{"a":1,}', '{1:1}'],
    ...['[1}', '{]', '[]]', '\u00a01', '{"title": "A paper", "year": 2019', 'nothing of a paper in it'],
  ])
    expect(parseJson(text), text).toBeUndefined();
});

test('numbers that are none become nothing, but for those in strings', () => {
  const text = String.raw`{"title": "NaN \"and\" Infinity \\", "year": NaN, "score": -Infinity}`;
  expect(parseJson(text)).toEqual({ title: String.raw`NaN "and" Infinity ${'\\'}`, year: null, score: null });
});

test('a string that does not close costs no more than its length', () => {
  const open = '{"title":"x","year":NaN,"abstract":"';
  for (const rest of [
    'ab'.repeat(100_000),
    String.raw`\"`.repeat(100_000),
    String.raw`a\\`.repeat(100_000),
    '\\',
  ])
    expect(parseJson(open + rest)).toBeUndefined();
});
