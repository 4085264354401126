import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const acted = vi.hoisted(() => vi.fn());
vi.mock('../../src/app/actions/toggleRead.ts', () => ({ toggleRead: acted }));
vi.mock('../../src/app/actions/toggleSaved.ts', () => ({ toggleSaved: acted }));
vi.mock('../../src/app/state/reader/openPaper.svelte.ts', () => ({
  openPaper: {
    opened: { status: 'open', paper: { id: 'a' } },
    neighbours: { previous: { id: 'before' }, next: { id: 'after' } },
  },
}));
vi.mock('../../src/app/state/settings/preferences.svelte.ts', () => ({
  preferences: { current: { shortcuts: 'on' } },
}));
vi.mock('../../src/app/state/frame/router.svelte.ts', () => ({
  router: { route: { view: 'paper', id: 'a' }, go: acted, replace: acted, back: acted },
}));
vi.mock('../../src/app/state/search/lastSearch.svelte.ts', () => ({ lastSearch: { query: 'words' } }));
vi.mock('../../src/app/lateParts.ts', () => ({ lateParts: { search: { load: () => Promise.resolve() } } }));
vi.mock('../../src/app/state/frame/toasts.svelte.ts', () => ({ toasts: { undo: acted } }));

const { keyboard } = await import('../../src/app/navigation/keyboard.ts');

const KEYS = ['/', 'j', 'k', 's', 'r', 'l', 'c', 't', 'u', '?', 'Escape'];
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  keyboard(event, undefined, acted);
  return event;
};

/** The buttons of the reader that keys press. */
beforeEach(() => {
  const reader = document.createElement('div');
  reader.className = 'reader';
  for (const key of ['l', 'c', 't']) {
    const button = document.createElement('button');
    button.setAttribute('aria-keyshortcuts', key);
    button.onclick = acted;
    reader.append(button);
  }
  document.body.append(reader);
});

afterEach(() => {
  document.body.replaceChildren();
  acted.mockReset();
});

test.each(KEYS)('%s acts in the reader', (key) => {
  press(key);
  expect(acted).toHaveBeenCalledTimes(1);
});

test.each(KEYS)('%s does nothing behind an open dialog', (key) => {
  const dialog = document.createElement('dialog');
  dialog.open = true;
  // Told by browsers only.
  vi.spyOn(dialog, 'matches').mockImplementation((selectors) => selectors === ':modal');
  document.body.append(dialog);
  expect(press(key).defaultPrevented).toBe(false);
  expect(acted).not.toHaveBeenCalled();
});
