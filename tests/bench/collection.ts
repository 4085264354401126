import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readRows } from './jsonLines.ts';

/** A document to be found. */
export interface TestDocument {
  id: string;
  title: string;
  text: string;
}

export interface TestQuery {
  id: string;
  text: string;
  /** Documents that are no answers, such as the one that the query was taken from. */
  exclude?: string[];
}

/** Documents, queries, and which answer which. */
export interface TestCollection {
  name: string;
  documents: TestDocument[];
  queries: TestQuery[];
  /** Query → document → grade; above zero is relevant. */
  grades: Map<string, Map<string, number>>;
}

/** Any order but this: engines break ties by the order of adding, and collections come sorted by all manner of things. */
const SEED = 20_240_601;

/** Reads a folder with `docs.jsonl[.gz]`, `queries.jsonl[.gz]` and `qrels.jsonl[.gz]`; documents come shuffled. */
export function readCollection(folder: string): TestCollection {
  const documents = readRows<TestDocument>(fileOf(folder, 'docs')).map(({ id, title, text }) => ({
    id: String(id),
    title: title ?? '',
    text: text ?? '',
  }));
  const grades: TestCollection['grades'] = new Map();
  for (const { query, doc, grade } of readRows<{ query: string; doc: string; grade: number }>(
    fileOf(folder, 'qrels'),
  )) {
    const known = grades.get(String(query)) ?? new Map<string, number>();
    grades.set(String(query), known.set(String(doc), Number(grade)));
  }
  const queries = readRows<TestQuery>(fileOf(folder, 'queries')).map((query) => ({
    ...query,
    id: String(query.id),
  }));
  return {
    name: basename(resolve(folder)),
    documents: shuffled(documents, randomFrom(SEED)),
    queries,
    grades,
  };
}

/** The folder itself if it is a collection, else those in it that are, by name. */
export function collectionsIn(folder: string): string[] {
  if (isCollection(folder)) return [folder];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter(isCollection);
}

function isCollection(folder: string): boolean {
  return ['docs.jsonl', 'docs.jsonl.gz'].some((name) => existsSync(join(folder, name)));
}

function fileOf(folder: string, name: string): string {
  const plain = join(folder, `${name}.jsonl`);
  return existsSync(plain) ? plain : `${plain}.gz`;
}

/** Numbers within [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
