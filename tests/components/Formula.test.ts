import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Formula from '../../src/app/components/paper/Formula.svelte';
import type { MathTree } from '../../src/core/paper/paper.ts';

function shown(mathml: unknown) {
  const node = {
    t: 'math' as const,
    start: 0,
    end: 3,
    tex: 'x^2',
    display: 'x²',
    mathml: mathml as MathTree,
  };
  return render(Formula, { node, text: 'x^2' }).container;
}

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((child) => ['mrow', null, child], ['mi', null, 'x'] as unknown);

test('a formula is made of its elements and attributes', () => {
  const container = shown([
    'math',
    { displaystyle: 'false' },
    ['msup', null, ['mi', null, 'x'], ['mn', null, '2']],
  ]);
  const math = container.querySelector('math')!;
  expect(math.outerHTML).toBe('<math displaystyle="false"><msup><mi>x</mi><mn>2</mn></msup></math>');
  expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
});

test('attributes that formulas do not need are dropped', () => {
  const attributes = {
    onclick: 'alert(1)',
    onmouseover: 'alert(1)',
    href: 'javascript:alert(1)',
    'xlink:href': 'javascript:alert(1)',
    style: 'background: url(https://evil.example/)',
    class: 'wide',
    id: 'main',
    mathbackground: 'url(https://evil.example/)',
    constructor: 'a',
    __proto__: 'a',
    form: 'infix',
    stretchy: { toString: () => 'true' },
    'not a name': 'true',
  };
  const container = shown(['math', attributes, ['mo', attributes, '+']]);
  expect(container.querySelector('math')!.outerHTML).toBe('<math><mo form="infix">+</mo></math>');
});

test('a formula with an element that formulas do not need is shown in characters', () => {
  for (const tree of [
    ['script', null, 'alert(1)'],
    ['math', null, ['script', null, 'alert(1)']],
    ['math', null, ['mrow', null, ['maction', { actiontype: 'toggle' }, ['mi', null, 'x']]]],
    ['math', null, ['annotation-xml', { encoding: 'text/html' }, ['img', { src: 'x', onerror: 'alert(1)' }]]],
    ['math', null, ['a', { href: 'https://evil.example/' }, 'x']],
    ['mi', null, 'x'],
  ]) {
    const container = shown(tree);
    expect(container.textContent).toBe('x²');
    expect(container.querySelector('math, script, img, a')).toBeNull();
  }
});

test('what is no formula, or one without end, breaks nothing', () => {
  for (const tree of [
    'math',
    7,
    {},
    ['math', null, null],
    ['math', null, 7],
    ['math', null, [['mi']]],
    nested(100_000),
  ])
    expect(shown(tree).textContent).toBe('x²');
  expect(shown(['math', null, nested(200)]).textContent).toBe('x²');
  expect(shown(['math', null, nested(50)]).querySelector('mi')?.textContent).toBe('x');
});
