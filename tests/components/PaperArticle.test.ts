import { cleanup, render } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { paper } from '../unit/data/content/fakeSite.ts';
import { until } from '../until.ts';

vi.mock('../../src/app/state/content/content.svelte.ts', () => ({ content: {} }));
vi.mock('../../src/app/state/library/library.svelte.ts', () => ({ library: { isSaved: () => false } }));

const { default: PaperArticle } = await import('../../src/app/components/reader/PaperArticle.svelte');

afterEach(cleanup);

/** The line of authors, and what is linked in it. */
function authorsOf(vanished: boolean) {
  const credited = { ...paper('a'), authors: ['Wei Chen', '***', 'Bo'] };
  const { container } = render(PaperArticle, { paper: credited, vanished, acronyms: [] });
  const line = container.querySelector('.authors')!;
  const links = [...line.querySelectorAll('a')].map(({ textContent, href }) => [
    textContent,
    new URLSearchParams(new URL(href).hash.split('?')[1]).get('q'),
  ]);
  return { text: line.textContent, links };
}

test('a name leads to papers by just this author, unless it has no word to be found by', () => {
  const { text, links } = authorsOf(false);
  expect(text).toBe('Wei Chen, ***, Bo');
  expect(links).toEqual([
    ['Wei Chen', 'author:"Wei Chen" '],
    ['Bo', 'author:"Bo" '],
  ]);
});

test.each([
  [
    { curator: 'AK and the research community', date: 'Mar 11' },
    'Collected by AK and the research community, Mar\u00a011 · 1\u00a0min',
  ],
  [{}, 'page.txt · 1\u00a0min'],
])('who collected a paper is told apart from who wrote it', (source, line) => {
  const collected = { ...paper('a'), source: { document: 'page.txt', ...source } };
  const { container } = render(PaperArticle, { paper: collected, vanished: false, acronyms: [] });
  expect(container.querySelector('.source')!.textContent).toBe(line);
});

test('names of a paper that left the collection lead nowhere', () => {
  expect(authorsOf(true)).toEqual({ text: 'Wei Chen, ***, Bo', links: [] });
});

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `Name${at + 1}`);
const namesIn = (line: Element) => [...line.querySelectorAll('a')].map(({ textContent }) => textContent);

test('of hundreds of authors the first stand there until all are asked for, and the focus goes on at the next', async () => {
  const authors = numbered(200);
  const { container, getByRole } = render(PaperArticle, {
    paper: { ...paper('a'), authors },
    vanished: false,
    acronyms: [],
  });
  const line = container.querySelector('.authors')!;
  expect(namesIn(line)).toEqual(authors.slice(0, 12));
  getByRole('button', { name: 'and 188 more' }).click();
  await until(() => expect(document.activeElement?.textContent).toBe('Name13'));
  expect(namesIn(line)).toEqual(authors);
  expect(line.querySelector('button')).toBeNull();
});

test('all of twenty authors stand there at once', () => {
  const authors = numbered(20);
  const { container } = render(PaperArticle, {
    paper: { ...paper('a'), authors },
    vanished: false,
    acronyms: [],
  });
  const line = container.querySelector('.authors')!;
  expect(namesIn(line)).toEqual(authors);
  expect(line.querySelector('button')).toBeNull();
});
