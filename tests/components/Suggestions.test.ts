import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import Suggestions from '../../src/app/components/search/Suggestions.svelte';
import { parseQueryText } from '../../src/core/query/parse.ts';

const SUGGESTIONS = [
  { kind: 'word', text: 'neural' },
  { kind: 'term', text: 'deep neural fields', completes: 'neural fields' },
  { kind: 'acronym', text: 'NeRF', long: 'neural radiance field' },
  { kind: 'title', text: 'Deep nets, again' },
] as const;

afterEach(cleanup);

function show(query: string) {
  const calls = { ontake: vi.fn(), onup: vi.fn(), ondown: vi.fn() };
  const { component } = render(Suggestions, {
    suggestions: SUGGESTIONS,
    query: parseQueryText(query),
    ...calls,
  });
  return { ...calls, component: component as unknown as { focusFirst(): boolean } };
}

const button = (name: string) => screen.getByRole('button', { name });
const press = (key: string) =>
  document.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

test('a word, an acronym or the end of a term takes the place of the last word, a title that of all words', () => {
  const { ontake } = show('is:saved deep ne');
  button('neural').click();
  button('deep neural fields').click();
  button('NeRF · neural radiance field').click();
  button('Deep nets, again').click();
  expect(ontake.mock.calls).toEqual([
    ['is:saved deep neural '],
    ['is:saved deep neural fields '],
    ['is:saved deep NeRF '],
    ['is:saved Deep nets, again '],
  ]);
});

test('arrows go through the row and out of it', () => {
  const { component, onup, ondown } = show('ne');
  expect(component.focusFirst()).toBe(true);
  expect(document.activeElement).toBe(button('neural'));
  for (let at = 0; at < 4; at++) press('ArrowRight');
  expect(document.activeElement).toBe(button('Deep nets, again'));
  press('ArrowLeft');
  expect(document.activeElement).toBe(button('NeRF · neural radiance field'));
  press('ArrowUp');
  press('Escape');
  expect(onup).toHaveBeenCalledTimes(2);
  press('ArrowDown');
  expect(ondown).toHaveBeenCalledTimes(1);
});

test('without suggestions there is nothing to go to', () => {
  const { component } = render(Suggestions, {
    suggestions: [],
    query: parseQueryText('ne'),
    ontake: vi.fn(),
    onup: vi.fn(),
    ondown: vi.fn(),
  });
  expect((component as unknown as { focusFirst(): boolean }).focusFirst()).toBe(false);
  expect(screen.queryByRole('group')).toBeNull();
});
