import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import InlineNodes from '../../src/app/components/InlineNodes.svelte';
import type { InlineNode } from '../../src/core/paper.ts';

test('an address in the text is a link that opens outside and tells nobody where from', () => {
  const text = 'Code at https://github.com/a/b.';
  const nodes: InlineNode[] = [
    { t: 'text', start: 0, end: 8 },
    {
      t: 'link',
      start: 8,
      end: 30,
      href: 'https://github.com/a/b',
      children: [{ t: 'text', start: 8, end: 30 }],
    },
    { t: 'text', start: 30, end: 31 },
  ];
  const { container } = render(InlineNodes, { nodes, text });
  const link = screen.getByRole('link', { name: 'https://github.com/a/b' });
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(container.textContent).toBe(text);
});
