import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { until } from '../until.ts';

const FERNS = { id: 'a', title: 'Ferns on Walls' };
const asked = vi.hoisted(() => [] as ((papers: unknown[]) => void)[]);
vi.mock('../../src/app/state/notes/papersNamed.ts', () => ({
  papersNamed: () => new Promise((answer) => asked.push(answer)),
}));
const { default: NoteBox } = await import('../../src/app/components/notes/NoteBox.svelte');

HTMLElement.prototype.scrollIntoView = () => undefined;
afterEach(() => {
  cleanup();
  asked.length = 0;
});

const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent.trim());

/** A box with papers offered for what is typed, and asked for more that is not answered yet. */
async function typing() {
  const ontype = vi.fn();
  render(NoteBox, { text: '', label: 'Note', ontype, onleave: () => undefined });
  const box: HTMLTextAreaElement = screen.getByRole('textbox');
  box.focus();
  await fireEvent.input(box, { target: { value: 'See [[fer' } });
  asked[0]!([FERNS]);
  await until(() => expect(options()).toEqual(['Ferns on Walls']));
  await fireEvent.input(box, { target: { value: 'See [[fern' } });
  expect(asked).toHaveLength(2);
  return { box, ontype };
}

test.each([
  ['chosen', 'Enter'],
  ['left out', 'Escape'],
])('papers that are found after one is %s are not offered again', async (_, key) => {
  const { box } = await typing();
  await fireEvent.keyDown(box, { key });
  expect(options()).toEqual([]);
  asked[1]!([FERNS]);
  await tick();
  await tick();
  expect(options()).toEqual([]);
});
