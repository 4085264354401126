import { beforeEach, expect, test, vi } from 'vitest';
import { until } from '../until.ts';

const { router } = await import('../../src/app/state/frame/router.svelte.ts');
const { closeWithBack } = await import('../../src/app/navigation/backCloses.ts');

/** What an act leads to in the history, up to its arrival. */
function arrived(act: () => void): Promise<unknown> {
  const arrival = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  act();
  return arrival;
}

/** A sheet that is open, which tells of its closing as a dialog does: later. */
function openSheet() {
  const close = vi.fn(() => queueMicrotask(() => released()));
  const released = closeWithBack(close);
  return { close, released: () => released() };
}

let before: number;
beforeEach(() => {
  router.go({ view: 'library' });
  router.go({ view: 'search', query: 'ferns' });
  before = history.length;
});

test('Back closes the sheet and leaves the view where it is; the next Back leaves the view', async () => {
  const { close } = openSheet();
  expect(history.length).toBe(before + 1);
  await arrived(() => history.back());
  expect(close).toHaveBeenCalledOnce();
  expect(router.route).toEqual({ view: 'search', query: 'ferns' });
  await arrived(() => history.back());
  await until(() => expect(router.route).toEqual({ view: 'library' }));
});

test('a sheet that is closed otherwise leaves no entry behind', async () => {
  const { released } = openSheet();
  await arrived(released);
  expect(history.state).not.toHaveProperty('sheet');
  await arrived(() => history.back());
  await until(() => expect(router.route).toEqual({ view: 'library' }));
});

test('what is chosen in the sheet stays in the address', async () => {
  const { close } = openSheet();
  router.replace({ view: 'search', query: 'ferns is:saved' });
  await arrived(() => history.back());
  expect(close).toHaveBeenCalledOnce();
  expect(location.hash).toBe('#/search?q=ferns+is%3Asaved');
  expect(router.route).toEqual({ view: 'search', query: 'ferns is:saved' });
  await arrived(() => history.back());
  await until(() => expect(router.route).toEqual({ view: 'library' }));
});

test('one that opens while another one closes stays open, and Back closes it', async () => {
  const first = openSheet();
  first.released();
  const second = openSheet();
  await arrived(() => undefined);
  expect(second.close).not.toHaveBeenCalled();
  await arrived(() => history.back());
  expect(second.close).toHaveBeenCalledOnce();
  expect(router.route).toEqual({ view: 'search', query: 'ferns' });
});

test('where something else was gone to, Back passes over the entry of the sheet', async () => {
  const { released } = openSheet();
  router.go({ view: 'paper', id: 'a' });
  released();
  await arrived(() => history.back());
  await arrived(() => undefined);
  expect(history.state).not.toHaveProperty('sheet');
  expect(router.route).toEqual({ view: 'search', query: 'ferns' });
});

test('where the same address was gone to once more, which takes away what its entry remembers, it is as before', async () => {
  history.replaceState(null, '');
  const { released } = openSheet();
  await arrived(released);
  expect(history.state).not.toHaveProperty('sheet');

  history.replaceState(null, '');
  const { close } = openSheet();
  await arrived(() => history.back());
  expect(close).toHaveBeenCalledOnce();
  await arrived(() => history.back());
  await until(() => expect(router.route).toEqual({ view: 'library' }));
});
