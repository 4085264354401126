import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Paper } from '../../src/core/paper/paper.ts';
import PaperLinks from '../../src/app/components/reader/PaperLinks.svelte';
import { paper } from '../unit/data/content/fakeSite.ts';

// A dialog opens in a browser only.
HTMLDialogElement.prototype.showModal = vi.fn();

afterEach(cleanup);

const CODE: Paper['links'][number] = { kind: 'code', href: 'https://www.github.com/a/b' };

/** What each link of a paper says, with where it leads. */
function linksOf(changes: Partial<Paper>): string[] {
  render(PaperLinks, { paper: { ...paper('a'), ...changes } });
  return [...document.querySelectorAll('a')]
    .filter((link) => link.closest('[aria-label=Links]'))
    .map((link) => {
      expect(link.rel).toBe('noopener noreferrer');
      return `${link.textContent.replace(/\s+/g, ' ').trim()} ${link.href}`;
    });
}

test('a paper with an arXiv id leads to its page and its PDF, before its code', () => {
  expect(linksOf({ id: 'arxiv:1706.03762', links: [CODE] })).toEqual([
    'Paper arxiv.org https://arxiv.org/abs/1706.03762',
    'PDF arxiv.org https://arxiv.org/pdf/1706.03762',
    'Code github.com https://www.github.com/a/b',
  ]);
  expect(screen.queryByRole('button', { name: 'Look it up by title' })).toBeNull();
});

test('a paper with a DOI leads there, and names it beside another page', () => {
  expect(linksOf({ id: 'doi:10.1038/nature14539' })).toEqual([
    'Paper doi.org https://doi.org/10.1038/nature14539',
  ]);
  cleanup();
  expect(linksOf({ id: 'arxiv:0704.0001', doi: '10.1103/PhysRevD.76.013009' }).at(-1)).toBe(
    'DOI doi.org https://doi.org/10.1103/PhysRevD.76.013009',
  );
});

test('an address that the abstract has too is linked once', () => {
  const links: Paper['links'] = [{ kind: 'other', href: 'https://arxiv.org/abs/1706.03762' }, CODE, CODE];
  expect(linksOf({ id: 'arxiv:1706.03762', links })).toHaveLength(3);
});

test('a paper of which only the title is known can be looked up by it, at the place one chooses', () => {
  linksOf({ title: 'Ferns & walls' });
  screen.getByRole('button', { name: 'Look it up by title' }).click();
  const places = [...document.querySelectorAll<HTMLAnchorElement>('dialog a')];
  expect(places.map(({ textContent }) => textContent)).toEqual([
    'Google Scholar',
    'Semantic Scholar',
    'arXiv',
  ]);
  expect(places[0]!.href).toBe('https://scholar.google.com/scholar?q=Ferns+%26+walls');
  for (const { rel, target } of places) expect([rel, target]).toEqual(['noopener noreferrer', '_blank']);
});

test('what is stored as an address and is none breaks nothing and is not linked', () => {
  const hostile = ['javascript:alert(1)', 'data:text/html,x', 'https://arxiv.org@evil.example/', 'soon', ''];
  const links = hostile.map((href): Paper['links'][number] => ({ kind: 'other', href }));
  expect(linksOf({ links: [...links, CODE] })).toEqual(['Code github.com https://www.github.com/a/b']);
});
