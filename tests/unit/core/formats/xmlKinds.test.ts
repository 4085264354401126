import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const parse = (text: string, name = 'a.xml') =>
  parseDocument({ name, bytes: new TextEncoder().encode(text) });
const errors = (text: string, name?: string) => parse(text, name).diagnostics.map(({ message }) => message);

const PERSON = (given: string, family: string, role = 'author') =>
  `<person_name contributor_role="${role}"><given_name>${given}</given_name><surname>${family}</surname></person_name>`;

describe('XML of Crossref', () => {
  test('articles of a journal have its name, volume and issue; a declaration is not needed', () => {
    const article = (title: string, doi: string) =>
      `<journal_article><titles><title>${title}</title><subtitle>A Count</subtitle></titles>
      <contributors>${PERSON('Jane', 'Roe')}<organization contributor_role="author">Fern Society</organization>${PERSON('Ed', 'Poe', 'editor')}</contributors>
      <publication_date><year>2019</year></publication_date><pages><first_page>4</first_page><last_page>9</last_page></pages>
      <jats:abstract><jats:p>We count ferns.</jats:p></jats:abstract>
      <doi_data><doi>${doi}</doi><resource>https://example.org/ferns</resource></doi_data></journal_article>`;
    const { papers } = parse(
      `<doi_records><doi_record><crossref><journal><journal_metadata><full_title>Journal of Walls</full_title></journal_metadata>
      <journal_issue><publication_date><year>2018</year></publication_date><journal_volume><volume>12</volume></journal_volume><issue>3</issue></journal_issue>
      ${article('Ferns on Walls', '10.1000/ferns.1')}${article('Moss on Walls:', '10.1000/ferns.2')}</journal></crossref></doi_record></doi_records>`,
    );
    expect(papers.map(({ title }) => title)).toEqual(['Ferns on Walls: A Count', 'Moss on Walls: A Count']);
    expect(papers[0]).toMatchObject({
      id: 'doi:10.1000/ferns.1',
      abstract: 'We count ferns.',
      authors: ['Jane Roe', 'Fern Society'],
      venue: 'Journal of Walls',
      year: 2019,
      volume: '12',
      issue: '3',
      pages: '4-9',
      kind: 'article',
    });
  });

  test('a book is a paper of its own, and names no venue', () => {
    const [book] = parse(
      `<?xml version="1.0"?><crossref_result><query_result><body><query><doi_record><crossref><book><book_metadata>
      <contributors>${PERSON('Jane', 'Roe')}</contributors><titles><title>All Ferns</title></titles>
      <publication_date><year>2001</year></publication_date><publisher><publisher_name>Fern Press</publisher_name></publisher>
      <doi_data><doi>10.1000/all</doi></doi_data></book_metadata></book></crossref></doi_record></query></body></query_result></crossref_result>`,
    ).papers;
    expect(book).toMatchObject({ title: 'All Ferns', kind: 'book', year: 2001, publisher: 'Fern Press' });
    expect(book).not.toHaveProperty('venue');
  });
});

test('XML of DataCite', () => {
  const { papers } = parse(
    `<resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.1000/data.1</identifier>
    <creators><creator><creatorName>Roe, Jane</creatorName><givenName>Jane</givenName><familyName>Roe</familyName></creator>
    <creator><creatorName nameType="Organizational">Fern Society</creatorName></creator></creators>
    <titles><title>Counts of Ferns</title><title titleType="Subtitle">Ten Walls</title></titles><publisher>Fern Archive</publisher>
    <publicationYear>2020</publicationYear><contributors><contributor><contributorName>Poe, Ed</contributorName></contributor></contributors>
    <descriptions><description descriptionType="Methods">By hand.</description><description descriptionType="Abstract">Counts of ten walls.</description></descriptions></resource>`,
  );
  expect(papers).toEqual([
    expect.objectContaining({
      id: 'doi:10.1000/data.1',
      title: 'Counts of Ferns: Ten Walls',
      abstract: 'Counts of ten walls.',
      authors: ['Jane Roe', 'Fern Society'],
      year: 2020,
      publisher: 'Fern Archive',
    }),
  ]);
});

test("Zotero's RDF: a journal stands beside its papers, attachments are none", () => {
  const { papers } = parse(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#">
    <bib:Article rdf:about="#1"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/>
    <bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
    <dc:subject><z:AutomaticTag><rdf:value>ferns</rdf:value></z:AutomaticTag></dc:subject>
    <dc:title>Ferns on Walls</dc:title><dcterms:abstract>We count ferns.</dcterms:abstract><dc:date>May 2019</dc:date><bib:pages>4-9</bib:pages></bib:Article>
    <bib:Journal rdf:about="urn:issn:1"><prism:volume>4</prism:volume><dc:title>Journal of Walls</dc:title><dc:identifier>DOI 10.1000/ferns.1</dc:identifier></bib:Journal>
    <z:Attachment rdf:about="#2"><z:itemType>attachment</z:itemType><dc:title>A Scan</dc:title></z:Attachment></rdf:RDF>`,
    'a.rdf',
  );
  expect(papers).toEqual([
    expect.objectContaining({
      id: 'doi:10.1000/ferns.1',
      title: 'Ferns on Walls',
      authors: ['Jane Roe'],
      venue: 'Journal of Walls',
      year: 2019,
      volume: '4',
      pages: '4-9',
      keywords: ['ferns'],
    }),
  ]);
});

test('a formula in an abstract of XML stays on its line', () => {
  const { papers } = parse(
    `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Ferns</ArticleTitle><Abstract><AbstractText>Where <mml:math>\n\n<mml:mi>η</mml:mi>\n\n<mml:mn>2</mml:mn>\n</mml:math> grows.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  );
  expect(papers[0]!.abstract).toBe('Where η 2 grows.');
});

describe('XML that is not read is named, with and without a declaration', () => {
  test.each([
    ['<zs:records><zs:record><datafield tag="245"/></zs:record></zs:records>', 'MARC of a library'],
    [
      '<mets:mets xmlns:mets="x"><mods:mods><mods:title>Ferns</mods:title></mods:mods></mets:mets>',
      'METS of a library',
    ],
    ['<ctx:context-objects xmlns:ctx="x"/>', 'OpenURL'],
    ['<b:Sources xmlns:b="x"><b:Source/></b:Sources>', 'sources of Microsoft Word'],
    ['<rdf:RDF xmlns:rdf="x"><schema:Article/></rdf:RDF>', 'RDF'],
    ['<!-- a comment -->\n<fern:list fern="1">\n\nFerns\n\nWe count.\n</fern:list>', '“fern:list”'],
  ])('%s', (text, name) => {
    expect(errors(text, 'a.txt')).toEqual([
      `It is XML of a kind that is not read (${name}). Save the list as RIS, BibTeX or CSV and add that.`,
    ]);
  });

  test('elements of a page at the head of Markdown are none', () => {
    const text =
      '<div align="center">\n\n# Ferns\n\n</div>\n\n- [Ferns on Old Walls](https://arxiv.org/abs/2403.00001)\n';
    expect(parse(text, 'a.md').papers.map(({ id }) => id)).toEqual(['arxiv:2403.00001']);
  });
});

describe('TEI', () => {
  const NAMED = (given: string, family: string) =>
    `<author role="aut"><persName><forename type="first">${given}</forename><surname>${family}</surname></persName><email>x@example.org</email><affiliation><orgName>Fern College</orgName></affiliation></author>`;

  test('what an archive exports: each record, the abstract in the language of the title, and not the head of the export', () => {
    const { papers } = parse(
      `<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Export of an archive</title></titleStmt></fileDesc></teiHeader>
      <text><body><listBibl><biblFull><titleStmt><title xml:lang="fr">Fougères des murs</title>${NAMED('Jeanne', 'Roe')}</titleStmt>
      <publicationStmt><idno type="halId">hal-01</idno></publicationStmt>
      <sourceDesc><biblStruct><analytic><title xml:lang="fr">Fougères des murs</title>${NAMED('Jeanne', 'Roe')}${NAMED('Jean', 'Doe')}</analytic>
      <monogr><idno type="issn">0000-0000</idno><title level="j">Revue des murs</title><imprint><publisher>Presses des murs</publisher><biblScope unit="volume">12</biblScope><biblScope unit="issue">3</biblScope><biblScope unit="pp">4-9</biblScope><date type="datePub">2019-05-02</date></imprint></monogr>
      <idno type="doi">10.1000/murs.1</idno><idno type="arxiv">1905.00001</idno></biblStruct></sourceDesc>
      <profileDesc><textClass><keywords scheme="author"><term>fougère</term></keywords></textClass>
      <abstract xml:lang="en"><p>We count ferns.</p></abstract><abstract xml:lang="fr"><p>Nous comptons CO<sub>2</sub>.</p></abstract></profileDesc></biblFull>
      <biblFull><titleStmt><title>Moss</title></titleStmt><sourceDesc><biblStruct><analytic><title>Moss</title></analytic></biblStruct></sourceDesc></biblFull></listBibl></body></text></TEI>`,
    );
    expect(papers.map(({ title }) => title)).toEqual(['Fougères des murs', 'Moss']);
    expect(papers[0]).toMatchObject({
      id: 'arxiv:1905.00001',
      doi: '10.1000/murs.1',
      abstract: 'Nous comptons CO₂.',
      authors: ['Jeanne Roe', 'Jean Doe'],
      venue: 'Revue des murs',
      year: 2019,
      volume: '12',
      issue: '3',
      pages: '4-9',
    });
  });

  test('a PDF that was taken apart is one paper, without those that it cites', () => {
    const { papers } = parse(
      `<TEI xml:space="preserve" xmlns="http://www.tei-c.org/ns/1.0"><teiHeader xml:lang="en"><fileDesc>
      <titleStmt><title level="a" type="main">Ferns on Walls</title></titleStmt><publicationStmt><publisher/><date type="published" when="2018-03">Mar 2018</date></publicationStmt>
      <sourceDesc><biblStruct><analytic>${NAMED('Jane', 'Roe')}<title level="a" type="main">Ferns on Walls</title></analytic><monogr><imprint/></monogr><idno type="DOI">10.1000/ferns.1</idno></biblStruct></sourceDesc></fileDesc>
      <profileDesc><abstract><div><p>We count ferns.</p><p>They like shade.</p></div></abstract></profileDesc></teiHeader>
      <text><body><div><head>Introduction</head><p>Walls.</p></div></body><back><listBibl><biblStruct><analytic><title>Moss on Walls</title></analytic></biblStruct></listBibl></back></text></TEI>`,
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      id: 'doi:10.1000/ferns.1',
      title: 'Ferns on Walls',
      abstract: 'We count ferns.\n\nThey like shade.',
      authors: ['Jane Roe'],
      year: 2018,
    });
  });

  test('a novel, a letter or a play is refused by name', () => {
    const novel = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>The Long Wall</title><author>Jane Roe</author></titleStmt><sourceDesc><p>First edition</p></sourceDesc></fileDesc></teiHeader><text><body><p>It rained.</p></body></text></TEI>`;
    expect(parse(novel).papers).toEqual([]);
    expect(errors(novel)).toEqual([expect.stringContaining('TEI')]);
  });
});
