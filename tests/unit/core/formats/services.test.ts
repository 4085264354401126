import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const paper = (value: unknown) =>
  parseDocument({ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(value)) }).papers[0];

describe('JSON of services', () => {
  const ROE = { title: 'Boxes', abstract: 'We carry.', authors: ['Jane Roe'], year: 2024 };

  test.each([
    [
      'Crossref',
      {
        message: {
          items: [
            {
              DOI: '10.1000/b.1',
              title: ['Boxes'],
              abstract: '<jats:p>We carry.</jats:p>',
              author: [{ given: 'Jane', family: 'Roe' }],
              issued: { 'date-parts': [[2024]] },
              'container-title': ['J. Robots'],
            },
          ],
        },
      },
      { id: 'doi:10.1000/b.1', venue: 'J. Robots' },
    ],
    [
      'CSL-JSON',
      [
        {
          title: 'Boxes',
          abstract: 'We carry.',
          author: [{ family: 'Roe', given: 'Jane' }],
          DOI: '10.1000/b.1',
          issued: { 'date-parts': [['2024', 3]] },
          'container-title': 'J. Robots',
          URL: 'https://example.org/b',
        },
      ],
      { id: 'doi:10.1000/b.1', venue: 'J. Robots', url: 'https://example.org/b' },
    ],
    [
      'Hugging Face',
      [
        {
          paper: { id: '2403.00001', authors: [{ name: 'Jane Roe' }], publishedAt: '2024-03-11T00:00' },
          title: 'Boxes',
          summary: 'We carry.',
        },
      ],
      { id: 'arxiv:2403.00001' },
    ],
    [
      'Semantic Scholar',
      {
        total: 1,
        data: [
          {
            paperId: 'ab',
            externalIds: { ArXiv: '2403.00001', DOI: '10.1000/b.1', PubMed: '77' },
            title: 'Boxes',
            abstract: 'We carry.',
            year: 2024,
            authors: [{ authorId: '1', name: 'Jane Roe' }],
            journal: { name: 'J. Robots' },
          },
        ],
      },
      { id: 'arxiv:2403.00001', doi: '10.1000/b.1', pmid: '77', venue: 'J. Robots' },
    ],
    [
      'OpenAlex',
      {
        meta: {},
        results: [
          {
            doi: 'https://doi.org/10.1000/b.1',
            title: 'Boxes',
            publication_year: 2024,
            authorships: [{ author: { display_name: 'Jane Roe' } }],
            abstract_inverted_index: { 'carry.': [1], We: [0] },
            primary_location: { source: { display_name: 'J. Robots' } },
          },
        ],
      },
      { id: 'doi:10.1000/b.1', venue: 'J. Robots' },
    ],
    [
      'DataCite',
      {
        data: {
          attributes: {
            doi: '10.1000/b.1',
            titles: [{ title: 'Boxes' }],
            creators: [{ name: 'Roe, Jane' }],
            publicationYear: 2024,
            descriptions: [{ descriptionType: 'Abstract', description: 'We carry.' }],
          },
        },
      },
      { id: 'doi:10.1000/b.1' },
    ],
    [
      'OpenReview',
      {
        notes: [
          {
            id: 'a1B2c3D4e5',
            forum: 'a1B2c3D4e5',
            pdate: 1710115200000,
            content: {
              title: { value: 'Boxes' },
              abstract: { value: 'We carry.' },
              authors: { value: ['Jane Roe'] },
              venue: { value: 'ICLR 2024' },
            },
          },
        ],
      },
      { venue: 'ICLR 2024', url: 'https://openreview.net/forum?id=a1B2c3D4e5' },
    ],
    [
      'Zotero',
      [
        {
          key: 'A',
          data: {
            itemType: 'journalArticle',
            title: 'Boxes',
            abstractNote: 'We carry.',
            creators: [
              { creatorType: 'author', firstName: 'Jane', lastName: 'Roe' },
              { creatorType: 'editor', firstName: 'Ann', lastName: 'Poe' },
            ],
            date: '2024-03',
            DOI: '10.1000/b.1',
            publicationTitle: 'J. Robots',
          },
        },
        { data: { itemType: 'attachment', title: 'PDF' } },
      ],
      { id: 'doi:10.1000/b.1', venue: 'J. Robots' },
    ],
    [
      'arXiv snapshot',
      {
        id: '2403.00001',
        title: 'Boxes',
        abstract: '  We\ncarry.\n',
        authors: "J\\'anos Roe (1) ((1) Some Town, Country)",
        authors_parsed: [['Roe', 'Jane', '']],
        'journal-ref': 'J.Robots 12 (2024) 1-9',
        categories: 'cs.RO',
      },
      { id: 'arxiv:2403.00001', venue: 'J.Robots' },
    ],
    [
      'dblp',
      {
        result: {
          hits: {
            hit: [
              {
                info: {
                  authors: { author: [{ text: 'Jane Roe 0001' }] },
                  title: 'Boxes',
                  venue: 'J. Robots',
                  year: '2024',
                  doi: '10.1000/b.1',
                  abstract: 'We carry.',
                },
              },
            ],
          },
        },
      },
      { venue: 'J. Robots' },
    ],
    [
      'INSPIRE',
      {
        hits: {
          hits: [
            {
              metadata: {
                titles: [{ title: 'Boxes' }],
                abstracts: [{ value: 'We carry.' }],
                authors: [{ full_name: 'Roe, Jane' }],
                arxiv_eprints: [{ value: '2403.00001' }],
                publication_info: [{ journal_title: 'J. Robots', year: 2024 }],
                earliest_date: '2024-03-01',
              },
            },
          ],
        },
      },
      { id: 'arxiv:2403.00001', venue: 'J. Robots' },
    ],
    [
      'Scopus',
      {
        'search-results': {
          entry: [
            {
              'dc:title': 'Boxes',
              'dc:creator': 'Jane Roe',
              'dc:description': 'We carry.',
              'prism:doi': '10.1000/b.1',
              'prism:coverDate': '2024-03-01',
              'prism:publicationName': 'J. Robots',
            },
          ],
        },
      },
      { id: 'doi:10.1000/b.1', venue: 'J. Robots' },
    ],
    [
      'Mendeley',
      [
        {
          title: 'Boxes',
          abstract: 'We carry.',
          authors: [{ first_name: 'Jane', last_name: 'Roe' }],
          year: 2024,
          source: 'J. Robots',
          identifiers: { doi: '10.1000/b.1', pmid: '77' },
        },
      ],
      { id: 'doi:10.1000/b.1', pmid: '77', venue: 'J. Robots' },
    ],
    [
      'PubMed',
      {
        result: {
          uids: ['77'],
          77: {
            uid: '77',
            title: 'Boxes',
            abstract: 'We carry.',
            authors: [{ name: 'Jane Roe' }],
            pubdate: '2024 Mar',
            fulljournalname: 'J. Robots',
            articleids: [
              { idtype: 'doi', value: '10.1000/b.1' },
              { idtype: 'pubmed', value: '77' },
            ],
          },
        },
      },
      { id: 'doi:10.1000/b.1', pmid: '77', venue: 'J. Robots' },
    ],
    [
      'by number',
      { '2403.00001': { title: 'Boxes', abstract: 'We carry.', authors: ['Roe, Jane'], date: '2024' } },
      { id: 'arxiv:2403.00001' },
    ],
  ])('%s', (_, value, further) => expect(paper(value)).toMatchObject({ ...ROE, ...further }));
});
