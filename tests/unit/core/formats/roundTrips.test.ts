import fc from '../../../properties.ts';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/core/formats/parseDocument.ts';

/** A paper, as the printers below write it down. */
interface Printed {
  title: string;
  authors: { given: string; family: string }[];
  abstract: string;
  venue: string;
  year: number;
  doi: string;
}

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const capital = word.map((one) => one[0]!.toUpperCase() + one.slice(1));
const sign = fc.constantFrom(
  '',
  ',',
  ':',
  ' (s)',
  ' & co',
  ' 5%',
  ' é',
  ' “q”',
  ' ß',
  " d'un",
  ' #1',
  ' a_b',
);
const phrase = (least: number, most: number) =>
  fc
    .tuple(capital, fc.array(fc.tuple(word, sign), { minLength: least, maxLength: most }))
    .map(([first, others]) => `${first} ${others.map(([one, behind]) => one + behind).join(' ')} end`);
/** Companies and what stands between names are left out of them. */
const name = capital.filter((one) => !/^(?:Inc|Ltd|Corp|And)$/.test(one));
const paper: fc.Arbitrary<Printed> = fc.record({
  title: phrase(2, 8),
  authors: fc.uniqueArray(fc.record({ given: name, family: name }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ given, family }) => `${given} ${family}`,
  }),
  abstract: phrase(5, 30),
  venue: phrase(1, 3).map((name) => name.replace(/[\s,;:]+$/, '')),
  year: fc.integer({ min: 1950, max: 2049 }),
  doi: fc.integer({ min: 1, max: 1e9 }).map((number) => `10.1000/x.${number}`),
});
const papers = fc.uniqueArray(paper, { minLength: 1, maxLength: 6, selector: ({ doi }) => doi });

const turned = ({ authors }: Printed) => authors.map(({ given, family }) => `${family}, ${given}`);
const escapedTex = (text: string) =>
  text
    .replace(/[&%#_]/g, '\\$&')
    .replace(/é/g, "{\\'e}")
    .replace(/ß/g, '{\\ss}');
const escapedXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
/** At a width, as MEDLINE and Web of Science do. */
const wrapped = (text: string, indent: string) => text.replace(/(.{20,40}) /g, `$1\n${indent}`);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

const PRINTERS: Record<string, (list: Printed[]) => string> = {
  'a.bib': (list) =>
    list
      .map(
        (one, at) =>
          `@article{k${at},\n  title = {${escapedTex(one.title)}},\n  author = {${turned(one).join(' and ')}},\n  abstract = {${escapedTex(one.abstract)}},\n  journal = {${escapedTex(one.venue)}},\n  year = ${one.year},\n  doi = {${one.doi}}\n}`,
      )
      .join('\n\n'),
  'a.ris': (list) =>
    list
      .map((one) =>
        [
          'TY  - JOUR',
          `TI  - ${one.title}`,
          ...turned(one).map((name) => `AU  - ${name}`),
          `AB  - ${one.abstract}`,
          `T2  - ${one.venue}`,
          `PY  - ${one.year}`,
          `DO  - ${one.doi}`,
          'ER  - ',
        ].join('\n'),
      )
      .join('\n'),
  'a.nbib': (list) =>
    list
      .map((one) =>
        [
          `PMID- ${one.doi.slice(10).slice(0, 8)}`,
          `TI  - ${wrapped(one.title, '      ')}`,
          ...turned(one).map((name) => `FAU - ${name}`),
          `AB  - ${wrapped(one.abstract, '      ')}`,
          `JT  - ${one.venue}`,
          `DP  - ${one.year} Mar`,
          `AID - ${one.doi} [doi]`,
        ].join('\n'),
      )
      .join('\n\n'),
  'a.ciw': (list) =>
    `FN X\nVR 1.0\n${list
      .map((one) =>
        [
          'PT J',
          `AU ${turned(one).join('\n   ')}`,
          `TI ${wrapped(one.title, '   ')}`,
          `SO ${one.venue}`,
          `PY ${one.year}`,
          `DI ${one.doi}`,
          `AB ${wrapped(one.abstract, '   ')}`,
          'ER',
        ].join('\n'),
      )
      .join('\n\n')}\n\nEF`,
  'refworks.txt': (list) =>
    list
      .map((one) =>
        [
          'RT Journal',
          `T1 ${one.title}`,
          ...turned(one).map((name) => `A1 ${name}`),
          `JF ${one.venue}`,
          `YR ${one.year}`,
          `AB ${one.abstract}`,
          `DO ${one.doi}`,
        ].join('\n'),
      )
      .join('\n\n'),
  'a.enw': (list) =>
    list
      .map((one) =>
        [
          '%0 Journal Article',
          `%T ${one.title}`,
          ...turned(one).map((name) => `%A ${name}`),
          `%J ${one.venue}`,
          `%D ${one.year}`,
          `%X ${one.abstract}`,
          `%R ${one.doi}`,
        ].join('\n'),
      )
      .join('\n\n'),
  'a.csv': (list) =>
    [
      'Title,Authors,Year,Source title,DOI,Abstract',
      ...list.map((one) =>
        [one.title, turned(one).join('; ') + ';', `${one.year}`, one.venue, one.doi, one.abstract]
          .map(cell)
          .join(','),
      ),
    ].join('\r\n'),
  'a.tsv': (list) =>
    [
      'Title\tAuthors\tYear\tSource title\tDOI\tAbstract',
      ...list.map((one) =>
        [one.title, turned(one).join('; ') + ';', `${one.year}`, one.venue, one.doi, one.abstract]
          .map(cell)
          .join('\t'),
      ),
    ].join('\n'),
  'pubmed.xml': (list) =>
    `<PubmedArticleSet>${list
      .map(
        (one) =>
          `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate><Year>${one.year}</Year></PubDate></JournalIssue><Title>${escapedXml(one.venue)}</Title></Journal><ArticleTitle>${escapedXml(one.title)}</ArticleTitle><ELocationID EIdType="doi">${one.doi}</ELocationID><Abstract><AbstractText>${escapedXml(one.abstract)}</AbstractText></Abstract><AuthorList>${one.authors.map(({ given, family }) => `<Author><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`).join('')}</AuthorList></Article></MedlineCitation></PubmedArticle>`,
      )
      .join('\n')}</PubmedArticleSet>`,
  'endnote.xml': (list) =>
    `<xml><records>${list
      .map(
        (one) =>
          `<record><ref-type name="Journal Article">17</ref-type><contributors><authors>${turned(one)
            .map((name) => `<author>${name}</author>`)
            .join(
              '',
            )}</authors></contributors><titles><title>${escapedXml(one.title)}</title><secondary-title>${escapedXml(one.venue)}</secondary-title></titles><dates><year>${one.year}</year></dates><abstract>${escapedXml(one.abstract)}</abstract><electronic-resource-num>${one.doi}</electronic-resource-num></record>`,
      )
      .join('')}</records></xml>`,
  'csl.json': (list) =>
    JSON.stringify(
      list.map((one) => ({
        title: one.title,
        author: one.authors,
        abstract: one.abstract,
        'container-title': one.venue,
        issued: { 'date-parts': [[one.year]] },
        DOI: one.doi,
      })),
      null,
      1,
    ),
  'openalex.json': (list) =>
    JSON.stringify({
      results: list.map((one) => ({
        title: one.title,
        doi: `https://doi.org/${one.doi}`,
        publication_year: one.year,
        authorships: one.authors.map(({ given, family }) => ({
          author: { display_name: `${given} ${family}` },
        })),
        primary_location: { source: { display_name: one.venue } },
        abstract_inverted_index: inverted(one.abstract),
      })),
    }),
};

function inverted(text: string): Record<string, number[]> {
  const places = new Map<string, number[]>();
  text.split(' ').forEach((one, at) => places.set(one, [...(places.get(one) ?? []), at]));
  return Object.fromEntries(places);
}

const RUNS = { numRuns: 40 };

describe.each(Object.entries(PRINTERS))('%s', (name, print) => {
  test('what is printed is read as it was', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const read = parseDocument({ name, bytes: new TextEncoder().encode(print(list)) });
        const given = read.papers.map(({ title, authors, abstract, venue, year, id }) => ({
          title,
          authors,
          abstract,
          venue,
          year,
          id,
        }));
        const expected = list.map((one) => ({
          title: one.title,
          authors: one.authors.map(({ given: first, family }) => `${first} ${family}`),
          abstract: one.abstract,
          venue: one.venue,
          year: one.year,
          id: `doi:${one.doi}`,
        }));
        expect(given).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('nothing that is cut or changed throws', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(30),
      put: fc.string({ unit: 'binary', maxLength: 8 }),
    });
    fc.assert(
      fc.property(papers, fc.array(change, { maxLength: 6 }), (list, changes) => {
        let text = print(list);
        for (const { at, length, put } of changes) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + put + text.slice(start + length);
        }
        const { papers: read, diagnostics } = parseDocument({ name, bytes: new TextEncoder().encode(text) });
        expect(read.length + diagnostics.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });
});
