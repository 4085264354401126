import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';

const content = vi.hoisted(() => ({ acronym: vi.fn() }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
// jsdom has dialogs that do not open.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

const { default: AcronymSheet } = await import('../../src/app/components/reader/AcronymSheet.svelte');

const use = (short: string) => ({ short, long: `${short} spelled out`, start: 0, end: 3 });
type Use = ReturnType<typeof use>;
const openFor = (sheet: unknown, asked: Use) => (sheet as { open(asked: Use): Promise<void> }).open(asked);
const answer = (other: string) => ({ others: [other], papers: [], total: 0 });

/** Answers each acronym when a test says so. */
function answersLate(): Map<string, () => void> {
  const late = new Map<string, () => void>();
  content.acronym.mockImplementation(
    ({ short }: { short: string }) =>
      new Promise((resolve) => late.set(short, () => resolve(answer(`other ${short}`)))),
  );
  return late;
}

afterEach(cleanup);

test('the acronym that was asked for last is told, though the answer to one before comes later', async () => {
  const late = answersLate();
  const { component } = render(AcronymSheet, { current: 'a' });
  const asked = [use('GNN'), use('STR')].map((one) => openFor(component, one));
  late.get('STR')!();
  await asked[1];
  late.get('GNN')!();
  await asked[0];
  expect(screen.getByRole('heading', { name: 'STR' })).toBeTruthy();
  expect(screen.getByText('STR spelled out')).toBeTruthy();
  expect(screen.getByText(/other STR/)).toBeTruthy();
});

test('of a paper that was left meanwhile nothing is opened, and nothing fails', async () => {
  const late = answersLate();
  const { component, unmount } = render(AcronymSheet, { current: 'a' });
  const asked = openFor(component, use('GNN'));
  unmount();
  late.get('GNN')!();
  await expect(asked).resolves.toBeUndefined();
});
