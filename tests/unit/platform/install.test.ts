import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/26.0 Mobile/15E148 Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15';
const FIREFOX_ANDROID = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
const FIREFOX_MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0';
const FIREFOX_WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0';
const CHROME_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/144.0.0.0 Safari/537.36';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) Chrome/144.0.0.0 Mobile Safari/537.36';

let page: EventTarget;

beforeEach(() => {
  vi.resetModules();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
});

afterEach(() => vi.unstubAllGlobals());

function device(userAgent: string, { maxTouchPoints = 5, standalone = false, displayMode = 'browser' } = {}) {
  vi.stubGlobal('navigator', { userAgent, maxTouchPoints, standalone });
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes(`(display-mode: ${displayMode})`),
  }));
  return import('../../../src/platform/install.ts');
}

function offer(outcome: 'accepted' | 'dismissed') {
  const event = new Event('beforeinstallprompt', { cancelable: true });
  const prompt = vi.fn(async () => undefined);
  page.dispatchEvent(Object.assign(event, { prompt, userChoice: Promise.resolve({ outcome }) }));
  return { event, prompt };
}

describe('installing', () => {
  it('can be prompted for once the browser offers it, and each offer once', async () => {
    const { installState, promptInstall } = await device(ANDROID);
    expect(installState()).toBe('unavailable');
    const { event, prompt } = offer('dismissed');
    expect(event.defaultPrevented).toBe(true);
    expect(installState()).toBe('promptable');
    expect(await promptInstall()).toBe('dismissed');
    expect(prompt).toHaveBeenCalledTimes(1);
    expect(installState()).toBe('unavailable');
    expect(await promptInstall()).toBe('unavailable');
  });

  it('tells its listeners of the offer and of the installation, until they leave', async () => {
    const { installState, onInstallChange } = await device(ANDROID);
    const seen: string[] = [];
    const leave = onInstallChange(() => seen.push(installState()));
    offer('accepted');
    page.dispatchEvent(new Event('appinstalled'));
    leave();
    offer('accepted');
    expect(seen).toEqual(['promptable', 'installed']);
  });

  it.each([
    ['an iPhone', IPHONE, 5, 'ios'],
    ['an iPad, which calls itself a Mac', MAC, 5, 'ios'],
    ['a Mac', MAC, 0, 'dock'],
    ['a Mac with a Safari that cannot', MAC.replace('26.0', '16.6'), 0, 'unavailable'],
    ['a Mac with Chrome', CHROME_MAC, 0, 'unavailable'],
    ['a Mac with Firefox', FIREFOX_MAC, 0, 'never'],
    ['Windows with Firefox', FIREFOX_WINDOWS, 0, 'taskbar'],
    ['Windows with a Firefox that cannot', FIREFOX_WINDOWS.replaceAll('143', '142'), 0, 'never'],
    ['Android with Firefox', FIREFOX_ANDROID, 5, 'menu'],
  ])('on %s', async (_, userAgent, maxTouchPoints, state) => {
    const { installState } = await device(userAgent, { maxTouchPoints });
    expect(installState()).toBe(state);
  });

  it.each([
    ['by its display mode', ANDROID, { displayMode: 'standalone' }, true],
    ['as iOS says it', IPHONE, { standalone: true }, true],
    ['not in a tab', ANDROID, {}, false],
  ])('marks the document of the installed window: %s', async (_, userAgent, options, marked) => {
    const root = { toggleAttribute: vi.fn() };
    vi.stubGlobal('document', { documentElement: root });
    (await device(userAgent, options)).markStandalone();
    expect(root.toggleAttribute).toHaveBeenCalledExactlyOnceWith('data-installed', marked);
  });

  it('marks it for as long as its window has that mode', async () => {
    const root = { toggleAttribute: vi.fn() };
    vi.stubGlobal('document', { documentElement: root });
    const { markStandalone } = await device(ANDROID);
    const mode = Object.assign(new EventTarget(), { matches: false });
    vi.stubGlobal('matchMedia', () => mode);
    markStandalone();
    for (const matches of [true, false]) Object.assign(mode, { matches }).dispatchEvent(new Event('change'));
    expect(root.toggleAttribute.mock.calls.map(([, marked]: unknown[]) => marked)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['knows of one', async () => [{ platform: 'webapp' }], 'installed'],
    ['knows of none', async () => [], 'dock'],
    ['does not tell', () => Promise.reject(new Error('InvalidStateError')), 'dock'],
    ['has no way to tell', undefined, 'dock'],
  ])('beside an installed app is told as the browser %s', async (_, getInstalledRelatedApps, state) => {
    const { installState, lookForInstalled, onInstallChange } = await device(MAC, { maxTouchPoints: 0 });
    if (getInstalledRelatedApps) Object.assign(navigator, { getInstalledRelatedApps });
    const told = vi.fn();
    onInstallChange(told);
    await lookForInstalled();
    expect(installState()).toBe(state);
    expect(told).toHaveBeenCalledTimes(state === 'installed' ? 1 : 0);
  });

  it('is done where either signal says so', async () => {
    expect((await device(ANDROID, { displayMode: 'standalone' })).installState()).toBe('installed');
    expect((await device(IPHONE, { standalone: true })).installState()).toBe('installed');
  });
});
