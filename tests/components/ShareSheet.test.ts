import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toasts } from '../../src/app/state/toasts.svelte.ts';
import { until } from '../until.ts';
import { paper } from '../unit/data/content/fakeSite.ts';

const { default: ShareSheet } = await import('../../src/app/components/reader/ShareSheet.svelte');

// Dialogs open in a browser only.
HTMLDialogElement.prototype.showModal = vi.fn();
HTMLDialogElement.prototype.close = vi.fn();

const writeText = vi.fn<(text: string) => Promise<void>>();
const share = vi.fn<(data: ShareData) => Promise<void>>();

beforeEach(() => {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  writeText.mockReset();
  share.mockReset();
});

const WITH_ARXIV = { ...paper('arxiv:1706.03762', 'Attention'), id: 'arxiv:1706.03762' };
/** The address of the page of a paper in this library. */
const pageOf = (id: string) => new URL(`#/paper/${id}`, document.baseURI).href;
/** What the buttons say. */
const ways = () =>
  screen
    .getAllByRole('button', { hidden: true })
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const press = (name: RegExp) => screen.getByRole('button', { name, hidden: true }).click();

test('a paper with an address of its own is shared by that, and by its page here only where one says so', async () => {
  render(ShareSheet, { paper: WITH_ARXIV });
  expect(ways()[1]).toBe('Copy link to this paper arxiv.org/abs/1706.03762');
  expect(ways()[2]).toMatch(
    /^Copy link to its page in this library localhost.*#\/paper\/arxiv%3A1706\.03762$/,
  );
  press(/^Copy link to this paper/);
  expect(writeText).toHaveBeenLastCalledWith('https://arxiv.org/abs/1706.03762');
  press(/^Copy link to its page/);
  expect(writeText).toHaveBeenLastCalledWith(pageOf('arxiv%3A1706.03762'));
  await until(() => expect(toasts.shown[0]?.message).toBe('Link copied.'));
});

test('a paper without one has its page in this library, and nothing that claims more', () => {
  render(ShareSheet, { paper: paper('a') });
  expect(ways()[1]).toMatch(/^Copy link to its page in this library localhost/);
  expect(ways().join()).not.toContain('this paper');
});

test('where the platform shares, title and address go there', () => {
  vi.stubGlobal('navigator', { share, clipboard: { writeText } });
  render(ShareSheet, { paper: WITH_ARXIV });
  expect(ways()[1]).toBe('Share title and link arxiv.org/abs/1706.03762');
  press(/^Share title and link/);
  expect(share).toHaveBeenCalledWith({ title: 'Attention', url: 'https://arxiv.org/abs/1706.03762' });
});

test('each form of a copy says what is in it', () => {
  render(ShareSheet, { paper: paper('a') });
  for (const name of ['Copy as Text Title', 'Copy as Markdown For notes', 'Copy as BibTeX To cite'])
    expect(ways().some((way) => way.startsWith(name))).toBe(true);
});
