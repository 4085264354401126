import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { until } from '../until.ts';

const site = vi.hoisted(() => ({ isReached: false, installApp: vi.fn() }));
vi.mock('../../src/app/actions/installApp.ts', () => ({
  get installApp() {
    if (!site.isReached) throw new TypeError('Failed to fetch dynamically imported module');
    return site.installApp;
  },
}));
vi.mock('../../src/app/state/content/content.svelte.ts', () => ({
  content: { state: { persistent: true } },
}));
vi.mock('../../src/app/state/settings/device.svelte.ts', () => ({ device: { install: 'promptable' } }));

const { banners } = await import('../../src/app/state/frame/banners.svelte.ts');
const { default: InstallLink } = await import('../../src/app/components/list/InstallLink.svelte');

test('where what opens the install dialog cannot be fetched, that is told, and it can be tried again', async () => {
  render(InstallLink);
  const link = screen.getByRole('link', { name: 'Install' });
  link.click();
  await until(() => expect(banners.current?.kind).toBe('problem'));
  expect(site.installApp).not.toHaveBeenCalled();
  banners.dismiss();
  site.isReached = true;
  link.click();
  await until(() => expect(site.installApp).toHaveBeenCalledTimes(1));
  expect(banners.current).toBeUndefined();
});
