import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const parse = (name: string, text: string) => parseDocument({ name, bytes: new TextEncoder().encode(text) });
const papersOf = (name: string, text: string) => parse(name, text).papers;

/** What each of the documents below says of its first paper. */
const BOXES = {
  id: 'doi:10.1000/robots.1',
  title: 'Carrying Boxes with Small Robots',
  authors: ['Jane Roe', 'John Doe'],
  year: 2024,
  venue: 'Journal of Robots',
  abstract: 'We study how small robots carry boxes over long ways and stairs.',
};
const WRAPPED = BOXES.abstract.replace(' carry', '\n      carry');

const BIBTEX = `A list.
@string{jr = "Journal of"}
@comment{ignored}
@article{roe24,
  title = {{Carrying {B}oxes with Small Robots}},
  author = "Roe, Jane and John {Doe} and others",
  journal = jr # { Robots},
  year = 2024, month = jul,
  doi = {https://doi.org/10.1000/robots.1}
  abstract = {We study how small robots carry boxes over long ways and stairs.},
}
`;
const RIS = `\ufeff6.
TY  - JOUR
T1  - Carrying Boxes with Small Robots
A1  - Roe, Jane
A1  - Doe, John
PY  - 2024/03/11/
T2  - Journal of Robots
DO  - 10.1000/robots.1
N2  - We study how small robots carry boxes over long ways and stairs.
KW  - robots
boxes
ER  -
`;
const MEDLINE = `
PMID- 123456
OWN - NLM
TI  - Carrying Boxes with
      Small Robots.
FAU - Roe, Jane
AU  - Roe J
FAU - Doe, John
DP  - 2024 Mar
JT  - Journal of Robots
AID - 10.1000/robots.1 [doi]
AB  - ${WRAPPED}
`;
const WOS = `FN Clarivate
VR 1.0
PT J
AU Roe, J
   Doe, J
AF Roe, Jane
   Doe, John
TI Carrying Boxes with
   Small Robots
SO Journal of Robots
PY 2024
DI 10.1000/robots.1
AB ${BOXES.abstract}
ER

EF
`;
const REFWORKS = `RT Journal Article
A1 Roe,Jane
A1 Doe,John
T1 Carrying Boxes with Small Robots
JF Journal of Robots
YR 2024
AB ${BOXES.abstract}
DO DOI: 10.1000/robots.1
`;
const ENDNOTE = `%0 Journal Article
%T Carrying Boxes with Small Robots
%A Roe, Jane
%A Doe, John
%J Journal of Robots
%D 2024
%R 10.1000/robots.1
%X ${BOXES.abstract}
`;
const ADS = `%R 2024JRob...12....1R
%T Carrying Boxes with Small Robots
%A Roe, Jane; Doe, John
%J Journal of Robots
%D 03/2024
%B ${BOXES.abstract} <P />
%Y DOI: 10.1000/robots.1
`;
const ENDNOTE_XML = `<?xml version="1.0"?><xml><records><record><ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Roe, Jane</style></author><author>Doe, John</author></authors></contributors>
<titles><title><style>Carrying Boxes </style><style>with Small Robots</style></title><secondary-title>Journal of Robots</secondary-title></titles>
<dates><year>2024</year></dates><electronic-resource-num>10.1000/robots.1</electronic-resource-num>
<abstract>${BOXES.abstract}</abstract></record></records></xml>`;
const PUBMED = `<?xml version="1.0"?><PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>123456</PMID><Article>
<Journal><JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue><Title>Journal of Robots</Title></Journal>
<ArticleTitle>Carrying Boxes with <i>Small</i> Robots.</ArticleTitle><Abstract><AbstractText>${BOXES.abstract}</AbstractText></Abstract>
<AuthorList><Author><LastName>Roe</LastName><ForeName>Jane</ForeName></Author><Author><LastName>Doe</LastName><ForeName>John</ForeName></Author></AuthorList>
<ELocationID EIdType="doi">10.1000/robots.1</ELocationID></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
const MODS = `<modsCollection xmlns="http://www.loc.gov/mods/v3"><mods><titleInfo><title>Carrying Boxes with Small Robots</title></titleInfo>
<name type="personal"><namePart type="family">Roe</namePart><namePart type="given">Jane</namePart></name><name><namePart>Doe, John</namePart></name>
<name><namePart>Poe, Ann</namePart><role><roleTerm>editor</roleTerm></role></name>
<relatedItem type="host"><titleInfo><title>Journal of Robots</title></titleInfo><part><date>2024</date></part></relatedItem>
<identifier type="doi">10.1000/robots.1</identifier><abstract>${BOXES.abstract}</abstract></mods></modsCollection>`;
const JATS = `<?xml version="1.0"?><article><front><journal-meta><journal-title>Journal of Robots</journal-title></journal-meta><article-meta>
<article-id pub-id-type="doi">10.1000/robots.1</article-id><title-group><article-title>Carrying Boxes with Small Robots</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Roe</surname><given-names>Jane</given-names></name></contrib>
<contrib contrib-type="author"><name><surname>Doe</surname><given-names>John</given-names></name></contrib></contrib-group>
<pub-date><year>2024</year></pub-date><abstract><p>${BOXES.abstract}</p></abstract></article-meta></front></article>`;
const CSV = `Authors,Author full names,Title,Year,Source title,DOI,Abstract
"Roe J.; Doe J.","Roe, Jane (57190000001); Doe, John (57190000002)","Carrying Boxes with Small Robots",2024,"Journal of Robots",10.1000/robots.1,"${BOXES.abstract}"
`;
const TSV = `Title\tAuthor/s\tPublication Year\tSource Title\tDOI\tAbstract
Carrying Boxes with Small Robots\tJane Roe; John Doe\t2024\tJournal of Robots\t10.1000/robots.1\t${BOXES.abstract}
`;
const PAGE = `<!DOCTYPE html><html><head><meta name="citation_title" content="Carrying Boxes with Small Robots">
<meta name="citation_author" content="Roe, Jane"><meta name="citation_author" content="Doe, John"><meta name="citation_publication_date" content="2024/03/11">
<meta name="citation_journal_title" content="Journal of Robots"><meta name="citation_doi" content="10.1000/robots.1">
<meta name="citation_abstract" content="&lt;p&gt;${BOXES.abstract}&lt;/p&gt;"></head><body>…</body></html>`;

describe('a paper with its fields, in every format', () => {
  test.each([
    ['a.bib', BIBTEX],
    ['a.ris', RIS],
    ['a.nbib', MEDLINE],
    ['a.ciw', WOS],
    ['refworks.txt', REFWORKS],
    ['a.enw', ENDNOTE],
    ['ads.txt', ADS],
    ['endnote.xml', ENDNOTE_XML],
    ['pubmed.xml', PUBMED],
    ['mods.xml', MODS],
    ['jats.xml', JATS],
    ['a.csv', CSV],
    ['a.tsv', TSV],
    ['a.html', PAGE],
  ])('%s, and under a name that says nothing', (name, text) => {
    for (const one of [name, 'list', 'list.txt']) {
      const { papers, diagnostics } = parse(one, text);
      expect(papers).toHaveLength(1);
      expect(papers[0]).toMatchObject(BOXES);
      expect(diagnostics).toEqual([]);
    }
  });

  test('PubMed gives its number and the sections of an abstract', () => {
    const text = PUBMED.replace(
      /<AbstractText>.*<\/AbstractText>/,
      '<AbstractText Label="AIM">We look.</AbstractText><AbstractText Label="RESULT">We find H<sub>2</sub>O.</AbstractText>',
    );
    expect(papersOf('a.xml', text)[0]).toMatchObject({
      pmid: '123456',
      abstract: 'AIM: We look.\n\nRESULT: We find H₂O.',
    });
    expect(papersOf('a.nbib', MEDLINE)[0]!.pmid).toBe('123456');
  });

  test('arXiv hands out Atom, RSS and OAI-PMH', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv</title><entry><id>http://arxiv.org/abs/2403.00001v1</id><published>2024-03-11T00:00:00Z</published>
<title>Carrying\n  Boxes</title><summary>  We\nstudy. </summary><author><name>Jane Roe</name></author><link title="pdf" href="http://arxiv.org/pdf/2403.00001v1"/></entry></feed>`;
    const rss = `<?xml version="1.0"?><rss><channel><title>cs</title><item><title>Carrying Boxes</title><link>https://arxiv.org/abs/2403.00001</link>
<description>arXiv:2403.00001v1 Announce Type: new Abstract: We study.</description><dc:creator>Jane Roe</dc:creator><pubDate>Mon, 11 Mar 2024 00:00:00 -0400</pubDate></item></channel></rss>`;
    const oai = `<OAI-PMH><ListRecords><record><metadata><arXiv><id>2403.00001</id><created>2024-03-11</created><title>Carrying Boxes</title>
<authors><author><keyname>Roe</keyname><forenames>Jane</forenames></author></authors><abstract>We study.</abstract></arXiv></metadata></record></ListRecords></OAI-PMH>`;
    for (const text of [atom, rss, oai])
      expect(papersOf('a.xml', text)).toMatchObject([
        {
          id: 'arxiv:2403.00001',
          title: 'Carrying Boxes',
          abstract: 'We study.',
          authors: ['Jane Roe'],
          year: 2024,
        },
      ]);
  });
});

describe('BibTeX', () => {
  test('what names arXiv gives the id', () => {
    for (const field of [
      'eprint = {2403.00001}, archivePrefix = {arXiv}',
      'note = {arXiv:2403.00001 [cs]}',
      'journal = {arXiv:2403.00001 [cs]}',
      'url = {http://arxiv.org/abs/2403.00001}',
    ])
      expect(papersOf('a.bib', `@misc{a, title = {Boxes}, ${field}}`)[0]!.id).toBe('arxiv:2403.00001');
    const other = papersOf('a.bib', '@misc{a, title = {Boxes}, note = {Comment on arXiv:2403.00001}}');
    expect(other[0]!.id).not.toContain('arxiv');
  });

  test('an entry that never ends costs itself alone, and is said', () => {
    const { papers, diagnostics } = parse(
      'a.bib',
      '@article{a, title = {Open {x, year = 1}\n\n@article{b, title = {Whole}}',
    );
    expect(papers.map(({ title }) => title)).toEqual(['Whole']);
    expect(diagnostics.map(({ severity, line }) => [severity, line])).toContainEqual(['warning', 1]);
  });

  test('names of groups keep their commas, and others are nobody', () => {
    const [paper] = papersOf(
      'a.bib',
      '@misc{a, title = {T}, author = {{Ferns, Moss and Co} and de la Roe, Jr., J{\\"o}rg and others}}',
    );
    expect(paper!.authors).toEqual(['Ferns, Moss and Co', 'Jörg de la Roe, Jr.']);
  });

  test('two papers that share a DOI are both kept', () => {
    const { papers } = parse(
      'a.bib',
      '@article{a, title={Ferns on Walls}, doi={10.1000/x}}\n@article{b, title={Chalk and Slate}, doi={10.1000/x}}',
    );
    expect(papers.map(({ id, doi }) => [id.slice(0, 5), doi])).toEqual([
      ['doi:1', undefined],
      ['chalk', '10.1000/x'],
    ]);
  });
});

describe('RIS in its dialects', () => {
  test('dashes and blanks of all kinds, records with no end, values on bare lines', () => {
    const text =
      'Record #3 of 18\nTY -  JOUR\nTI  -  Ferns\u2028on Walls\nAU - Roe, Jane\nAB - One\ntwo.\nTY  - JOUR\nTI  - Moss\nER  - \n7.\n';
    expect(papersOf('a.ris', text)).toMatchObject([
      { title: 'Ferns on Walls', authors: ['Jane Roe'], abstract: 'One two.' },
      { title: 'Moss' },
    ]);
  });

  test('one line that lists all authors', () => {
    const text = 'TY  - JOUR\nTI  - Ferns\nAU  - Roe, Jane and Doe, John\nER  -\n';
    expect(papersOf('a.ris', text)[0]!.authors).toEqual(['Jane Roe', 'John Doe']);
    const group = text.replace('Roe, Jane and Doe, John', 'Department of Ferns and Moss');
    expect(papersOf('a.ris', group)[0]!.authors).toEqual(['Department of Ferns and Moss']);
  });

  test('what has no title is left out and said', () => {
    const { papers, diagnostics } = parse(
      'a.ris',
      'TY  - JOUR\nAU  - Roe, Jane\nER  -\nTY  - JOUR\nTI  - Ferns\nER  -\n',
    );
    expect(papers).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      severity: 'warning',
      line: 1,
      message: 'An entry (“Roe, Jane”) has no title and is left out. Give it one.',
    });
  });
});

describe('JSON of services', () => {
  const paper = (value: unknown) => papersOf('a.json', JSON.stringify(value))[0];
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
      'by number',
      { '2403.00001': { title: 'Boxes', abstract: 'We carry.', authors: ['Roe, Jane'], date: '2024' } },
      { id: 'arxiv:2403.00001' },
    ],
    [
      'in capitals',
      [{ Title: 'Boxes', Abstract: 'We carry.', Authors: 'Roe, Jane; Roe, Jane', Year: '2024' }],
      {},
    ],
  ])('%s', (_, value, further) => expect(paper(value)).toMatchObject({ ...ROE, ...further }));

  test('numbers that are none, and references of a paper, are passed over', () => {
    expect(
      papersOf('a.json', '[{"title":"Boxes","abstract":"NaN \\" is","score":NaN,"x":-Infinity}]'),
    ).toMatchObject([{ title: 'Boxes', abstract: 'NaN " is' }]);
    expect(
      papersOf('a.json', JSON.stringify({ ...ROE, references: [{ ...ROE, title: 'Other' }] })),
    ).toHaveLength(1);
  });

  test('entries of one line are told by their number', () => {
    const { diagnostics } = parse('a.json', '[{"title":"A","abstract":"We"},{"x":1}]');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Entry 2: This has no title and is left out: “{"x":1}” Give it a "title".',
    ]);
  });
});
