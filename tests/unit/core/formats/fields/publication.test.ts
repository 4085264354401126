import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';
import { publicationIn } from '../../../../../src/core/formats/fields/publication.ts';

describe('the publication that an entry names', () => {
  it.each([
    ['journal-article', 'article'],
    ['Journal Article', 'article'],
    ['JOUR', 'article'],
    ['proceedings-article', 'conference'],
    ['paper-conference', 'conference'],
    ['inproceedings', 'conference'],
    ['incollection', 'chapter'],
    ['book-chapter', 'chapter'],
    ['Book Section', 'chapter'],
    ['book', 'book'],
    ['mastersthesis', 'thesis'],
    ['dissertation', 'thesis'],
    ['techreport', 'report'],
    ['posted-content', 'preprint'],
    ['misc', undefined],
    ['article', undefined],
    ['dataset', undefined],
  ])('%s is %s', (given, kind) => {
    expect(publicationIn({ kinds: [given] }).kind).toBe(kind);
  });

  it.each([
    ['101--109', '101-109'],
    ['101 – 109', '101-109'],
    ['pp. 1-9', '1-9'],
    ['e1234', 'e1234'],
    ['S12-S19', 'S12-S19'],
    ['12 pages', undefined],
    ['=1+1', undefined],
    ['n/a', undefined],
    ['1-', '1'],
    ['100364-nan', '100364'],
    ['No-Specified', undefined],
    ['Bd. 1 Nr. 1 (2018)', undefined],
  ])('pages %s are %s', (given, pages) => {
    expect(publicationIn({ pages: given }).pages).toBe(pages);
  });

  it('has no number of arXiv for a volume or an issue', () => {
    expect(publicationIn({ volume: 'abs/1706.03762', issue: 'arXiv:1706.03762' })).toEqual({});
    expect(publicationIn({ volume: 'vol. 12', issue: 'No. 3', pages: ['1', '9'] })).toEqual({
      volume: '12',
      issue: '3',
      pages: '1-9',
    });
  });
});

const READ: Record<string, string> = {
  'crossref.json': JSON.stringify({
    message: {
      items: [
        {
          title: ['Ferns'],
          DOI: '10.1000/x',
          type: 'journal-article',
          volume: '12',
          issue: '3',
          page: '101-109',
          publisher: 'Fern Press',
          'container-title': ['Fern'],
        },
      ],
    },
  }),
  'openalex.json': JSON.stringify({
    results: [
      {
        title: 'Ferns',
        doi: 'https://doi.org/10.1000/x',
        type: 'article',
        type_crossref: 'journal-article',
        publication_year: 2024,
        biblio: { volume: '12', issue: '3', first_page: '101', last_page: '109' },
        primary_location: { source: { display_name: 'Fern' } },
      },
    ],
  }),
  'zotero.json': JSON.stringify([
    {
      itemType: 'journalArticle',
      title: 'Ferns',
      DOI: '10.1000/x',
      publicationTitle: 'Fern',
      volume: '12',
      issue: '3',
      pages: '101–109',
    },
  ]),
  'scopus.csv':
    'Authors,Title,Year,Source title,Volume,Issue,Art. No.,Page start,Page end,DOI,Publisher,Document Type\n"Roe J.","Ferns","2024","Fern","12","3","","101","109","10.1000/x","Fern Press","Article"',
  'a.nbib':
    'PMID- 123456\nTI  - Ferns.\nVI  - 12\nIP  - 3\nPG  - 101-109\nPT  - Journal Article\nJT  - Fern\nAID - 10.1000/x [doi]\n',
  'a.ciw':
    'FN X\nVR 1.0\nPT J\nAU Roe, J\nTI Ferns\nSO Fern\nVL 12\nIS 3\nBP 101\nEP 109\nDI 10.1000/x\nER\n\nEF',
  'a.enw': '%0 Journal Article\n%T Ferns\n%A Roe, J\n%J Fern\n%V 12\n%N 3\n%P 101-109\n%R 10.1000/x\n',
  'pubmed.xml':
    '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><Volume>12</Volume><Issue>3</Issue></JournalIssue><Title>Fern</Title></Journal><ArticleTitle>Ferns.</ArticleTitle><Pagination><MedlinePgn>101-109</MedlinePgn></Pagination><ELocationID EIdType="doi">10.1000/x</ELocationID></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
  'page.html':
    '<!doctype html><html><head><meta name="citation_title" content="Ferns"><meta name="citation_journal_title" content="Fern"><meta name="citation_volume" content="12"><meta name="citation_issue" content="3"><meta name="citation_firstpage" content="101"><meta name="citation_lastpage" content="109"><meta name="citation_doi" content="10.1000/x"></head></html>',
};

describe.each(Object.entries(READ))('%s', (name, text) => {
  it('says where its paper was published', () => {
    const [paper] = parseDocument({ name, bytes: new TextEncoder().encode(text) }).papers;
    expect(paper).toMatchObject({ venue: 'Fern', volume: '12', issue: '3', pages: '101-109' });
  });
});
