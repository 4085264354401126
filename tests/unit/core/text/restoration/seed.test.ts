import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';
import type { InlineNode, Paper, Range } from '../../../../../src/core/paper/paper.ts';
import { displayText } from '../../../../../src/core/text/displayText.ts';
import { errataFor } from '../../../../../src/core/text/restoration/errata/errata.ts';
import { parseErrata } from '../../../../../src/core/text/restoration/errata/parseErrata.ts';
import { restorePaper } from '../../../../../src/core/text/restoration/restorePaper.ts';
import { childrenOf, flat } from './restored.ts';
import { DAMAGED, MARKUP, type Expectation } from './seedExpectations.ts';

const seed = (name: string) => readFileSync(new URL(`../../../../../seeds/${name}`, import.meta.url));
const { papers } = parseDocument({ name: 'trending-papers.txt', bytes: seed('trending-papers.txt') });
const errata = parseErrata(seed('trending-papers.errata.json').toString('utf8'));

const FIELDS = ['title', 'abstract'] as const;
type Field = (typeof FIELDS)[number];
const restored = new Map(
  [true, false].map((corrected) => [
    corrected,
    new Map(
      papers.map((paper) => [
        paper.title,
        restorePaper(paper, { errata: corrected ? errataFor(errata, paper) : [] }),
      ]),
    ),
  ]),
);

function nodesOf(paper: Paper, field: Field, corrected: boolean): InlineNode[] {
  const { titleBody, body } = restored.get(corrected)!.get(paper.title)!;
  return field === 'title' ? titleBody : body;
}

/** The ranges of an expectation's fragments, each behind the one before it. */
function rangesOf({ fragments }: Expectation, text: string): (Range & { display: string })[] {
  let at = 0;
  return fragments.map(({ source, display }) => {
    const start = text.indexOf(source, at);
    expect(start, source).toBeGreaterThanOrEqual(at);
    at = start + source.length;
    return { start, end: at, display };
  });
}

/** What is shown in a range, and whether all that is restored there is within it. */
function shownIn(text: string, nodes: readonly InlineNode[], { start, end }: Range): string | null {
  const leaves = flat(nodes).filter((node) => childrenOf(node).length === 0);
  const inside = leaves.filter((node) => node.start < end && node.end > start);
  if (inside.some((node) => node.t !== 'text' && (node.start < start || node.end > end))) return null;
  const clipped = inside.map((node) =>
    node.t === 'text' ? { ...node, start: Math.max(node.start, start), end: Math.min(node.end, end) } : node,
  );
  return inside.every(({ t }) => t === 'text') ? null : displayText(text, clipped);
}

const paperOf = ({ paper }: Expectation) => papers.find(({ title }) => title.startsWith(paper))!;

function missed(corrected: boolean): string[] {
  return DAMAGED.flatMap((expectation) => {
    const paper = paperOf(expectation);
    const text = paper[expectation.field];
    const nodes = nodesOf(paper, expectation.field, corrected);
    return rangesOf(expectation, text)
      .filter((range) => shownIn(text, nodes, range) !== range.display)
      .map(({ start, end }) => text.slice(start, end));
  });
}

describe('the seed', () => {
  it('has 96 damaged fragments in 55 papers', () => {
    expect(papers).toHaveLength(55);
    expect(DAMAGED.flatMap(({ fragments }) => fragments)).toHaveLength(96);
  });

  it('shows all of them as they were written, with its errata', () => {
    expect(missed(true)).toEqual([]);
  });

  it('shows all but three without', () => {
    expect(missed(false)).toEqual([
      "|x'-x^*|_infty leq epsilon{d}cdot |Ax^*-b|_2cdot |A^dagger|",
      'gamma=Theta(frac{loglog n{log d}})',
      '%For',
    ]);
  });

  it.each(papers.map((paper) => [paper.title, paper] as const))(
    'shows all else as it stands: %s',
    (_, paper) => {
      for (const field of FIELDS) {
        const text = paper[field];
        const ranges = [...DAMAGED, ...MARKUP]
          .filter((expectation) => expectation.field === field && paperOf(expectation) === paper)
          .flatMap((expectation) => rangesOf(expectation, text))
          .sort((a, b) => a.start - b.start);
        let expected = '';
        let at = 0;
        for (const { start, end, display } of ranges) {
          expected += text.slice(at, start) + display;
          at = end;
        }
        expect(displayText(text, nodesOf(paper, field, true))).toBe(expected + text.slice(at));
      }
    },
  );

  it('says that symbols are missing in the one paper that needs errata for formulas, and only without them', () => {
    const suspects = (corrected: boolean) =>
      papers.map(({ title }) => title).filter((title) => restored.get(corrected)!.get(title)!.suspect);
    expect(suspects(true)).toEqual([]);
    expect(suspects(false)).toEqual(['A Nearly-Optimal Bound for Fast Regression with ell_infty Guarantee']);
  });
});
