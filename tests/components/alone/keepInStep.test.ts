import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { ContentState, PackState } from '../../../src/worker/protocol.ts';
import { NO_CONTENT } from '../../../src/worker/protocol.ts';
import { getSave, save } from '../../../src/data/library/saves.ts';
import { until } from '../../until.ts';
import { paper } from '../../unit/data/content/fakeSite.ts';

const here = vi.hoisted(() => new Map<string, { id: string; title: string }>());
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({
  content: { papers: (ids: string[]) => Promise.resolve(ids.map((id) => here.get(id) ?? null)) },
}));
const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { keepInStep } = await import('../../../src/app/actions/keepInStep.ts');

function ready(...stored: string[]): ContentState {
  const packs = ['one', 'two'].map((id) => ({ id, stored: stored.includes(id) }) as PackState);
  return { ...NO_CONTENT, status: 'ready', version: 'v1', packs };
}

const titleOf = async (id: string) => (await getSave(library.database, id))?.paper.title;

test('saved copies are brought up to a text that came with another pack of the same version', async () => {
  await save(library.database, paper('a', 'Old'));
  await save(library.database, paper('b', 'Old'));
  here.set('a', paper('a', 'New'));
  keepInStep(ready('one'));
  await until(async () => expect(await titleOf('a')).toBe('New'));
  here.set('b', paper('b', 'New'));
  keepInStep(ready('one', 'two'));
  await until(async () => expect(await titleOf('b')).toBe('New'));
});
