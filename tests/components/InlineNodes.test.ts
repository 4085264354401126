import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import InlineNodes from '../../src/app/components/paper/InlineNodes.svelte';
import type { InlineNode } from '../../src/core/paper/paper.ts';

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

test('what is stored as the address of a link and is none is shown as text', () => {
  const node = { start: 0, end: 4, children: [{ t: 'text' as const, start: 0, end: 4 }] };
  for (const href of ['javascript:alert(1)', 'https://arxiv.org@evil.example/', 'soon', '']) {
    const { container } = render(InlineNodes, { nodes: [{ t: 'link', href, ...node }], text: 'here' });
    expect(container.querySelector('a')).toBeNull();
    expect(container.textContent).toBe('here');
  }
});

test('an acronym in the text is a button with its meaning, by click, Enter and Space, and keeps its marks', async () => {
  const text = 'An LLM-based test of LLMs.';
  const nodes: InlineNode[] = [
    { t: 'text', start: 0, end: 18 },
    { t: 'emphasis', start: 18, end: 26, children: [{ t: 'text', start: 18, end: 26 }] },
  ];
  const long = 'large language model';
  const acronyms = [
    { short: 'LLM', long, start: 3, end: 6 },
    { short: 'LLM', long, start: 21, end: 25 },
  ];
  const onacronym = vi.fn();
  const ranges = [{ start: 3, end: 6 }];
  const { container } = render(InlineNodes, { nodes, text, ranges, acronyms, onacronym });
  expect(container.textContent).toBe(text);
  expect(container.querySelector('mark')?.textContent).toBe('LLM');
  const first = screen.getByRole('button', { name: `LLM, ${long}` });
  await fireEvent.click(first);
  await fireEvent.keyDown(first, { key: 'Enter' });
  await fireEvent.keyDown(screen.getByRole('button', { name: `LLMs, ${long}` }), { key: ' ' });
  await fireEvent.keyDown(first, { key: 'a' });
  expect(onacronym.mock.calls).toEqual([[acronyms[0]], [acronyms[0]], [acronyms[1]]]);
});

test('an acronym that reaches beyond its piece of text is left as it is', () => {
  const text = 'The LLMs.';
  const nodes: InlineNode[] = [
    { t: 'text', start: 0, end: 6 },
    { t: 'emphasis', start: 6, end: 9, children: [{ t: 'text', start: 6, end: 9 }] },
  ];
  const acronyms = [{ short: 'LLM', long: 'large language model', start: 4, end: 8 }];
  const { container } = render(InlineNodes, { nodes, text, acronyms });
  expect(container.textContent).toBe(text);
  expect(container.querySelector('[role=button]')).toBeNull();
});
