import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineNodes } from '../../../src/core/inlineNodes.ts';
import { findLinks } from '../../../src/core/links.ts';
import type { InlineNode, PaperLink } from '../../../src/core/paper.ts';

const link = (start: number, end: number): PaperLink => ({
  href: 'https://a.org/',
  kind: 'other',
  start,
  end,
});
const joined = (text: string, nodes: InlineNode[]) =>
  nodes.map(({ start, end }) => text.slice(start, end)).join('');

test('a link stands between the texts around it', () => {
  expect(inlineNodes('see https://a.org/ now', [link(4, 18)])).toEqual([
    { t: 'text', start: 0, end: 4 },
    { t: 'link', start: 4, end: 18, href: 'https://a.org/', children: [{ t: 'text', start: 4, end: 18 }] },
    { t: 'text', start: 18, end: 22 },
  ]);
});

test('a text without links is one node, no text is none', () => {
  expect(inlineNodes('plain', [])).toEqual([{ t: 'text', start: 0, end: 5 }]);
  expect(inlineNodes('', [])).toEqual([]);
});

test('links that overlap, are empty or reach outside stay text', () => {
  const nodes = inlineNodes('0123456789', [link(6, 30), link(3, 5), link(4, 7), link(8, 8), link(-2, 1)]);
  expect(nodes.map(({ t, start, end }) => [t, start, end])).toEqual([
    ['text', 0, 3],
    ['link', 3, 5],
    ['text', 5, 10],
  ]);
});

test('the slices of the nodes give any text back, with any links', () => {
  const links = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), links, (text, ranges) => {
      expect(
        joined(
          text,
          inlineNodes(
            text,
            ranges.map(([start, end]) => link(start, end)),
          ),
        ),
      ).toBe(text);
    }),
  );
});

test('the slices of the nodes give any text back, with the links found in it', () => {
  const piece = fc.constantFrom(
    'https://',
    'http://',
    'www.',
    'github.com/',
    'a.io',
    '/x',
    '(',
    ')',
    '{',
    '.',
    ' ',
    'ü',
    '\\_',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      expect(joined(text, inlineNodes(text, findLinks(text)))).toBe(text);
    }),
  );
});
