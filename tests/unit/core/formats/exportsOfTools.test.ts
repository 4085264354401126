import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

const parse = (name: string, given: unknown) => {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  return parseDocument({ name, bytes: new TextEncoder().encode(text) });
};
const papersOf = (name: string, given: unknown) => parse(name, given).papers;

describe('JSON', () => {
  test.each([
    [
      'HAL',
      {
        response: {
          docs: [
            {
              title_s: ['Ferns'],
              doiId_s: '10.1000/1',
              publicationDateY_i: 2021,
              conferenceTitle_s: 'Walls 2021',
            },
          ],
        },
      },
      { id: 'doi:10.1000/1', year: 2021, venue: 'Walls 2021' },
    ],
    [
      'DOAJ',
      {
        results: [
          {
            bibjson: {
              title: 'Ferns',
              year: '2021',
              identifier: [
                { id: '1424-8220', type: 'pissn' },
                { id: '10.1000/1', type: 'doi' },
              ],
            },
          },
        ],
      },
      { id: 'doi:10.1000/1', year: 2021 },
    ],
    [
      'zbMATH',
      {
        result: [
          { title: { title: 'Ferns' }, year: '2019', links: [{ type: 'doi', identifier: '10.1000/1' }] },
        ],
      },
      { id: 'doi:10.1000/1' },
    ],
    [
      'dblp',
      {
        result: {
          hits: {
            hit: [{ info: { title: 'Ferns.', year: '2021', ee: 'https://arxiv.org/abs/2101.00001' } }],
          },
        },
      },
      { id: 'arxiv:2101.00001' },
    ],
    [
      'pandas, by columns',
      { title: { 0: 'Ferns', 1: 'Moss' }, year: { 0: 2020, 1: 2021 } },
      { title: 'Ferns', year: 2020 },
    ],
    [
      'pandas, apart',
      { columns: ['title', 'year'], index: [0], data: [['Ferns', 2020]] },
      { title: 'Ferns', year: 2020 },
    ],
  ])('of %s', (_, given, expected) => expect(papersOf('a.json', given)[0]).toMatchObject(expected));

  test('a paper of a list is one by its identifiers alone', () => {
    const given = {
      data: [
        { title: 'Ferns on Walls', abstract: null, year: null, authors: [], externalIds: { CorpusId: 5 } },
      ],
    };
    expect(papersOf('a.json', given)).toHaveLength(1);
  });

  test('what Zotero keeps beside papers is passed over without a word', () => {
    const { papers, diagnostics } = parse('a.json', [
      { key: 'A', data: { itemType: 'journalArticle', title: 'Ferns', abstractNote: 'We count.' } },
      { key: 'B', data: { itemType: 'attachment', title: 'PDF' } },
      { key: 'C', data: { itemType: 'note', note: 'Fine.' } },
    ]);
    expect(papers).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    [
      'a package',
      {
        name: 'walls',
        title: 'Walls',
        description: 'Of ferns.',
        author: 'Jane Roe',
        dependencies: { fern: '1' },
      },
    ],
    [
      'a map',
      {
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: { title: 'Wall', description: 'Old.', year: 1890 }, geometry: null },
        ],
      },
    ],
    ['videos', { items: [{ kind: 'youtube#video', title: 'Ferns', description: 'Of ferns.', year: 2020 }] }],
    ['a notebook', { cells: [], metadata: { title: 'Ferns' }, nbformat: 4 }],
    [
      'tasks',
      [{ url: 'https://api.github.com/repos/a/b/issues/1', title: 'A wall falls', body: 'It does.' }],
    ],
    [
      'reviews',
      {
        notes: [
          {
            id: 'r',
            forum: 'f',
            replyto: 'f',
            content: { title: { value: 'Review' }, abstract: { value: 'Good.' } },
          },
        ],
      },
    ],
  ])('of %s has no papers', (_, given) => expect(papersOf('a.json', given)).toEqual([]));
});

describe('tables', () => {
  test.each([
    ['Title,Abstract summary\nFerns on Walls,It counts.\n', { abstract: 'It counts.' }],
    ['Title,Abstract summary,Abstract\nFerns on Walls,It counts.,We count.\n', { abstract: 'We count.' }],
    ['titles,summaries,terms\nFerns,We count.,cs\n', { title: 'Ferns', abstract: 'We count.' }],
    [
      'Paper,Author(s),Journal,Notes\nFerns on Walls,Jane Roe,Walls,fine\n',
      { title: 'Ferns on Walls', venue: 'Walls' },
    ],
    [
      'Título\tAutores\tEnlace\nFerns on Walls\tJane Roe\thttps://doi.org/10.1000/1\n',
      { id: 'doi:10.1000/1' },
    ],
  ])('%j', (text, expected) => expect(papersOf('a.csv', text)).toMatchObject([expected]));

  test('whose rows are fields, as Embase writes them', () => {
    const text = [
      '"TITLE","Ferns on Walls"\n"AUTHOR NAMES","Roe J.A.","Doe E."\n"SOURCE TITLE","Walls"\n"PUBLICATION YEAR","2021"\n"ABSTRACT","We count."\n"DOI","10.1000/1"',
      '"TITLE","Moss"\n"AUTHOR NAMES","Poe A."\n"ABSTRACT","We count moss."',
    ].join('\n\n');
    for (const name of ['a.csv', 'records.txt'])
      expect(papersOf(name, text)).toMatchObject([
        {
          id: 'doi:10.1000/1',
          title: 'Ferns on Walls',
          authors: ['Roe J.A.', 'Doe E.'],
          venue: 'Walls',
          year: 2021,
        },
        { title: 'Moss', abstract: 'We count moss.' },
      ]);
  });

  test.each([
    ['goods', 'Handle,Title,Body (HTML),Vendor\na,A blue shirt of much linen,<p>Nice</p>,Roe\n'],
    [
      'offers of work',
      'Title,Company,Description,URL\nEngineer of walls,Roe,Build walls.,https://roe.example/1\n',
    ],
    ['news', 'title,text,date\nSenate votes on a wall of ferns,It voted.,2017\n'],
    ['books somebody read', 'Title,Author,My Rating,Bookshelves\nOf Ferns,Jane Roe,5,read\n'],
    [
      'bookmarks',
      'title,url,time_added,tags\nHow to mend a wall of ferns,https://roe.example/1,1704067200,\n',
    ],
  ])('of %s have no papers', (_, text) => expect(papersOf('a.csv', text)).toEqual([]));

  test('of bookmarks have those that lead to papers, and the others are said', () => {
    const text =
      'title,excerpt,url,folder\n[2205.12345] Ferns on Walls,,https://arxiv.org/abs/2205.12345,a\nPasta in Rome,,https://roe.example/1,b\n';
    const { papers, diagnostics } = parse('a.csv', text);
    expect(papers).toMatchObject([{ id: 'arxiv:2205.12345', title: 'Ferns on Walls' }]);
    expect(diagnostics.map(({ line, leftOut }) => [line, leftOut])).toEqual([
      [2, undefined],
      [3, true],
    ]);
  });
});

describe('XML', () => {
  test('of the ACL Anthology: a volume says where and when its papers appeared', () => {
    const [paper] = papersOf(
      'a.xml',
      `<?xml version='1.0'?><collection id="2023.walls"><volume id="1"><meta><booktitle>Proceedings of Walls</booktitle><year>2023</year></meta>
      <paper id="1"><title>Ferns on <fixed-case>W</fixed-case>alls</title><author><first>Jane</first><last>Roe</last></author><abstract>We count.</abstract><url>2023.walls-1.1</url></paper></volume></collection>`,
    );
    expect(paper).toMatchObject({
      title: 'Ferns on Walls',
      authors: ['Jane Roe'],
      venue: 'Proceedings of Walls',
      year: 2023,
      url: 'https://aclanthology.org/2023.walls-1.1',
    });
  });

  test('of Europe PMC', () => {
    const [paper] = papersOf(
      'a.xml',
      '<?xml version="1.0"?><responseWrapper><resultList><result><pmid>12</pmid><doi>10.1000/1</doi><title>Ferns on &lt;i>Walls&lt;/i>.</title><authorList><author><firstName>Jane</firstName><lastName>Roe</lastName></author><author><collectiveName>Fern Group</collectiveName></author></authorList><journalInfo><journal><title>Walls</title></journal></journalInfo><pubYear>2022</pubYear><abstractText>We count.</abstractText></result></resultList></responseWrapper>',
    );
    expect(paper).toMatchObject({
      id: 'doi:10.1000/1',
      pmid: '12',
      authors: ['Jane Roe', 'Fern Group'],
      venue: 'Walls',
      year: 2022,
    });
  });

  test('of EBSCO', () => {
    const [paper] = papersOf(
      'a.xml',
      '<?xml version="1.0"?><records><rec resultID="1"><header><controlInfo><jinfo><jtl>Walls</jtl></jinfo><pubinfo><dt year="2020" month="07">Jul2020</dt><vid>5</vid></pubinfo><artinfo><ui type="doi">10.1000/1</ui><tig><atl>Ferns on walls.</atl></tig><aug><au>Roe, Jane</au></aug><ab>We count.</ab></artinfo></controlInfo></header></rec></records>',
    );
    expect(paper).toMatchObject({
      id: 'doi:10.1000/1',
      title: 'Ferns on walls',
      authors: ['Jane Roe'],
      venue: 'Walls',
      year: 2020,
      volume: '5',
    });
  });

  test('a feed of recordings has no papers', () => {
    const item = (type: string) =>
      `<rss version="2.0"><channel><item><title>Ferns on Walls</title><description>Of ferns.</description><enclosure url="https://roe.example/1" type="${type}"/></item></channel></rss>`;
    expect(papersOf('a.rss', item('audio/mpeg'))).toEqual([]);
    expect(papersOf('a.rss', item('application/pdf'))).toHaveLength(1);
  });
});

test('the plain text of the Cochrane Library', () => {
  const text =
    'Record #1 of 2\nID: CN-02123456\nAU: Roe J\nAU: Doe E\nTI: Ferns for low walls\nSO: Walls\nYR: 2021\nPM: PUBMED 33123456\nXR: EMBASE 631\nDOI: 10.1000/1\nAB: We count.\n\n\nRecord #2 of 2\nID: CN-02999999\nTI: Moss\nYR: 2020\nAB: More.\n';
  expect(papersOf('a.txt', text)).toMatchObject([
    {
      id: 'doi:10.1000/1',
      title: 'Ferns for low walls',
      authors: ['Roe J', 'Doe E'],
      venue: 'Walls',
      year: 2021,
      pmid: '33123456',
      abstract: 'We count.',
    },
    { title: 'Moss', year: 2020, abstract: 'More.' },
  ]);
});
