import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import InlineNodes from '../../src/app/components/paper/InlineNodes.svelte';
import { besideSentence, lengthened, sentencesIn, withSentence } from '../../src/app/text/passages.ts';
import { ShownText } from '../../src/app/text/shownText.ts';
import type { InlineNode } from '../../src/core/paper/paper.ts';

globalThis.ResizeObserver = class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
};
afterEach(cleanup);

const SOURCE = 'We set $x^2$, then {\\it go} on. - a - b';
const at = (part: string) => {
  const start = SOURCE.indexOf(part);
  return { start, end: start + part.length };
};
const NODES: InlineNode[] = [
  { t: 'text', start: 0, end: 7 },
  {
    t: 'math',
    ...at('$x^2$'),
    tex: 'x^2',
    display: 'x²',
    mathml: ['math', null, ['msup', null, ['mi', null, 'x'], ['mn', null, '2']]],
  },
  { t: 'text', ...at(', then ') },
  {
    t: 'emphasis',
    ...at('{\\it go}'),
    children: [
      { t: 'char', start: 19, end: 24, display: '' },
      { t: 'text', ...at('go') },
      { t: 'char', start: 26, end: 27, display: '' },
    ],
  },
  { t: 'text', ...at(' on. ') },
  {
    t: 'list',
    ...at('- a - b'),
    items: [
      [
        { t: 'char', start: 32, end: 34, display: '' },
        { t: 'text', start: 34, end: 36 },
      ],
      [
        { t: 'char', start: 36, end: 38, display: '' },
        { t: 'text', start: 38, end: 39 },
      ],
    ],
  },
];

function shown() {
  const { container } = render(InlineNodes, { nodes: NODES, text: SOURCE });
  const root = container.firstElementChild ?? container;
  return { root, text: new ShownText(container, SOURCE, NODES), container };
}

/** What a range is drawn as: letters, and formulas by their source. */
function drawnOf(text: ShownText, start: number, end: number): string {
  const { letters, formulas } = text.drawn({ start, end });
  return [
    ...letters.map(String),
    ...formulas.map((formula) => `<${(formula as HTMLElement).dataset['source']}>`),
  ].join('|');
}

test('the text is the one that is read, with formulas as wholes', () => {
  const { text } = shown();
  expect(text.text).toBe('We set x², then go on. • a • b');
  expect(drawnOf(text, 0, text.text.length)).toBe('We set |,| then |go| on. |a |b|<$x^2$>');
  expect(drawnOf(text, 3, 6)).toBe('set');
});

test('a range that touches a formula has all of it', () => {
  const { text } = shown();
  expect(text.trimmed({ start: 3, end: 8 })).toEqual({ start: 3, end: 9 });
  expect(text.trimmed({ start: 6, end: 7 })).toBeNull();
});

test('a selection that ends inside a formula ends behind it', () => {
  const { text, container } = shown();
  const selection = getSelection()!;
  const first = document.createTreeWalker(container, NodeFilter.SHOW_TEXT).nextNode()!;
  const inFormula = container.querySelector('mn')!.firstChild!;
  selection.setBaseAndExtent(first, 3, inFormula, 0);
  expect(text.selected(selection)).toEqual({ start: 3, end: 9 });
  selection.collapseToStart();
  expect(text.selected(selection)).toBeNull();
});

test('a selection that goes beyond the text is the part in it', () => {
  const { text, container } = shown();
  const before = document.createElement('p');
  before.textContent = 'Title';
  container.before(before);
  const last = container.querySelector('li:last-child')!;
  getSelection()!.setBaseAndExtent(before.firstChild!, 2, last, last.childNodes.length);
  expect(text.selected(getSelection())).toEqual({ start: 0, end: text.text.length });
  getSelection()!.setBaseAndExtent(before.firstChild!, 0, before.firstChild!, 3);
  expect(text.selected(getSelection())).toBeNull();
  before.remove();
});

test('what is drawn in another way than it is read has no places', () => {
  const { container } = shown();
  container.append('more');
  const text = new ShownText(container, SOURCE, NODES);
  expect(drawnOf(text, 0, 10)).toBe('');
});

test('keys choose sentences, and words at their end', () => {
  const text = 'One two. Three four five. Six.';
  const all = sentencesIn(text);
  expect(all.map(({ start, end }) => text.slice(start, end))).toEqual([
    'One two.',
    'Three four five.',
    'Six.',
  ]);
  expect(besideSentence(all, all[0]!, 1)).toEqual(all[1]);
  expect(besideSentence(all, all[2]!, 1)).toEqual(all[2]);
  expect(besideSentence(all, all[0]!, -1)).toEqual(all[0]);
  const longer = withSentence(all, all[0]!, 1);
  expect(text.slice(longer.start, longer.end)).toBe('One two. Three four five.');
  expect(withSentence(all, longer, -1)).toEqual(all[0]);
  expect(text.slice(0, lengthened(text, all[0]!, 1).end)).toBe('One two. Three');
  expect(lengthened(text, all[0]!, -1)).toEqual({ start: 0, end: 3 });
  expect(lengthened(text, { start: 0, end: 3 }, -1)).toEqual({ start: 0, end: 3 });
});
