import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';

const here = (path: string) => new URL(`../../${path}`, import.meta.url);

/** Addresses that are no link, in the ways in which readers of addresses were misled. */
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript%3Aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'blob:https://a.example/b',
  'file:///etc/passwd',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'https:evil.example',
  'https://user:word@evil.example/',
  'https://a.example\\@evil.example/',
  'https://\u0430pple.example/',
  'https://[::1]:0/',
  'https://a.example:99999/',
  'http://',
];

const MARKUP = [
  '<script>window.__canary=1</script>',
  '<img src=x onerror=window.__canary=1>',
  '"><svg onload=window.__canary=1>',
  '<iframe srcdoc="<script>1</script>">',
  '<math href="javascript:alert(1)"><maction actiontype="statusline" xlink:href="javascript:alert(1)">x',
  '<annotation-xml encoding="text/html"><p>x</p></annotation-xml>',
  '<!--',
  ']]>',
  '</style>',
  '&lt;',
  '{@html x}',
  '${x}',
];

const TEX = [
  ...'\\ { } { } ^ _ $ $$ % & # ~ \\( \\) \\[ \\] ^{ _{ }'.split(' '),
  'R^{ntimes d}',
  'ell_p',
  'mathbb{R}',
  '\\frac',
  '\\frac{1}{2}',
  '\\sqrt[3]{x}',
  '\\left(',
  '\\right)',
  '\\begin{matrix}',
  '\\href{javascript:alert(1)}{x}',
  '\\url{javascript:alert(1)}',
  '\\includegraphics{https://evil.example/x.png}',
  '\\class{a}{x}',
  '\\style{position:fixed}{x}',
  '\\htmlData{a=b}{x}',
  '\\def\\a{\\a\\a}\\a',
  '\\newcommand{\\b}{\\b\\b}\\b',
  '\\rule{1000000em}{1000000em}',
  '\\hspace{99999em}',
  '{\\it ',
  '\\"{o}',
  '\\tag{1}',
  '\\color{red}',
  '\\char"41',
];

const MARKDOWN = [
  '[x](',
  '](javascript:alert(1))',
  '[[',
  ']]',
  '[[a|b]]',
  '[[Title|%E0%A4%A]]',
  '|',
  '![a](https://evil.example/x.png)',
  '<https://a.example>',
  '\n> ',
  '\n- [ ] ',
  '\n- ',
  '\n1. ',
  '\n999999999) ',
  '\n```\n',
  '\n~~~',
  '\n# ',
  '\n---\n',
  '**',
  '__',
  '*',
  '~~',
  '`',
  '  ',
  '\n    ',
];

const QUERY = [
  'is:unread',
  'is:',
  '-tag:',
  'in:"',
  'author:"a',
  'title:',
  '-',
  '"',
  '“',
  '”',
  '«',
  'HAS:note',
  'venue:',
  '::',
];
const ROUTE = [
  '#/',
  '/',
  '%',
  '%E0%A4%A',
  '%00',
  '%2F..%2F',
  '?q=',
  '&q=',
  '#/paper/',
  '#/search?q=',
  '#/library/tag/',
  '..',
  '\\',
];
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'then',
  'toJSON',
  'length',
];
const CHARACTERS = [
  '\u0000',
  '\ud800',
  '\udc00',
  '\ud83d',
  '\u202e',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\ufffe',
  '\u0301',
  '\u0338',
  '\u{e0041}',
  '👩‍👩‍👧',
  'ﷺ',
  'İ',
  'ß',
  '\r\n',
  '\n\n',
  '\t',
  '\u001b[31m',
];
const NUMBERS = [
  '1e999',
  '-0',
  'NaN',
  '9007199254740993',
  '10.1234/x',
  '10.1234/[a](b)',
  'arXiv:2403.01234v9',
  '2024',
];

const PIECES = [ADDRESSES, MARKUP, TEX, MARKDOWN, QUERY, ROUTE, NAMES, CHARACTERS, NUMBERS].flat();

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
