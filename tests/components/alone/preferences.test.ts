import 'fake-indexeddb/auto';
import { cleanup, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { setPreference as Store } from '../../../src/data/library/preferences.ts';
import { follow } from '../follow.svelte.ts';
import { until } from '../../until.ts';

/** A slow store: writes of these values wait here. */
const slow = vi.hoisted(() => ({
  held: new Map<unknown, { promise: Promise<void>; release: () => void }>(),
  arrived: [] as unknown[],
}));
vi.mock('../../../src/data/library/preferences.ts', async (load) => {
  const real = await load<{ setPreference: typeof Store }>();
  const setPreference: typeof Store = async (library, key, value) => {
    slow.arrived.push(value);
    await slow.held.get(value)?.promise;
    await real.setPreference(library, key, value);
  };
  return { ...real, setPreference };
});
vi.stubGlobal('matchMedia', () => new EventTarget());

const { banners } = await import('../../../src/app/state/frame/banners.svelte.ts');
const { library } = await import('../../../src/app/state/library/library.svelte.ts');
const { preferences } = await import('../../../src/app/state/settings/preferences.svelte.ts');
const { getPreferences } = await import('../../../src/data/library/preferences.ts');
const { retryLibrary } = await import('../../../src/app/actions/retryLibrary.ts');
const { chooseLanguage } = await import('../../../src/app/actions/chooseLanguage.ts');
const { setPreference } = await import('../../../src/app/actions/setPreference.ts');
const { default: Stepper } = await import('../../../src/app/components/controls/Stepper.svelte');
const { default: ThemeChoice } = await import('../../../src/app/components/controls/ThemeChoice.svelte');

const { database } = library;
const storedSize = async () => (await getPreferences(database)).textSize;

/** As another tab does it, or an earlier visit. */
const putElsewhere = (key: string, value: unknown) => database.preferences.put({ key, value });

function hold(value: unknown): () => void {
  let release!: () => void;
  const promise = new Promise<void>((settle) => (release = settle));
  slow.held.set(value, { promise, release });
  return release;
}

afterEach(() => {
  cleanup();
  for (const { release } of slow.held.values()) release();
  slow.held.clear();
  banners.dismiss();
  vi.restoreAllMocks();
});

describe('settings that could not be read', () => {
  beforeAll(async () => {
    await putElsewhere('textSize', 22);
    await putElsewhere('theme', 'dark');
    document.documentElement.dataset['theme'] = 'dark';
    database.close({ disableAutoOpen: false });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    follow(() => void preferences.current);
    await until(() => expect(banners.current?.message).toMatch(/no room left/));
  });

  test('are not shown as the defaults, cannot be overwritten, and come with a later try', async () => {
    render(Stepper, { name: 'textSize', label: 'Size', step: 1, shown: '' });
    render(ThemeChoice, { name: 'theme' });
    const more = screen.getByRole<HTMLButtonElement>('button', { name: 'More' });
    const dark = screen.getByRole<HTMLInputElement>('radio', { name: 'Dark' });
    expect([more.disabled, dark.disabled, dark.checked]).toEqual([true, true, true]);

    vi.restoreAllMocks();
    await setPreference('textSize', 18);
    expect(await storedSize()).toBe(22);
    expect(banners.current?.message).toMatch(/could not be read, so nothing was changed/);

    retryLibrary();
    await until(() => expect(preferences.current).toMatchObject({ textSize: 22, theme: 'dark' }));
    await tick();
    expect(more.disabled).toBe(false);
    more.click();
    await until(async () => expect(await storedSize()).toBe(23));
  });
});

describe('settings in a store that is slow', () => {
  beforeAll(async () => {
    database.close({ disableAutoOpen: false });
    follow(() => void preferences.current);
    await putElsewhere('lineHeight', 1.5);
    await until(() => expect(preferences.current.lineHeight).toBe(1.5));
  });

  test('show what was chosen last, whatever of it is stored already', async () => {
    const [release24, release25] = [hold(24), hold(25)];
    const first = setPreference('textSize', 24);
    await until(() => expect(slow.arrived).toContain(24));
    const second = setPreference('textSize', 25);
    expect(preferences.current.textSize).toBe(25);
    release24();
    await first;
    expect(await storedSize()).toBe(24);
    // Read once more now, while the later choice waits for the store.
    await putElsewhere('lineHeight', 2);
    await until(() => expect(preferences.current.lineHeight).toBe(2));
    expect(preferences.current.textSize).toBe(25);
    release25();
    await second;
    expect(await storedSize()).toBe(25);
    expect(preferences.current.textSize).toBe(25);
  });

  test('are stored in the order they were chosen, also where an earlier one takes longer', async () => {
    const release = hold(26);
    const first = setPreference('textSize', 26);
    await until(() => expect(slow.arrived).toContain(26));
    const second = setPreference('textSize', 27);
    release();
    await Promise.all([first, second]);
    expect(await storedSize()).toBe(27);
  });

  test('count every tap on a button, however fast', async () => {
    render(Stepper, { name: 'textWidth', label: 'Characters in a line', step: 1, shown: '' });
    const more = screen.getByRole('button', { name: 'More' });
    const before = preferences.current.textWidth;
    for (let tap = 0; tap < 12; tap++) {
      more.click();
      await tick();
    }
    await until(async () => expect((await getPreferences(database)).textWidth).toBe(before + 12));
    expect(preferences.current.textWidth).toBe(before + 12);
  });

  test('follow another tab that chooses after this one', async () => {
    await setPreference('textSize', 28);
    await putElsewhere('textSize', 14);
    await until(() => expect(preferences.current.textSize).toBe(14));
  });

  test('last for this visit where they could not be stored, which is told', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await setPreference('textSize', 30);
    expect(banners.current?.message).toMatch(/no room left/);
    vi.restoreAllMocks();
    await putElsewhere('lineHeight', 1.7);
    await until(() => expect(preferences.current.lineHeight).toBe(1.7));
    expect(preferences.current.textSize).toBe(30);
    expect(await storedSize()).toBe(14);
  });

  test('say whether they were stored; a language that was not is none, and restarts nothing', async () => {
    const restart = vi.spyOn(sessionStorage, 'setItem');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await preferences.set('rows', 'short')).toBe(false);
    await chooseLanguage('de');
    expect(banners.current?.message).toMatch(/no room left/);
    expect(preferences.current.language).toBe('auto');
    expect(restart).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await preferences.set('language', 'de')).toBe(true);
    expect(preferences.current.language).toBe('de');
  });
});
