import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Marked from '../../src/app/components/paper/Marked.svelte';

const html = (text: string, ranges: { start: number; end: number }[]) => {
  const { container } = render(Marked, { text, ranges });
  return container.innerHTML.replaceAll(/<!--.*?-->/g, '');
};

test('marks ranges and keeps all of the text between them', () => {
  expect(
    html('Accurate Block Quantization', [
      { start: 0, end: 8 },
      { start: 15, end: 27 },
    ]),
  ).toBe('<mark>Accurate</mark> Block <mark>Quantization</mark>');
});

test('shows text without matches as it is', () => {
  expect(html('No match', [])).toBe('No match');
});

test('shows markup in a title as text', () => {
  expect(html('<img src=x onerror=alert(1)>', [{ start: 1, end: 4 }])).toBe(
    '&lt;<mark>img</mark> src=x onerror=alert(1)&gt;',
  );
});
