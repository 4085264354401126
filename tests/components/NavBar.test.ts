import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';

const router = vi.hoisted(() => ({ route: {}, list: {}, section: 'papers' }));
const wideScreen = vi.hoisted(() => ({ matches: false }));
vi.mock('../../src/app/state/frame/router.svelte.ts', () => ({ router }));
vi.mock('../../src/app/state/frame/wideScreen.svelte.ts', () => ({ wideScreen }));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: { state: {} } }));
const { default: NavBar } = await import('../../src/app/components/frame/NavBar.svelte');

afterEach(cleanup);

/** Which destinations are marked as where one is, with how. */
function lit(list: object, section: string, isWide = false): string[] {
  Object.assign(router, { route: list, list, section });
  wideScreen.matches = isWide;
  render(NavBar);
  return screen
    .getAllByRole('link')
    .filter((link) => link.hasAttribute('aria-current'))
    .map((link) => `${link.textContent.trim()} ${link.getAttribute('aria-current')}`);
}

test('in the settings, for which a phone has no destination, the list stays lit that they were opened from', () => {
  expect(lit({ view: 'settings' }, 'search')).toEqual(['Search true']);
  cleanup();
  expect(lit({ view: 'settings' }, 'library')).toEqual(['Library true']);
});

test('on a wide screen the settings are a destination of their own', () => {
  expect(lit({ view: 'settings' }, 'library', true)).toEqual(['Settings page']);
});
