import { createEngine } from '../../src/core/search/engine.ts';
import { rankByMeaning } from './meaning.ts';
import type { SearchProgram } from './searchProgram.ts';

/**
 * The engine that the app uses, with what it ranks by once all has come. Queries go to it as words, with no query language: quotes and hyphens in the questions
 * of a collection were written by people who knew of none, and other engines are spared theirs.
 */
export const OFFPRINT: SearchProgram = {
  name: 'offprint',
  build(documents) {
    const engine = createEngine();
    for (const { id, title, text } of documents) engine.add({ id, title, abstract: text });
    rankByMeaning(engine, documents);
    return (query, limit) => engine.search(query, { limit }).hits.map(({ id }) => id);
  },
};
