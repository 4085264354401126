import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { keyboard } from '../../src/app/navigation/keyboard.ts';

const acts = vi.hoisted(() => ({ saved: vi.fn(), all: vi.fn() }));
const lateParts = vi.hoisted(() => ({ keys: {} }));
vi.mock('../../src/app/lateParts.ts', () => ({ lateParts }));
vi.mock('../../src/app/actions/toggleSaved.ts', () => ({ toggleSaved: acts.saved }));
vi.mock('../../src/app/actions/toggleRead.ts', () => ({}));
vi.mock('../../src/app/state/search/lastSearch.svelte.ts', () => ({}));
vi.mock('../../src/app/state/frame/toasts.svelte.ts', () => ({}));
vi.mock('../../src/app/state/reader/openPaper.svelte.ts', () => ({
  openPaper: { opened: { status: 'open', paper: { id: 'a' } }, neighbours: {} },
}));
vi.mock('../../src/app/state/settings/preferences.svelte.ts', () => ({
  preferences: { current: { shortcuts: 'on' } },
}));
vi.mock('../../src/app/state/frame/router.svelte.ts', () => ({ router: { route: { view: 'papers' } } }));

const { router } = (await import('../../src/app/state/frame/router.svelte.ts')) as unknown as {
  router: { route: object };
};
const { pressedKey } = await import('../../src/app/navigation/pressedKey.ts');
const part = await import('../../src/app/navigation/keyboard.ts');

/** The keyboard's part, which comes, or fails to, when the test says. */
let coming: Promise<typeof keyboard>;
let come: () => void;
let fail: () => void;
beforeEach(() => {
  let here: typeof keyboard | null = null;
  coming = new Promise<typeof keyboard>((turn, refuse) => {
    come = () => turn((here = part.keyboard));
    fail = () => refuse(new Error('no network'));
  });
  lateParts.keys = Object.defineProperty({ load: () => coming }, 'part', { get: () => here });
  addEventListener('keydown', heard);
});

afterEach(() => {
  removeEventListener('keydown', heard);
  document.body.replaceChildren();
  vi.clearAllMocks();
});

const heard = (event: KeyboardEvent): void => pressedKey(event, undefined, acts.all);
/** `at`: when it was pressed, as browsers count; jsdom dates events later than any time of theirs. */
const press = (key: string, on: EventTarget = document.body, at?: number): void => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  on.dispatchEvent(at === undefined ? event : Object.defineProperty(event, 'timeStamp', { value: at }));
};
const comes = async (): Promise<void> => {
  come();
  // Keys that wait for it asked before.
  await coming;
};

test('a key that is pressed early acts once what it does is here, once', async () => {
  press('s');
  expect(acts.saved).not.toHaveBeenCalled();
  await comes();
  expect(acts.saved).toHaveBeenCalledTimes(1);
});

test('all that are pressed early act, and those after them at once', async () => {
  press('s');
  press('?');
  await comes();
  press('s');
  expect([acts.saved.mock.calls.length, acts.all.mock.calls.length]).toEqual([2, 1]);
});

test('it does not act in a view that one went to meanwhile', async () => {
  press('s');
  router.route = { view: 'papers' };
  await comes();
  expect(acts.saved).not.toHaveBeenCalled();
});

test('it does not act once one writes', async () => {
  const box = document.createElement('input');
  document.body.append(box);
  press('s');
  press('?', box);
  box.focus();
  await comes();
  expect([acts.saved.mock.calls.length, acts.all.mock.calls.length]).toEqual([0, 0]);
});

test('it does not act when nobody waits for it any more', async () => {
  press('s', document.body, -30_000);
  await comes();
  expect(acts.saved).not.toHaveBeenCalled();
});

test('where it cannot be fetched, the key does nothing', async () => {
  press('s');
  fail();
  await coming.catch(() => undefined);
  expect(acts.saved).not.toHaveBeenCalled();
});
