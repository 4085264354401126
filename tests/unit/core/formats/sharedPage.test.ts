import { expect, it } from 'vitest';
import { readDrafts } from '../../../../src/core/formats/readDrafts.ts';
import { sharedPage } from '../../../../src/core/formats/sharedPage.ts';

const ATTENTION = 'https://arxiv.org/abs/1706.03762';

/** What is read of a page that is shared. */
function read(...given: string[]) {
  const page = sharedPage(given)!;
  const bytes = new TextEncoder().encode(page.html);
  const { drafts, diagnostics } = readDrafts({ name: page.host, bytes });
  expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(drafts).toHaveLength(1);
  const { title, id, fields } = drafts[0]!;
  return { title, id, url: fields?.url };
}

it.each([
  ['the title and the address', ['Attention Is All You Need', ATTENTION, '']],
  ["arXiv's title", ['[1706.03762] Attention Is All You Need', ATTENTION, '']],
  ['both in the text', ['', `Attention Is All You Need ${ATTENTION}`, '']],
  ['both in the text, on two lines', ['', `Attention Is All You Need\n${ATTENTION}`, '']],
  ['the address by itself', ['Attention Is All You Need', '', ATTENTION]],
  [
    'a marked passage',
    ['[1706.03762] Attention Is All You Need', `"The dominant"\n ${ATTENTION}#:~:text=The`, ''],
  ],
])('a page is its paper: %s', (_, given) => {
  expect(read(...given)).toEqual({ title: 'Attention Is All You Need', id: 'arxiv:1706.03762' });
});

it('what sites put around a title is none of it, and markup is text', () => {
  const nature = 'https://www.example.org/doi/10.1000/a.1/full';
  expect(read('Deep <b>"learning"</b> & more | Example', nature, '')).toEqual({
    title: 'Deep "learning" & more',
    id: 'doi:10.1000/a.1',
    url: nature,
  });
  expect(read('Learning p(y | x) from ferns', nature, '').title).toBe('Learning p(y | x) from ferns');
  expect(read('Ferns - ACL Anthology', 'https://aclanthology.org/N19-1423/', '').title).toBe('Ferns');
});

it('an address alone is a paper that is called by it', () => {
  expect(read('', 'https://www.arxiv.org/pdf/1706.03762v7', '').title).toBe('arxiv.org/pdf/1706.03762v7');
});

it.each([
  ['a page of no paper', ['Ferns', 'https://example.org/ferns', '']],
  ['a number alone', ['Ferns', '1706.03762', '']],
  ['two papers', ['Two', `${ATTENTION} https://arxiv.org/abs/1810.04805`, '']],
  ['BibTeX on a line', ['', `@article{a, title={A}, url={ ${ATTENTION} }}`, '']],
  ['a copied page', ['', `Attention Is All You Need\n\nThe dominant models.\n\n${ATTENTION}`, '']],
  ['a long text', ['', `${'The dominant models. '.repeat(30)} ${ATTENTION}`, '']],
])('%s is no page of a paper', (_, given) => {
  expect(sharedPage(given)).toBeNull();
});
