import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const papersOf = (name: string, given: unknown) => {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  return parseDocument({ name, bytes: new TextEncoder().encode(text) }).papers;
};
const ABSTRACT = 'We study how ferns grow on walls.';

describe('what only some tools write', () => {
  test('BibLaTeX: fields that entries share', () => {
    const shared = '@xdata{fern, journaltitle = {Fern Studies}, volume = {3}, date = {2001}}\n';
    const papers = papersOf(
      'a.bib',
      `${shared}@article{a, author = {Roe, Jane}, title = {Ferns on Walls}, date = {2019}, xdata = {fern}}\n`,
    );
    expect(papers).toMatchObject([
      { title: 'Ferns on Walls', venue: 'Fern Studies', volume: '3', year: 2019 },
    ]);
  });

  test('Web of Science: the year of early access', () => {
    const [paper] = papersOf(
      'a.ciw',
      `FN Clarivate\nVR 1.0\nPT J\nAU Roe, J\nTI Ferns on Walls\nSO FERN STUDIES\nAB ${ABSTRACT}\nEY NOV 2020\nER\n\nEF\n`,
    );
    expect(paper!.year).toBe(2020);
  });

  test.each([
    [
      'Scopus: names in parts',
      {
        'search-results': {
          entry: [
            {
              'dc:title': 'Ferns on Walls',
              'dc:description': ABSTRACT,
              author: [{ authname: 'Roe J.', 'given-name': 'Jane', surname: 'Roe' }],
            },
          ],
        },
      },
      { authors: ['Jane Roe'], abstract: ABSTRACT },
    ],
    [
      'ORCID: identifiers in a list of their own',
      {
        group: [
          {
            'work-summary': [
              {
                title: { title: { value: 'Ferns on Walls' } },
                'publication-date': { year: { value: '2016' } },
                'external-ids': {
                  'external-id': [{ 'external-id-type': 'doi', 'external-id-value': '10.1000/orc.1' }],
                },
              },
            ],
          },
        ],
      },
      { id: 'doi:10.1000/orc.1', year: 2016 },
    ],
    [
      'corpora of full texts: the title in a head, the abstract in paragraphs',
      {
        paper_id: 'W12',
        metadata: { title: 'Ferns on Walls', authors: [{ first: 'Jane', middle: ['Q.'], last: 'Roe' }] },
        abstract: [{ text: ABSTRACT, section: 'Abstract' }],
        body_text: [{ text: 'Much is known.', section: 'Introduction' }],
      },
      { title: 'Ferns on Walls', authors: ['Jane Q. Roe'], abstract: ABSTRACT },
    ],
    [
      'INSPIRE, whose record is in a field of that name',
      {
        hits: {
          hits: [{ id: '1', metadata: { titles: [{ title: 'Ferns' }], abstracts: [{ value: ABSTRACT }] } }],
        },
      },
      { title: 'Ferns', abstract: ABSTRACT },
    ],
    [
      'Unpaywall: its own name for names',
      { doi: '10.1000/1', title: 'Ferns', year: 2020, z_authors: [{ given: 'Jane', family: 'Roe' }] },
      { authors: ['Jane Roe'], year: 2020 },
    ],
  ])('%s', (_, given, expected) => {
    expect(papersOf('a.json', given)).toMatchObject([expected]);
  });

  test('a table in German', () => {
    const [paper] = papersOf('a.csv', `Titel;Verfasser;Jahr\nFarne;"Roe, Jane; Doe, John";2014\n`);
    expect(paper).toMatchObject({ title: 'Farne', authors: ['Jane Roe', 'John Doe'], year: 2014 });
  });

  test('a feed with where the paper appeared in front of its abstract', () => {
    const item = `<item><title>Ferns on Walls</title><link>https://example.org/x1</link><content:encoded><![CDATA[<p>Fern Studies, Published online: 03 March 2022; <a href="https://example.org/x1">doi:10.1000/x1</a></p>${ABSTRACT}]]></content:encoded><dc:creator>Jane Roe</dc:creator><prism:doi>10.1000/x1</prism:doi></item>`;
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d" xmlns:prism="p" xmlns:content="c"><channel><title>Fern Studies</title></channel>${item}</rdf:RDF>`;
    expect(papersOf('a.rdf', feed)).toMatchObject([{ id: 'doi:10.1000/x1', abstract: ABSTRACT }]);
  });
});
