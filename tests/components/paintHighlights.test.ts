import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import InlineNodes from '../../src/app/components/paper/InlineNodes.svelte';
import { paintHighlights, type Painted } from '../../src/app/text/paintHighlights.ts';
import { ShownText } from '../../src/app/text/shownText.ts';
import type { InlineNode } from '../../src/core/paper/paper.ts';

globalThis.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
// No layout here: every line is one box.
Range.prototype.getClientRects = () => [new DOMRect(1, 2, 30, 4)] as unknown as DOMRectList;
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const SOURCE = 'Let $x$ be';
const NODES: InlineNode[] = [
  { t: 'text', start: 0, end: 4 },
  { t: 'math', start: 4, end: 7, tex: 'x', display: 'x', mathml: ['math', null, ['mi', null, 'x']] },
  { t: 'text', start: 7, end: 10 },
];
const ALL: Painted = { start: 0, end: 8, colour: 'green' };

function drawn() {
  const { container } = render(InlineNodes, { nodes: NODES, text: SOURCE });
  const layer = document.createElement('div');
  return { container, layer, shown: new ShownText(container, SOURCE, NODES) };
}

test('letters are painted by the browser where it can, formulas by a class', () => {
  const highlights = new Map<string, Set<unknown>>();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<unknown> {
      constructor(...ranges: unknown[]) {
        super(ranges);
      }
    },
  );
  const { container, layer, shown } = drawn();
  const end = paintHighlights(shown, [ALL], layer);
  expect([...highlights].map(([name, ranges]) => [name, [...ranges].map(String)])).toEqual([
    ['marked-green', ['Let ', ' be']],
  ]);
  expect(container.querySelector('.formula')!.className).toContain('marked-green');
  expect(layer.childElementCount).toBe(0);
  end();
  expect(highlights.size).toBe(0);
  expect(container.querySelector('.formula')!.className).not.toContain('marked');
});

test('where the browser cannot, boxes lie behind the letters', () => {
  const { container, layer, shown } = drawn();
  const end = paintHighlights(shown, [ALL], layer);
  const boxes = [...layer.children] as HTMLElement[];
  expect(boxes.map(({ className, style }) => [className, style.left, style.width])).toEqual([
    ['marked-green', '1px', '30px'],
    ['marked-green', '1px', '30px'],
  ]);
  expect(container.querySelector('.formula')!.className).toContain('marked-green');
  end();
  expect(layer.childElementCount).toBe(0);
});
