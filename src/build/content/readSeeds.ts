import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../../core/formats/diagnostic.ts';
import { type Corpus, corpusOf } from './corpus.ts';
import { type ReadDocument, readDocuments } from './readDocument.ts';
import { errataNames, isErrata } from './readErrata.ts';

/** Files that are no documents, nor about one. */
const README = /^readme/i;
const SKIPPED = /^readme|^\.|~$|^offprint\.config\.json$/i;

export interface SeedsOptions {
  /** Paths of files that are no documents either. */
  except?: readonly string[];
  /** Goes on without documents that give no paper; they are warnings then. */
  skipBad?: boolean;
}

/**
 * Reads all documents in a folder and its sub-folders, in the order of their paths by code unit, whatever the locale.
 * Documents are named by their path in the folder, with `/`. Skipped are README files, names that begin with a dot and
 * editors' `~` copies, the publisher's config and what it names. A folder that is missing or holds no document, a document that gives no paper, and errata that do
 * not fit or have no document are errors among the diagnostics: then the seeds must not be published.
 *
 */
export async function readSeeds(
  folder: string,
  { except = [], skipBad = false }: SeedsOptions = {},
): Promise<Corpus> {
  const found = await filesIn(folder);
  const files = found?.filter((name) => !except.includes(resolve(folder, name))) ?? null;
  if (files === null) return failed(folder, 'There is no such folder. Create it and put documents in it.');
  const names = files.filter((name) => !isErrata(name));
  if (names.length === 0) return failed(folder, await noDocuments(folder));
  const documents: ReadDocument[] = [];
  for (const name of names) documents.push(...(await readDocuments(join(folder, name), name)));
  const corpus = corpusOf(documents);
  const stray = withoutDocument(files.filter(isErrata), names);
  const { diagnostics } = corpus;
  return {
    ...corpus,
    diagnostics: [...(skipBad ? withoutBad(documents, diagnostics) : diagnostics), ...stray],
  };
}

/** Documents that gave nothing are told and left out, as long as others gave papers. */
function withoutBad(documents: readonly ReadDocument[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const bad = new Set(
    documents.filter(({ drafts }) => drafts.length === 0).map(({ collection }) => collection.document),
  );
  if (bad.size === documents.length) return [...diagnostics];
  return diagnostics.map((one) =>
    one.severity === 'error' && bad.has(one.document)
      ? { ...one, severity: 'warning', message: `The document is left out. ${one.message}` }
      : one,
  );
}

/** README files are about a folder: one that holds nothing else is told so. */
async function noDocuments(folder: string): Promise<string> {
  const readme = (await readdir(folder)).find((name) => README.test(name));
  const left =
    readme === undefined
      ? ''
      : ` ${readme} is left out, as all README files are: give it another name if it lists papers.`;
  return `The folder holds no documents.${left} Put a text copy of a page of papers in it.`;
}

function withoutDocument(errata: readonly string[], documents: readonly string[]): Diagnostic[] {
  const expected = new Set(documents.flatMap(errataNames));
  return errata
    .filter((name) => !expected.has(name))
    .map((document) => ({
      severity: 'error',
      document,
      message:
        'There is no document with the name that these errata have. Name them after their document, or remove them.',
    }));
}

function failed(document: string, message: string): Corpus {
  return {
    drafts: [],
    collections: [],
    corrections: new Map(),
    diagnostics: [{ severity: 'error', document, message }],
  };
}

/** Paths of the documents and errata, relative to the folder and sorted; null if there is no such folder. */
async function filesIn(folder: string): Promise<string[] | null> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) return null;
  const names = await namesUnder(folder, '');
  return names.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

async function namesUnder(folder: string, prefix: string): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    if (SKIPPED.test(entry.name)) continue;
    const name = prefix + entry.name;
    if (entry.isDirectory()) names.push(...(await namesUnder(folder, `${name}/`)));
    else if (await isFile(join(folder, name), entry)) names.push(name);
  }
  return names;
}

/** An ordinary file, or a link to one; a link to a folder is not followed, so that there are no circles. */
async function isFile(
  path: string,
  entry: { isFile(): boolean; isSymbolicLink(): boolean },
): Promise<boolean> {
  if (entry.isFile()) return true;
  return entry.isSymbolicLink() && ((await stat(path).catch(() => null))?.isFile() ?? true);
}
