import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import RelatedPapers from '../../src/app/components/reader/RelatedPapers.svelte';

vi.mock('../../src/app/state/content/content.svelte.ts', () => ({
  content: { state: { added: { ids: [] } } },
}));

afterEach(cleanup);

const related = (id: string, position: number, terms: string[]) => ({
  id,
  title: `On ${id}`,
  minutes: 1,
  links: [],
  position,
  score: 0.5,
  terms,
});

test('a related paper says what it has in common, and nothing where no subject is shared', () => {
  const papers = [
    related('seals', 0, ['neural networks', 'sparsity']),
    related('whales', 1, ['LLMs']),
    related('otters', 2, []),
  ];
  render(RelatedPapers, { papers });
  const rows = within(screen.getByRole('list')).getAllByRole('listitem');
  const said = rows.map((row) => row.querySelector('.shared')?.textContent.replace(/\s+/g, ' ').trim());
  expect(said).toEqual(['In common: neural networks · sparsity', 'In common: LLMs', undefined]);
  expect(within(rows[2]!).getByRole('link', { name: /^On otters/ })).toBeTruthy();
});
