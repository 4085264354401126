import 'fake-indexeddb/auto';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UpdateNote } from '../../../src/data/content/updateNote.ts';
import { until } from '../../until.ts';

const content = vi.hoisted(() => ({
  state: { papers: 3, packs: [], collections: [] },
  revision: 'v1/3',
  changes: vi.fn(),
  papers: () => Promise.resolve([]),
  tellLibrary: () => Promise.resolve(),
}));
vi.mock('../../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));

const HOUR = 60 * 60 * 1000;
const KEY = 'offprint:/:visit';
const NOON = Date.UTC(2026, 2, 11, 12);

let isHidden = false;
let ends: (() => void)[] = [];
vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isHidden ? 'hidden' : 'visible'));

/** What a page listens to ends with it. */
for (const target of [document, window] as EventTarget[]) {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
    listen(...args);
    ends.push(() => target.removeEventListener(args[0], args[1]));
  };
}

beforeEach(() => {
  isHidden = false;
  localStorage.clear();
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
});
afterEach(() => {
  for (const end of ends) end();
  ends = [];
});

const note = (version: string, at: number, parts: Partial<UpdateNote> = {}): UpdateNote => ({
  version,
  at,
  added: [`of-${version}`],
  addedTotal: 1,
  gone: [],
  goneTotal: 0,
  reworded: [],
  rewordedTotal: 0,
  ...parts,
});

/** The app is started anew, by somebody who was here before unless `app` is null. */
async function started(notes: UpdateNote[], app: string | null = '0.2.0') {
  if (app && !localStorage.getItem(KEY))
    localStorage.setItem(KEY, JSON.stringify({ starts: 1, visit: 1, at: NOON - HOUR / 2, app }));
  for (const end of ends) end();
  vi.resetModules();
  content.changes.mockResolvedValue(notes);
  const { changes } = await import('../../../src/app/state/changes/changes.svelte.ts');
  const { keepNews } = await import('../../../src/app/actions/keepNews.svelte.ts');
  keepNews();
  await until(() => expect(changes.known).toBe(true));
  const svelte = await import('svelte');
  const told = () => changes.news.map(({ version }) => version);
  const load = async (...more: UpdateNote[]) => {
    content.changes.mockResolvedValue(more);
    await changes.load();
    svelte.flushSync();
  };
  svelte.flushSync();
  return { changes, told, load, flush: svelte.flushSync };
}

function show(isShown: boolean): void {
  isHidden = !isShown;
  document.dispatchEvent(new Event('visibilitychange'));
  flushSync();
}

const laterBy = (time: number) => vi.setSystemTime(Date.now() + time);

test('what comes while nobody looks is news however late one comes back', async () => {
  const v2 = note('v2', 1);
  const { told, load, flush } = await started([v2]);
  expect(told()).toEqual(['v2']);
  show(false);
  await load(note('v3', 2), v2);
  laterBy(2 * HOUR);
  show(true);
  flush();
  expect(told()).toEqual(['v3']);
});

test('a page that is closed long after it was out of sight was not looked at until then', async () => {
  await started([note('v2', 1)]);
  show(false);
  laterBy(2 * HOUR);
  dispatchEvent(new Event('pagehide'));
  isHidden = false;
  const { told } = await started([note('v2', 1)]);
  expect(told()).toEqual([]);
});

test('a page that is started out of sight tells nobody, and begins no visit', async () => {
  isHidden = true;
  const { told, flush } = await started([note('v2', 1)]);
  expect(JSON.parse(localStorage.getItem(KEY)!)).toMatchObject({ seen: {}, at: NOON - HOUR / 2 });
  laterBy(2 * HOUR);
  show(true);
  flush();
  expect(told()).toEqual(['v2']);
});

test('a site that goes back and forth again is told each time', async () => {
  const v2 = note('v2', 1);
  expect((await started([v2])).told()).toEqual(['v2']);
  laterBy(2 * HOUR);
  const { told, changes } = await started([note('v2', 3), note('v1', 2), v2]);
  expect(told()).toEqual(['v2', 'v1']);
  expect(changes.earlier).toEqual([v2]);
});

test('after everything was erased, what is there is not new, and what comes is', async () => {
  const v2 = note('v2', 1);
  const { told, load } = await started([v2], null);
  expect(told()).toEqual([]);
  await load(note('v3', 2), v2);
  expect(told()).toEqual(['v3']);
});

test('an update of which nothing is so any more is not told, and is not new once it is again', async () => {
  const empty = note('v2', 1, { added: [], addedTotal: 0 });
  const { changes, told } = await started([empty]);
  expect([told(), changes.untold, changes.earlier]).toEqual([[], null, []]);
  laterBy(2 * HOUR);
  expect((await started([note('v2', 1)])).told()).toEqual([]);
});

test('an older version of the app that was put back is no update', async () => {
  expect((await started([], '0.1.0')).changes.untold).toMatch(/updated to 0\.2\.0/);
  for (const newer of ['0.3.0', '0.10.0', '0.2.0']) {
    localStorage.clear();
    expect([newer, (await started([], newer)).changes.untold]).toEqual([newer, null]);
  }
});
