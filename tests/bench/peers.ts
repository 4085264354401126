import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { stemmer as oramaStemmer } from '@orama/stemmers/english';
import { stopwords as oramaStopWords } from '@orama/stopwords/english';
import { Document, Encoder } from 'flexsearch';
import EnglishPreset from 'flexsearch/lang/en';
import lunr from 'lunr';
import MiniSearch, { type Options } from 'minisearch';
import { termOf } from '../../src/core/text/analyze.ts';
import { BM25F_REFERENCE } from './bm25fReference.ts';
import type { TestDocument } from './collection.ts';
import type { SearchProgram } from './searchProgram.ts';

const TITLE_BOOST = 2;

/**
 * Other engines, each as it comes and as well as it can be set up for English prose: any word may match, stop words
 * off, stems, titles worth twice as much. MiniSearch has no stemmer or stop words of its own and is given ours.
 */
export const PEERS: readonly SearchProgram[] = [
  BM25F_REFERENCE,
  miniSearch(
    'minisearch',
    { boost: { title: TITLE_BOOST } },
    { processTerm: (word) => termOf(word.toLowerCase()) },
  ),
  miniSearch('minisearch-default', {}),
  lunrWith('lunr', TITLE_BOOST),
  lunrWith('lunr-default', 1),
  oramaWith('orama', true),
  oramaWith('orama-default', false),
  flexSearch('flexsearch', new Encoder(EnglishPreset), true),
  flexSearch('flexsearch-default', new Encoder(), false),
];

function miniSearch(
  name: string,
  searchOptions: NonNullable<Options['searchOptions']>,
  options: Partial<Options<TestDocument>> = {},
): SearchProgram {
  return {
    name,
    build(documents) {
      const index = new MiniSearch<TestDocument>({ fields: ['title', 'text'], searchOptions, ...options });
      index.addAll(documents);
      return (query, limit) =>
        index
          .search(query)
          .slice(0, limit)
          .map(({ id }) => id as string);
    },
  };
}

/** Lunr has an English stemmer and stop words by default. */
function lunrWith(name: string, boost: number): SearchProgram {
  return {
    name,
    build(documents) {
      const index = lunr(function () {
        this.ref('id');
        this.field('title', { boost });
        this.field('text');
        for (const document of documents) this.add(document);
      });
      const syntax = /[:^~*+-]/g;
      return (query, limit) =>
        index
          .search(query.replace(syntax, ' '))
          .slice(0, limit)
          .map(({ ref }) => ref);
    },
  };
}

function oramaWith(name: string, tuned: boolean): SearchProgram {
  return {
    name,
    async build(documents) {
      const index = create({
        schema: { key: 'string', title: 'string', text: 'string' },
        components: {
          tokenizer: tuned
            ? { language: 'english', stemming: true, stemmer: oramaStemmer, stopWords: oramaStopWords }
            : { language: 'english', stemming: false },
        },
      });
      await insertMultiple(
        index,
        documents.map(({ id, title, text }) => ({ key: id, title, text })),
      );
      const boost = { title: tuned ? TITLE_BOOST : 1 };
      return async (query, limit) => {
        const { hits } = await searchOrama(index, {
          term: query,
          limit,
          properties: ['title', 'text'],
          boost,
        });
        return hits.map(({ document }) => document.key);
      };
    },
  };
}

/** Without `suggest` FlexSearch wants every word of a query. */
function flexSearch(name: string, encoder: Encoder, suggest: boolean): SearchProgram {
  return {
    name,
    build(documents) {
      const index = new Document({ encoder, document: { id: 'id', index: ['title', 'text'] } });
      for (const { id, title, text } of documents) index.add({ id, title, text });
      return (query, limit) =>
        index.search(query, { limit, suggest, merge: true }).map(({ id }) => String(id));
    },
  };
}
