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
