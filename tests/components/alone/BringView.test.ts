import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { DocumentRead } from '../../../src/documents/protocol.ts';
import { until } from '../../until.ts';
import { fakeDocuments } from '../fakeDocuments.ts';

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  },
);
const worker = fakeDocuments();
vi.mock('../../../src/app/state/content/content.svelte.ts', async () => {
  const { NO_CONTENT } = await import('../../../src/worker/protocol.ts');
  return { content: { state: NO_CONTENT } };
});
vi.mock('../../../src/app/actions/startDocuments.ts', () => ({ startDocuments: () => worker.client }));

const { bringing } = await import('../../../src/app/state/bring/bringing.svelte.ts');
const { router } = await import('../../../src/app/state/frame/router.svelte.ts');
const { default: BringView } = await import('../../../src/app/views/BringView.svelte');

const document: DocumentRead = { name: 'a.bib', format: 'BibTeX', papers: 2, refused: null, notes: [] };
const refused: DocumentRead = {
  ...document,
  papers: 0,
  refused: { code: 'binary', message: 'A PDF.' } as never,
};
const read = () => bringing.read([{ name: 'a.bib', file: new Blob(['@article{a}']) }]);
const NONE_NEW = 'All of it is here already.';

afterEach(() => {
  cleanup();
  bringing.close();
  router.go({ view: 'papers' });
});

test.each([
  ['lost', /^What was shared could not be kept/],
  ['large', /^What was shared is too large/],
])('what was shared and is %s is told of, also above what is looked at', async (id, sentence) => {
  router.go({ view: 'library', part: 'bring', id });
  render(BringView);
  expect(screen.getByText(sentence)).toBeTruthy();
  read();
  worker.tell({ stage: 'ready', documents: [document], found: { new: 2, here: 0, faulty: 0 } });
  await until(() => expect(screen.getByRole('button', { name: 'Add 2 papers' })).toBeTruthy());
  expect(screen.getByText(sentence)).toBeTruthy();
});

test('documents in which everything is here say so, unless something could not be read', async () => {
  router.go({ view: 'library', part: 'bring' });
  render(BringView);
  read();
  worker.tell({ stage: 'ready', documents: [document], found: { new: 0, here: 2, faulty: 0 } });
  await until(() => expect(screen.getAllByText(NONE_NEW)).not.toHaveLength(0));
  for (const [documents, faulty] of [
    [[document, refused], 0],
    [[document], 1],
  ] as const) {
    worker.tell({ stage: 'ready', documents: [...documents], found: { new: 0, here: 2, faulty } });
    await until(() => expect(screen.queryByText(NONE_NEW)).toBeNull());
  }
});
