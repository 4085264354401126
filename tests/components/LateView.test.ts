import { cleanup, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import LateView from '../../src/app/components/frame/LateView.svelte';
import { Late } from '../../src/app/state/frame/late.svelte.ts';
import { router } from '../../src/app/state/frame/router.svelte.ts';
import { until } from '../until.ts';

afterEach(cleanup);

const view = (late: Late<string>) =>
  render(LateView, {
    late,
    children: createRawSnippet((part: () => unknown) => ({ render: () => `<p>${String(part())}</p>` })),
  });

test('a part is read once, however often it is asked for', async () => {
  const read = vi.fn(() => Promise.resolve({ default: 'the reader' }));
  const late = new Late(read);
  expect(late.part).toBeNull();
  expect(await Promise.all([late.load(), late.load()])).toEqual(['the reader', 'the reader']);
  expect(late.part).toBe('the reader');
  await late.load();
  expect(read).toHaveBeenCalledTimes(1);
});

test('a view shows its part as soon as that was read, and at once if it was before', async () => {
  const late = new Late(() => Promise.resolve({ default: 'the reader' }));
  view(late);
  expect(screen.queryByText('the reader')).toBeNull();
  await until(() => screen.getByText('the reader'));
  cleanup();
  view(late);
  expect(screen.getByText('the reader')).toBeTruthy();
});

test('a part of which one request failed is asked for once more before anything is said', async () => {
  const read = vi.fn(() => Promise.resolve({ default: 'the reader' }));
  read.mockRejectedValueOnce(new TypeError('no answer'));
  expect(await new Late(read).load()).toBe('the reader');
  expect(read).toHaveBeenCalledTimes(2);
});

test('a part that cannot be read is told of with a way on, and is read when it is asked for again', async () => {
  const read = vi.fn(() => Promise.reject<{ default: string }>(new TypeError('no network')));
  const late = new Late(read);
  view(late);
  await until(() => screen.getByRole('heading', { name: 'This part of the app is not on this device yet' }));
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  read.mockResolvedValueOnce({ default: 'the reader' });
  await late.load();
  await tick();
  expect(screen.getByText('the reader')).toBeTruthy();
  expect(screen.queryByRole('heading')).toBeNull();
});

test('a view that fails is told of with a way on, and drawn anew where that leads', async () => {
  let fails = true;
  render(LateView, {
    late: new Late(() => Promise.resolve({ default: 'the reader' })),
    children: createRawSnippet((part: () => unknown) => ({
      render: () => {
        if (fails) throw new TypeError('a paper that nobody thought of');
        return `<p>${String(part())}</p>`;
      },
    })),
  });
  await until(() => screen.getByText(/^Something went wrong\./));
  expect(screen.queryByText('the reader')).toBeNull();
  fails = false;
  expect(screen.getByRole('link', { name: 'See all papers' }).getAttribute('href')).toBe('#/');
  router.go({ view: 'library' });
  await until(() => screen.getByText('the reader'));
  expect(screen.queryByText(/^Something went wrong/)).toBeNull();
});

test('until it is here, it says that it is on its way; when the network is back, it is asked for again by itself', async () => {
  const read = vi.fn(() => Promise.reject<{ default: string }>(new TypeError('no network')));
  view(new Late(read));
  expect(screen.getByText('Getting this part of the app…')).toBeTruthy();
  await until(() => screen.getByRole('button', { name: 'Reload' }));
  read.mockResolvedValueOnce({ default: 'the reader' });
  window.dispatchEvent(new Event('online'));
  await until(() => screen.getByText('the reader'));
});
