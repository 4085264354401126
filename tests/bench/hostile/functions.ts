import { acronymsBeginning } from '../../../src/core/acronyms/acronymsBeginning.ts';
import { parseAcronyms, type AcronymRow } from '../../../src/core/acronyms/acronymFile.ts';
import { acronymsIn } from '../../../src/core/acronyms/acronymsIn.ts';
import { chooseLong } from '../../../src/core/acronyms/chooseLong.ts';
import { definitionsIn } from '../../../src/core/acronyms/definitions.ts';
import { longFormOf } from '../../../src/core/acronyms/longForm.ts';
import { longFormKey, LongForms } from '../../../src/core/acronyms/longForms.ts';
import { occurrencesIn } from '../../../src/core/acronyms/occurrences.ts';
import { isShortForm } from '../../../src/core/acronyms/shortForm.ts';
import { addressKey } from '../../../src/core/paper/addressKey.ts';
import { creditFields, creditLines } from '../../../src/core/paper/credits.ts';
import { creditTest } from '../../../src/core/paper/creditTest.ts';
import { authorNames, nameSpellings } from '../../../src/core/paper/nameWords.ts';
import { venueSpellings } from '../../../src/core/paper/venueWords.ts';
import { creditWords } from '../../../src/core/paper/creditWords.ts';
import { bibtex } from '../../../src/core/export/bibtex.ts';
import { citationKeys } from '../../../src/core/export/citationKey.ts';
import { markdown } from '../../../src/core/export/markdown.ts';
import { citation, CITATION_STYLES } from '../../../src/core/export/citations/citations.ts';
import { plainText } from '../../../src/core/export/plainText.ts';
import { publicationYear } from '../../../src/core/export/publicationYear.ts';
import { texText } from '../../../src/core/export/texText.ts';
import { isPreprint, venueKind } from '../../../src/core/export/venueKind.ts';
import { DOCUMENT_FUNCTIONS } from './documentFunctions.ts';
import { quoted } from '../../../src/core/formats/diagnostic.ts';
import { identifierIn } from '../../../src/core/formats/pageCopy/identifiers.ts';
import { isName, listsNames } from '../../../src/core/formats/pageCopy/names.ts';
import * as shape from '../../../src/core/formats/pageCopy/shape.ts';
import { findLinks } from '../../../src/core/paper/links.ts';
import type { InlineNode, Paper } from '../../../src/core/paper/paper.ts';
import { lookUpAddresses, paperAddresses } from '../../../src/core/paper/paperAddresses.ts';
import { doiIn, normaliseTitle, paperId } from '../../../src/core/paper/paperId.ts';
import { withBeginning, withLastWord, withQuoted, withTitle } from '../../../src/core/query/edit.ts';
import { meaningOf } from '../../../src/core/query/meaning.ts';
import { parseQueryText } from '../../../src/core/query/parse.ts';
import { publicationIn } from '../../../src/core/formats/fields/publication.ts';
import { printQuery } from '../../../src/core/query/print.ts';
import { needsQuotes, readQuoted } from '../../../src/core/query/quoted.ts';
import { joinedAgain, shareOut } from '../../../src/core/query/shareOut.ts';
import { parseRelated } from '../../../src/core/related/relatedFile.ts';
import { relatedPapers } from '../../../src/core/related/relatedPapers.ts';
import { relink } from '../../../src/core/paper/relink.ts';
import { createEngine } from '../../../src/core/search/engine.ts';
import { highlight } from '../../../src/core/search/explain/highlight.ts';
import { mentionsIn } from '../../../src/core/search/names/mentions.ts';
import { NameBook } from '../../../src/core/search/names/nameBook.ts';
import { titlePhrases } from '../../../src/core/search/names/titlePhrases.ts';
import { readFormula } from '../../../src/core/speech/readFormula.ts';
import { readingOf } from '../../../src/core/speech/readingOf.ts';
import { sayTex } from '../../../src/core/speech/sayTex.ts';
import { sentenceEnds } from '../../../src/core/speech/sentenceEnds.ts';
import { sentencesOf } from '../../../src/core/speech/sentencesOf.ts';
import { headingOf, minutesOf, summaryOf } from '../../../src/core/paper/summary.ts';
import { densestWindow } from '../../../src/core/text/excerpt.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { parseMarkup } from '../../../src/core/text/mathml/markup.ts';
import { mathTree } from '../../../src/core/text/mathml/mathTree.ts';
import { proseOf } from '../../../src/core/text/prose.ts';
import { countWords } from '../../../src/core/text/readingTime.ts';
import { displayText } from '../../../src/core/text/displayText.ts';
import { parseErrata } from '../../../src/core/text/restoration/errata/parseErrata.ts';
import { sourceHash } from '../../../src/core/text/restoration/errata/sourceHash.ts';
import { restore } from '../../../src/core/text/restoration/restore.ts';
import { restorePaper } from '../../../src/core/text/restoration/restorePaper.ts';
import { RESTORATION_FUNCTIONS, type Measured } from './restoration.ts';
import { spellOut } from '../../../src/core/text/spellOut.ts';
import { stem } from '../../../src/core/text/stem.ts';
import { splitUnsegmented } from '../../../src/core/text/unsegmented.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { venueName } from '../../../src/core/paper/venueName.ts';
import { webAddress } from '../../../src/core/paper/webAddress.ts';

const ROW: AcronymRow = {
  short: 'AB',
  longs: ['A B', 'able bodies'],
  definitions: [2, 1],
  total: 3,
  papers: [0, 1],
};
const TABLE = new Map([['ab', ROW]]);
const LONG_FORMS = new LongForms(['a b', 'word word word']);

function paperOf(text: string): Paper {
  const restored = restorePaper({ title: text, abstract: text });
  return {
    id: 'ti-a',
    title: text,
    abstract: text,
    ...restored,
    links: findLinks(text),
    source: { document: 'a.txt' },
    authors: [text, text],
    venue: text,
    doi: text,
    volume: text,
    pages: text,
  } as Paper;
}

const ofPaper = (run: (paper: Paper) => unknown): Measured => ({
  prepare(text) {
    const paper = paperOf(text);
    return () => run(paper);
  },
});

const ofNodes = (run: (text: string, nodes: InlineNode[]) => unknown): Measured => ({
  prepare(text) {
    const { nodes } = restore(text);
    return () => run(text, nodes);
  },
});

function search(paper: string, query: string): unknown {
  const engine = createEngine();
  engine.add({ id: 'a', title: paper, abstract: paper });
  engine.add({ id: 'b', title: 'Bread', abstract: 'It rises.' });
  const { hits, matcher } = engine.search(query, { limit: 10 });
  return [hits, highlight(paper, matcher), engine.complete(query, 5), engine.nearestWords(query, 3)];
}

/** What is no JSON at all is the caller's to catch. */
const orNothing = (parse: (text: string) => unknown) => (text: string) => {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return null;
  }
};

const BOOK = new NameBook();
BOOK.add('a', creditLines({ authors: ['A B'], venue: 'C 2019' }));

/** The functions of src/core that take texts which come from documents, files or a keyboard. */
export const TEXT_FUNCTIONS: Readonly<Record<string, Measured>> = {
  ...DOCUMENT_FUNCTIONS,
  quoted,
  'page copy: identifierIn': identifierIn,
  'page copy: names': (text) => [isName(text), listsNames(text)],
  'page copy: shape': (text) => [
    shape.looksLikeSentence(text),
    shape.looksLikeTitle(text),
    shape.beginsLikeTitle(text),
    shape.titleCase(text),
    shape.titleLead(text, true),
    shape.shapeOf(text),
  ],
  acronymsBeginning: (text) => acronymsBeginning(text, TABLE),
  acronymsIn: { prepare: (text) => () => acronymsIn({ title: text, abstract: text }, TABLE) },
  chooseLong: (text) => chooseLong('ab', ROW.longs, text),
  parseAcronyms: orNothing(parseAcronyms),
  definitionsIn,
  'longFormOf, long text': (text) => longFormOf('AB', text),
  'longFormOf, long form': (text) => longFormOf(text, 'able bodies'),
  'long forms': (text) => [longFormKey(text), LONG_FORMS.in(text)],
  occurrencesIn: (text) => occurrencesIn(text, () => true),
  isShortForm,
  credits: (text) => {
    const credited = { authors: [text], venue: text };
    return [
      creditFields(credited),
      creditLines(credited),
      creditWords(text),
      authorNames(text),
      nameSpellings(text),
      venueSpellings(text),
      addressKey(text),
      creditTest('author', text, true)(text),
    ];
  },
  mentionsIn: (text) => mentionsIn(text, true, [BOOK]),
  titlePhrases: (text) => titlePhrases([text, text], text, 8),
  bibtex: ofPaper(bibtex),
  citations: ofPaper((paper) => CITATION_STYLES.map((style) => citation({ paper }, style))),
  publicationIn: (text) =>
    publicationIn({ kinds: [text], volume: text, issue: text, pages: text, publisher: text }),
  citationKeys: ofPaper((paper) => citationKeys([paper, paper])),
  markdown: ofPaper(markdown),
  plainText: ofPaper(plainText),
  publicationYear: ofPaper(publicationYear),
  texText: ofNodes(texText),
  venues: (text) => [venueKind(text), isPreprint(text), venueName(text)],
  findLinks,
  paperAddresses: (text) => paperAddresses({ id: `doi-${text}`, doi: text, url: text, pdf: text }),
  lookUpAddresses,
  paperId: (text) => [
    paperId({ title: text }),
    paperId({ title: text, doi: text }),
    paperId({ title: text, arxiv: text }),
  ],
  doiIn,
  normaliseTitle,
  parseQueryText,
  printQuery: (text) => printQuery(parseQueryText(text)),
  meaningOf: (text) => meaningOf(parseQueryText(text)),
  shareOut: (text) => joinedAgain(shareOut(parseQueryText(text))),
  'query edits': (text) => {
    const query = parseQueryText(text);
    return [
      withLastWord(query, 'a'),
      withTitle(query, text),
      withBeginning(query, text),
      withQuoted(query, ['a']),
    ];
  },
  'quoted query': (text) => [readQuoted(`"${text}`, 0), needsQuotes(text)],
  parseRelated: orNothing(parseRelated),
  relatedPapers: (text) => [
    ...relatedPapers([1, 2, 3].map((id) => ({ id: `${id}`, title: text, abstract: text }))),
  ],
  relink: (text) =>
    relink([{ id: 'a', title: text, abstract: text }], [{ id: 'b', title: `${text}a`, abstract: text }]),
  'search in a text': (text) => search(text, 'a word b'),
  'search for a text': (text) => search('A word or b', text),
  'search for a text in itself': (text) => search(text, text),
  sentenceEnds: sentenceEnds,
  sentencesOf: ofNodes(sentencesOf),
  'sentencesOf, no nodes': (text) => sentencesOf(text, []),
  readingOf: ofPaper(readingOf),
  readFormula,
  sayTex,
  summaries: ofPaper((paper) => [summaryOf(paper), headingOf(paper), minutesOf(paper)]),
  densestWindow: {
    prepare(text) {
      const ranges = wordsOf(text).map(({ start, end }) => ({ start, end }));
      return () => densestWindow(text, ranges, 300);
    },
  },
  fold,
  parseMarkup,
  mathTree,
  'mathTree, in math': (text) => mathTree(`<math>${text}</math>`),
  proseOf: ofNodes(proseOf),
  countWords,
  displayText: ofNodes(displayText),
  parseErrata: orNothing(parseErrata),
  sourceHash,
  ...RESTORATION_FUNCTIONS,
  spellOut,
  stem,
  splitUnsegmented,
  wordsOf,
  webAddress,
};
