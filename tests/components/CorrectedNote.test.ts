import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { parseQueryText } from '../../src/core/query/parse.ts';
import CorrectedNote from '../../src/app/components/search/CorrectedNote.svelte';

afterEach(cleanup);

function show(query: string, ...words: { typed: string; meant: string[] }[]) {
  const onchange = vi.fn();
  render(CorrectedNote, { words, query: parseQueryText(query), onchange });
  screen.getByRole('button', { name: 'Search for what I typed' }).click();
  return onchange.mock.calls[0]![0] as string;
}

test('what a slip is taken for is told, and the word as typed is a tap away', () => {
  expect(show('deep Codebok ', { typed: 'Codebok', meant: ['codebook'] })).toBe('deep "Codebok"');
  expect(screen.getByText('Showing results for codebook; no paper has “Codebok”.')).toBeTruthy();
});

test('several slips are told in one sentence, with no more than three words for each', () => {
  const lernin = { typed: 'lernin', meant: ['learning', 'lerning', 'learnin', 'lernen'] };
  expect(show('lernin codebok', lernin, { typed: 'codebok', meant: ['codebook'] })).toBe(
    '"lernin" "codebok"',
  );
  const said =
    'Showing results for learning, lerning or learnin, codebook; no paper has “lernin” or “codebok”.';
  expect(screen.getByText(said)).toBeTruthy();
});
