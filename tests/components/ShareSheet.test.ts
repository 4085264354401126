import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { citationElement } from '../../src/app/text/citationElement.ts';
import { toasts } from '../../src/app/state/frame/toasts.svelte.ts';
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
const opened = (of: { paper: typeof WITH_ARXIV }) =>
  (render(ShareSheet, of).component as unknown as { open(): void }).open();
const press = (name: RegExp) => screen.getByRole('button', { name, hidden: true }).click();

test('a paper with an address of its own is shared by that, and by its page here only where one says so', async () => {
  opened({ paper: WITH_ARXIV });
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
  opened({ paper: paper('a') });
  expect(ways()[1]).toMatch(/^Copy link to its page in this library localhost/);
  expect(ways().join()).not.toContain('this paper');
});

test('where the platform shares, title and address go there', () => {
  vi.stubGlobal('navigator', { share, clipboard: { writeText } });
  opened({ paper: WITH_ARXIV });
  expect(ways()[1]).toBe('Share title and link arxiv.org/abs/1706.03762');
  press(/^Share title and link/);
  expect(share).toHaveBeenCalledWith({ title: 'Attention', url: 'https://arxiv.org/abs/1706.03762' });
});

test('each form of a copy says what is in it', () => {
  opened({ paper: paper('a') });
  for (const name of ['Copy as Text Title', 'Copy as Markdown For notes', 'Copy as BibTeX To cite'])
    expect(ways().some((way) => way.startsWith(name))).toBe(true);
});

test('a citation is shown and copied with its italics and links, and as plain text where no other is taken', async () => {
  const cited = {
    ...paper('arxiv:1706.03762', '<b>Attention</b> & more'),
    id: 'arxiv:1706.03762',
    authors: ['Ashish Vaswani'],
    year: 2017,
  };
  const plain =
    'Vaswani, A. (2017). <b>Attention</b> & more (arXiv:1706.03762). arXiv. https://arxiv.org/abs/1706.03762';
  const write = vi.fn<(items: { parts: Record<string, Blob> }[]) => Promise<void>>();
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly parts: Record<string, Blob>) {}
    },
  );
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  opened({ paper: cited });
  expect(screen.getByText('<b>Attention</b> & more').tagName).toBe('EM');
  press(/^Copy citation/);
  await until(() => expect(write).toHaveBeenCalledOnce());
  const { parts } = write.mock.calls[0]![0][0]!;
  expect(Object.keys(parts)).toEqual(['text/plain', 'text/html']);
  await until(() =>
    expect(toasts.shown.some(({ message }) => message === 'Citation copied (APA).')).toBe(true),
  );
  expect(writeText).not.toHaveBeenCalled();
  write.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
  press(/^Copy citation/);
  await until(() => expect(writeText).toHaveBeenCalledWith(plain));
});

test('what is copied has elements for italics and addresses of the web, and no markup of papers', () => {
  const entry = [
    { text: '<img src=x onerror=alert(1)>', style: 'italic' as const },
    { text: ' 12', style: 'bold' as const },
    { text: 'there', href: 'https://doi.org/10.1000/x' },
    { text: 'nowhere', href: 'javascript:alert(1)' },
  ];
  expect(citationElement([entry, entry.slice(3)]).innerHTML).toBe(
    '<p><em>&lt;img src=x onerror=alert(1)&gt;</em><strong> 12</strong><a href="https://doi.org/10.1000/x">there</a>nowhere</p><p>nowhere</p>',
  );
});
