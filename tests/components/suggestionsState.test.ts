import { afterEach, expect, test, vi } from 'vitest';
import { parseQueryText } from '../../src/core/query/parse.ts';

const content = vi.hoisted(() => ({ suggest: vi.fn() }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { suggestions } = await import('../../src/app/state/search/suggestions.svelte.ts');

const WORD = { kind: 'word', text: 'neural' };
const TITLE = { kind: 'title', text: 'Nets' };
const follow = (query: string) => suggestions.follow(parseQueryText(query));

afterEach(() => content.suggest.mockReset());

test('words that are being typed are completed, and only they', async () => {
  content.suggest.mockResolvedValue([WORD, TITLE]);
  await follow('is:saved deep ne');
  expect(suggestions.current).toEqual([WORD, TITLE]);
  expect(content.suggest.mock.calls[0]![0]).toBe('deep ne');
  for (const query of ['ne ', '"ne', 'is:saved', 'title:ne', '']) {
    await follow(query);
    expect(suggestions.current, query).toEqual([]);
  }
  expect(content.suggest).toHaveBeenCalledTimes(1);
});

test('those of before stay while the same word is typed on, and no longer', async () => {
  content.suggest.mockResolvedValue([WORD]);
  await follow('deep ne');
  const shownFor = (query: string) => suggestions.shownFor(parseQueryText(query));
  for (const query of ['deep ne', 'deep neu', 'is:saved deep n'])
    expect(shownFor(query), query).toEqual([WORD]);
  for (const query of ['deep ne w', 'deep', 'deep ne has:code', 'deep ne ', ''])
    expect(shownFor(query), query).toEqual([]);
});

test('titles are offered only where their words are all that is asked for', async () => {
  content.suggest.mockResolvedValue([WORD, TITLE]);
  await follow('"state space" ne');
  expect(suggestions.current).toEqual([WORD]);
});

test('an answer that comes late is dropped, and so is one that fails', async () => {
  let answer: (found: unknown) => void = () => undefined;
  content.suggest.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const late = follow('n');
  content.suggest.mockResolvedValueOnce([WORD]);
  await follow('ne');
  answer([TITLE]);
  await late;
  expect(suggestions.current).toEqual([WORD]);
  content.suggest.mockRejectedValueOnce(new Error('broken'));
  await follow('net');
  expect(suggestions.current).toEqual([]);
});
