import { cleanup, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { undoneBy } from './changes.ts';

vi.mock('../../src/data/library/undo.ts', () => import('./changes.ts'));
// What these lead to is the matter of whole views.
vi.mock('../../src/app/navigation/navigationFocus.svelte.ts', () => ({ returnFocus: () => undefined }));
vi.mock('../../src/app/actions/applyUpdate.ts', () => ({ applyUpdate: () => undefined }));
vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }));
HTMLDialogElement.prototype.show = HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

const { default: Sheet } = await import('../../src/app/components/controls/Sheet.svelte');
const { default: ToastSlot } = await import('../../src/app/components/frame/ToastSlot.svelte');
const { default: BannerSlot } = await import('../../src/app/components/frame/BannerSlot.svelte');
const { banners, reportProblem } = await import('../../src/app/state/frame/banners.svelte.ts');
const { toasts } = await import('../../src/app/state/frame/toasts.svelte.ts');

const children = createRawSnippet(() => ({ render: () => '<p>What it is about</p>' }));
const sheet = () => within(screen.getByRole('dialog', { hidden: true }));

/** A sheet that is closed. */
const made = (props: { title: string; low?: boolean }) =>
  render(Sheet, { ...props, children }).component as unknown as { open(): void; close(): void };

let app: HTMLElement;
beforeEach(() => {
  app = document.createElement('div');
  app.className = 'app';
  document.body.append(app);
  render(ToastSlot, { target: app, props: { pane: 'list' } });
  render(BannerSlot, { target: app });
});

afterEach(() => {
  cleanup();
  app.remove();
  banners.dismiss();
});

test('what is in a sheet is made when it opens, at once, and stays in it then', () => {
  const component = made({ title: 'Change' });
  expect(sheet().queryByText('What it is about')).toBeNull();
  component.open();
  expect(sheet().getByText('What it is about')).toBeTruthy();
  component.close();
  expect(sheet().getByText('What it is about')).toBeTruthy();
});

test('what is told while a sheet lies over everything stands in it, and goes back when it closes', async () => {
  toasts.show({ message: 'Told before.' });
  const component = made({ title: 'Change' });
  component.open();
  await tick();
  expect(sheet().queryByText('Told before.')).toBeNull();

  toasts.show({ message: 'Moved.', change: undoneBy() });
  reportProblem(new TypeError('x'));
  await tick();
  expect(sheet().getByText(/^Moved\./)).toBeTruthy();
  expect(sheet().getByRole('button', { name: 'Undo', hidden: true })).toBeTruthy();
  const banner = sheet().getByText(banners.current!.message);

  component.close();
  await tick();
  expect(sheet().queryByText(/^Moved\./)).toBeNull();
  const slots = [...app.querySelectorAll(':scope > .slot')];
  expect(slots.map((slot) => slot.contains(banner))).toEqual([false, true]);
  expect(slots[0]!.textContent).toContain('Moved.');
});

test('a sheet in the page, over which nothing lies, leaves messages where they are', async () => {
  const component = made({ title: 'Text', low: true });
  component.open();
  await tick();
  toasts.show({ message: 'Kept.' });
  await tick();
  expect(sheet().queryByText('Kept.')).toBeNull();
  expect(screen.getByText('Kept.')).toBeTruthy();
});
