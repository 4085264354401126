import fc from '../../../properties.ts';
import type { InlineNode, MathTree, Paper } from '../../../../src/core/paper/paper.ts';
import { paperId } from '../../../../src/core/paper/paperId.ts';

/** How deep nodes stand in nodes. */
const DEEPEST = 3;

const tree = fc.letrec<{ tree: MathTree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: DEEPEST },
    fc.string(),
    fc
      .tuple(
        fc.constantFrom('mi', 'mo', 'mrow'),
        fc.option(fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true })),
        fc.array(tie('tree'), { maxLength: 3 }),
      )
      .map(([tag, attributes, children]): MathTree => [tag, attributes, ...children]),
  ),
})).tree;

/** Where a text is cut into parts: some places in it, in order, its ends among them. */
function cuts(start: number, end: number): fc.Arbitrary<number[]> {
  return fc
    .array(fc.integer({ min: start, max: end }), { maxLength: 5 })
    .map((places) => [start, ...places.sort((a, b) => a - b), end]);
}

/** Nodes that tile a range of a text, as restoration makes them and otherwise: empty ones, texts side by side. */
function nodesIn(text: string, start: number, end: number, depth = 0): fc.Arbitrary<InlineNode[]> {
  if (start === end) return fc.constant([]);
  return cuts(start, end).chain((places) => {
    const ranges = places.slice(1).map((to, at) => ({ start: places[at]!, end: to }));
    return fc.tuple(...ranges.map((range) => nodeAt(text, range, depth)));
  });
}

function nodeAt(
  text: string,
  range: { start: number; end: number },
  depth: number,
): fc.Arbitrary<InlineNode> {
  const source = text.slice(range.start, range.end);
  const children = () => nodesIn(text, range.start, range.end, depth + 1);
  const leaves: fc.Arbitrary<InlineNode>[] = [
    fc.constant({ t: 'text', ...range }),
    fc.string().map((display) => ({ t: 'char', ...range, display })),
    fc
      .record({
        tex: fc.oneof(fc.string(), fc.constant(source), fc.constant(source.slice(1, -1))),
        display: fc.option(fc.string(), { nil: undefined }),
        mathml: fc.option(tree, { nil: undefined }),
      })
      .map(({ tex, display = tex, mathml }) => ({
        t: 'math',
        ...range,
        tex,
        display,
        ...(mathml !== undefined && { mathml }),
      })),
  ];
  if (depth === DEEPEST) return fc.oneof(...leaves);
  return fc.oneof(
    ...leaves,
    fc
      .tuple(fc.constantFrom('emphasis', 'group', 'sup', 'sub'), children())
      .map(([t, held]) => ({ t, ...range, children: held }) as InlineNode),
    fc
      .tuple(fc.oneof(fc.webUrl(), fc.constant(source)), children())
      .map(([href, held]): InlineNode => ({ t: 'link', ...range, href, children: held })),
    cuts(range.start, range.end)
      .chain((places) =>
        fc.tuple(...places.slice(1).map((end, at) => nodesIn(text, places[at]!, end, depth + 1))),
      )
      .map((items): InlineNode => ({ t: 'list', ...range, items })),
  );
}

const formula = fc.constantFrom('$x$', '\\alpha', '{a}', 'https://a.example.org/', ' and ', '\n\n', '💡');
const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), formula), { maxLength: 8 })
  .map((parts) => parts.join(''));

function linksIn(abstract: string): fc.Arbitrary<Paper['links']> {
  const kind = fc.constantFrom('code' as const, 'project' as const, 'other' as const);
  const place = fc.tuple(fc.nat({ max: abstract.length }), fc.nat({ max: abstract.length }));
  const found = fc.tuple(place, kind, fc.option(fc.webUrl())).map(([ends, of, written]) => {
    const [start, end] = ends.sort((a, b) => a - b) as [number, number];
    return { href: written ?? abstract.slice(start, end), kind: of, start, end };
  });
  return fc.array(fc.oneof(found, fc.record({ href: fc.webUrl(), kind })), { maxLength: 3 });
}

/** Papers with all that a paper may have. */
export const arbitraryPaper: fc.Arbitrary<Paper> = fc
  .tuple(text, text, fc.option(fc.string({ minLength: 1 })))
  .chain(([title, abstract, id]) =>
    fc.record(
      {
        id: fc.constant(id ?? paperId({ title })),
        title: fc.constant(title),
        abstract: fc.constant(abstract),
        body: nodesIn(abstract, 0, abstract.length),
        titleBody: nodesIn(title, 0, title.length),
        suspect: fc.constant(true as const),
        links: linksIn(abstract),
        source: fc.record(
          { document: fc.string(), curator: fc.string(), date: fc.string() },
          { requiredKeys: ['document'] },
        ),
        authors: fc.array(fc.string()),
        venue: fc.string(),
        year: fc.integer(),
        keywords: fc.array(fc.string()),
        doi: fc.string(),
        primaryClass: fc.string(),
        url: fc.webUrl(),
        pdf: fc.webUrl(),
      },
      { requiredKeys: ['id', 'title', 'abstract', 'body', 'links', 'source'], noNullPrototype: true },
    ),
  );
