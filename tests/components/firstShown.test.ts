import { beforeEach, expect, test, vi } from 'vitest';

const router = vi.hoisted(() => ({ route: { view: 'papers' }, list: { view: 'papers' } }));
const openPaper = vi.hoisted(() => ({ opened: { status: 'opening' } }));
const paperList = vi.hoisted(() => ({ stands: false, problem: null as string | null }));
const content = vi.hoisted(() => ({ state: { status: 'importing', version: null as string | null } }));
const wideScreen = vi.hoisted(() => ({ matches: false }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content }));
vi.mock('../../src/app/state/frame/router.svelte.ts', () => ({ router }));
vi.mock('../../src/app/state/reader/openPaper.svelte.ts', () => ({ openPaper }));
vi.mock('../../src/app/state/list/paperList.svelte.ts', () => ({ paperList }));
vi.mock('../../src/app/state/frame/wideScreen.svelte.ts', () => ({ wideScreen }));

const { isFirstShown } = await import('../../src/app/actions/firstShown.ts');

beforeEach(() => {
  router.route.view = router.list.view = 'papers';
  openPaper.opened.status = 'opening';
  Object.assign(paperList, { stands: false, problem: null });
  wideScreen.matches = false;
  content.state = { status: 'importing', version: null };
});

test('the list is what is seen first, with its rows or why there are none', () => {
  expect(isFirstShown()).toBe(false);
  paperList.problem = 'The rows could not be read.';
  expect(isFirstShown()).toBe(true);
  Object.assign(paperList, { stands: true, problem: null });
  expect(isFirstShown()).toBe(true);
});

test('a paper that is opened by its address hides the list of a narrow screen, which is not waited for', () => {
  router.route.view = 'paper';
  expect(isFirstShown()).toBe(false);
  openPaper.opened.status = 'open';
  expect(isFirstShown()).toBe(true);
  wideScreen.matches = true;
  expect(isFirstShown()).toBe(false);
});

test('that a paper is nowhere is not waited for: it is told once all else is here', () => {
  router.route.view = 'paper';
  content.state.version = 'v1';
  expect(isFirstShown()).toBe(true);
  content.state.status = 'empty';
  expect(isFirstShown()).toBe(false);
});

test('no list of papers is waited for in another view', () => {
  router.list.view = 'settings';
  expect(isFirstShown()).toBe(true);
});
