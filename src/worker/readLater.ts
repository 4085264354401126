/** What the first list does without: read when it is first asked for, and kept offline like the rest. */
export { createEngine } from '../core/search/engine.ts';
export { answersElsewhere } from '../data/content/answersElsewhere.ts';
export { DerivedFileReader } from './derived/derivedFileReader.ts';
export { facetsOf } from './papers/facets.ts';
export { OwnFollowing } from './papers/ownFollowing.ts';
export { followLibrary } from './papers/ownShelf.ts';
export { Indexing } from './search/indexing.ts';
export { narrowingOf } from './search/narrowing.ts';
export { Searcher } from './search/searcher.ts';
export { MOST_SUGGESTED, suggestionsOf } from './search/suggestionsOf.ts';
