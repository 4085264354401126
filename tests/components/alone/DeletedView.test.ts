import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { paper } from '../../unit/data/content/fakeSite.ts';
import { until } from '../../until.ts';

const content = vi.hoisted(() => ({ papers: vi.fn() }));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));

const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { toasts } = await import('../../../src/app/state/frame/toasts.svelte.ts');
const { default: DeletedView } = await import('../../../src/app/views/DeletedView.svelte');
const { makeChange } = await import('../../../src/data/library/change.ts');
const { save, savedIds, unsave } = await import('../../../src/data/library/saves.ts');

const { database } = library;
const buttons = () => screen.queryAllByRole('button', { name: /^Restore/ }).map((button) => button.ariaLabel);

afterEach(cleanup);

test('what was deleted says what it was, and is restored with undo', async () => {
  content.papers.mockImplementation((ids: string[]) =>
    Promise.resolve(ids.map((id) => paper(id, `On ${id}`))),
  );
  const removedAt = Date.now() - 1000;
  await save(database, paper('a', 'A title'));
  await unsave(database, 'a');
  await makeChange(database, () => [
    { table: 'tags', id: 't', fields: { name: 'to do', removedAt } },
    { table: 'notes', id: 'b', fields: { text: 'A thought', removedAt: removedAt - 1000 } },
  ]);
  render(DeletedView);
  await until(() =>
    expect(buttons()).toEqual(['Restore saved paper A title', 'Restore tag to do', 'Restore note A thought']),
  );
  await until(() => expect(screen.getByText('Note on On b · 30 days left')).toBeTruthy());

  screen.getByRole('button', { name: 'Restore tag to do' }).click();
  await until(() => expect(buttons()).toEqual(['Restore saved paper A title', 'Restore note A thought']));
  expect(document.activeElement?.ariaLabel).toBe('Restore note A thought');
  screen.getByRole('button', { name: 'Restore saved paper A title' }).click();
  await until(async () => expect(await savedIds(database)).toEqual(['a']));
  await until(() => expect(buttons()).toEqual(['Restore note A thought']));
  await toasts.undo();
  await until(() => expect(buttons()).toEqual(['Restore saved paper A title', 'Restore note A thought']));
});
