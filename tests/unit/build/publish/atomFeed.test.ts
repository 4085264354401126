import { JSDOM } from 'jsdom';
import { parseAtomFeed, parseOpml } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../../src/build/publish/atomFeed.ts';
import { collectionDescription } from '../../../../src/build/publish/collectionDescription.ts';
import { newestPapers } from '../../../../src/build/publish/newestPapers.ts';
import { readSite, type Site } from '../../../../src/build/site/siteConfig.ts';
import { opml } from '../../../../src/core/feed/opml.ts';
import { makePaper } from '../../../../src/core/formats/makePaper.ts';
import type { Paper } from '../../../../src/core/paper/paper.ts';

const NOW = Date.parse('2026-03-15T00:00:00Z');
const OWN = readSite({ root: '/nowhere', seeds: '/nowhere', environment: {} });
const SITE: Site = {
  ...OWN,
  name: 'Ferns & Co',
  address: 'https://example.org/ferns/',
  publisher: 'Ann <a@b>',
};
const ATOM = 'http://www.w3.org/2005/Atom';
const HOSTILE =
  '<script>alert(1)</script> ]]> &amp; <![CDATA[ "\' \0\x08\x0b\x1f\ufffe \ud800 \u202eevil\u202c \r end';

function paper(title: string, more: Partial<Paper> = {}): Paper {
  const made = makePaper({
    id: title,
    title,
    abstract: `About ${title}.`,
    source: { document: 'a.txt', line: 1 },
  });
  return { ...made, ...more };
}

function feedOf(papers: readonly Paper[], site = SITE, now: number | null = NOW) {
  return atomFeed({ site, entries: newestPapers(papers, now), papers: papers.length });
}

/** @throws where it is not well-formed */
function documentOf(xml: string): Document {
  const { window } = new JSDOM();
  const parsed = new window.DOMParser().parseFromString(xml, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  return parsed;
}

/** What RFC 4287 wants of a feed and its entries (4.1.1, 4.1.2, 3.3). */
function checkRequired(feed: Document): void {
  const root = feed.documentElement;
  expect([root.namespaceURI, root.localName]).toEqual([ATOM, 'feed']);
  const children = (of: Element, name: string) =>
    [...of.children].filter(({ localName }) => localName === name);
  const entries = children(root, 'entry');
  for (const one of [root, ...entries]) {
    for (const name of ['id', 'title', 'updated'])
      expect([name, children(one, name).length]).toEqual([name, 1]);
    expect(children(one, 'id')[0]!.textContent).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(children(one, 'updated')[0]!.textContent).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(children(one, 'link').filter((link) => link.getAttribute('rel') === 'alternate')).toHaveLength(1);
    for (const author of children(one, 'author')) expect(children(author, 'name')).toHaveLength(1);
  }
  expect(children(root, 'author')).toHaveLength(1);
  const ids = entries.map((entry) => children(entry, 'id')[0]!.textContent);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('the feed', () => {
  it('is read back by another program as it was meant', () => {
    const bound = paper('A bound of $O(n^2)$', {
      authors: ['Ada Lovelace', 'Ån Ōther'],
      keywords: ['bounds'],
      venue: 'ICML 2019',
      url: 'https://papers.example/a?b=1&c=2',
      source: { document: 'a.txt', date: 'Mar 11' },
    });
    const feed = parseAtomFeed(feedOf([bound, paper('Ferns')]));
    expect(feed).toMatchObject({
      title: { value: 'Ferns & Co' },
      updated: '2026-03-15T00:00:00Z',
      authors: [{ name: 'Ann <a@b>' }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/ferns/feed.xml' },
        { rel: 'alternate', type: 'text/html', href: 'https://example.org/ferns/' },
      ],
    });
    expect(feed.entries).toHaveLength(2);
    expect(feed.entries![1]).toMatchObject({
      title: { value: 'A bound of O(n²)' },
      updated: '2026-03-11T00:00:00Z',
      authors: [{ name: 'Ada Lovelace' }, { name: 'Ån Ōther' }],
      categories: [{ term: 'ICML 2019' }, { term: 'bounds' }],
      summary: { value: 'About A bound of O(n²).' },
      links: [
        {
          rel: 'alternate',
          href: `https://example.org/ferns/#/paper/${encodeURIComponent('A bound of $O(n^2)$')}`,
        },
        { rel: 'related', href: 'https://papers.example/a?b=1&c=2' },
      ],
    });
  });

  it('has what RFC 4287 requires, with an address and without', () => {
    const papers = [paper('One', { authors: ['A'] }), paper('Two')];
    checkRequired(documentOf(feedOf(papers)));
    checkRequired(documentOf(feedOf(papers, OWN, null)));
    checkRequired(documentOf(feedOf([], OWN, null)));
  });

  it('keeps whatever a title, name or address holds as text', () => {
    const hostile = paper(HOSTILE, {
      authors: [HOSTILE],
      venue: HOSTILE,
      keywords: [HOSTILE],
      abstract: HOSTILE,
      body: [{ t: 'text', start: 0, end: HOSTILE.length }],
    });
    const xml = feedOf([hostile], { ...SITE, name: HOSTILE, description: HOSTILE });
    const feed = documentOf(xml);
    checkRequired(feed);
    expect(feed.getElementsByTagName('script')).toHaveLength(0);
    const shown = '<script>alert(1)</script> ]]> &amp; <![CDATA[ "\'  \ufffd \u202eevil\u202c \r end';
    for (const name of ['title', 'summary'])
      expect(feed.querySelector(`entry > ${name}`)!.textContent).toBe(shown);
    expect(feed.querySelector('entry > author > name')!.textContent).toBe(shown);
    expect(feed.querySelector('entry > category')!.getAttribute('term')).toContain('<script>');
    // eslint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  });

  it('gives a paper the same id whatever stands before it, and wherever the site is', () => {
    const idOf = (xml: string) =>
      parseAtomFeed(xml).entries!.find((entry) => entry.title?.value === 'Two')!.id;
    const ids = [
      idOf(feedOf([paper('One'), paper('Two')])),
      idOf(feedOf([paper('Two'), paper('Three')], OWN, null)),
      idOf(feedOf([paper('Two')], { ...SITE, name: 'Other', address: 'https://other.example/' })),
    ];
    expect(new Set(ids)).toEqual(new Set([expect.stringMatching(/^urn:uuid:/)]));
  });

  it('has the same bytes each time', () => {
    const papers = [paper('One'), paper('Two')];
    expect(feedOf(papers)).toBe(feedOf(papers));
  });

  it('has the newest hundred, and says of how many', () => {
    const papers = Array.from({ length: 250 }, (_, at) =>
      paper(`Paper ${at}`, { source: { document: 'a.txt', date: at < 200 ? '2026-03-01' : '2026-03-02' } }),
    );
    const feed = parseAtomFeed(feedOf(papers));
    const titles = feed.entries!.map(({ title }) => title!.value);
    expect(titles.slice(0, 2)).toEqual(['Paper 200', 'Paper 201']);
    expect(titles.slice(49, 51)).toEqual(['Paper 249', 'Paper 0']);
    expect(titles).toHaveLength(100);
    expect(feed.subtitle!.value).toMatch(/ This feed has the newest 100 of 250 papers\.$/);
  });

  it('describes itself in the language of the site', () => {
    const feed = parseAtomFeed(feedOf([paper('One')], { ...OWN, language: 'de' }, null));
    expect(feed.subtitle!.value).toMatch(/ Ein Datum im Jahr 1970 steht für einen Tag/);
  });

  it('says that a day is not known rather than to make one up', () => {
    const feed = parseAtomFeed(feedOf([paper('One')], OWN, null));
    expect(feed.entries![0]!.updated).toBe('1970-01-01T00:00:00Z');
    expect(feed.subtitle!.value).toMatch(/ Dates in 1970 stand for days that are not known\.$/);
  });
});

describe('the list of feeds', () => {
  it('is read back by another program', () => {
    const text = opml({
      name: '<Ferns> & "Co"',
      feed: 'https://a.example/feed.xml?b&c',
      page: 'https://a.example/',
    });
    documentOf(text);
    expect(parseOpml(text)).toMatchObject({
      head: { title: '<Ferns> & "Co"' },
      body: { outlines: [{ type: 'rss', text: '<Ferns> & "Co"', xmlUrl: 'https://a.example/feed.xml?b&c' }] },
    });
  });
});

describe('the description for machines', () => {
  it('is a collection with its papers, and leaves out what is not known', () => {
    const known = paper('One', { authors: ['Ada'], year: 2019, venue: 'ICML 2019', doi: '10.1000/x' });
    const entries = newestPapers([known, paper(`Two ${HOSTILE}`)], NOW);
    const text = collectionDescription({ site: SITE, entries, papers: 2 });
    const found = JSON.parse(text) as { mainEntity: { itemListElement: { item: object }[] } };
    expect(found).toMatchObject({
      '@context': 'https://schema.org',
      '@type': ['CollectionPage', 'Dataset'],
      name: 'Ferns & Co',
      url: 'https://example.org/ferns/',
      mainEntity: { '@type': 'ItemList', numberOfItems: 2 },
    });
    const [two, one] = found.mainEntity.itemListElement.map(({ item }) => item);
    expect(one).toMatchObject({
      '@type': 'ScholarlyArticle',
      name: 'One',
      url: 'https://example.org/ferns/#/paper/One',
      author: [{ '@type': 'Person', name: 'Ada' }],
      datePublished: '2019',
      identifier: [{ '@type': 'PropertyValue', propertyID: 'DOI', value: '10.1000/x' }],
      sameAs: ['https://doi.org/10.1000/x'],
    });
    expect(Object.keys(two!)).toEqual(['@type', '@id', 'url', 'name', 'abstract']);
    expect(text).not.toMatch(/\p{Surrogate}|\\ud800/u);
  });
});
