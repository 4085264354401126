import type { TestDocument } from './collection.ts';

type MaybePromise<T> = T | Promise<T>;

/** Ids of the documents found, best first. */
export type Search = (query: string, limit: number) => MaybePromise<string[]>;

/** Something that searches: an engine in one configuration. */
export interface SearchProgram {
  name: string;
  build(documents: readonly TestDocument[]): MaybePromise<Search>;
}
