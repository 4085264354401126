import { readFile, stat } from 'node:fs/promises';
import type { NamedErrata } from '../../core/formats/makePapers.ts';
import { type DraftedDocument, readDrafts } from '../../core/formats/readDrafts.ts';
import { tell } from '../../core/formats/sayings.ts';
import { type Unpacked, unpack } from '../../core/formats/unpack.ts';
import { isLarge, readLargeLines, readLargeValues } from './readLargeLines.ts';
import { readErrata } from './readErrata.ts';

/** What the operating system's error codes mean to the person who named the file. */
const PROBLEMS: Record<string, string> = {
  ENOENT: 'There is no such file. Check the name.',
  EISDIR: 'It is a folder. Name the files in it.',
  EACCES: 'It may not be read. Check its permissions.',
  EPERM: 'It may not be read. Check its permissions.',
};

export interface ReadDocument extends DraftedDocument {
  /** The errata beside it. */
  corrections?: NamedErrata | undefined;
}

/**
 * Reads the document at `path`, compressed or not, with the errata beside it, or the documents of the zip archive there;
 * `name` is what diagnostics and sources call it. A file that cannot be read gives no papers and an error, as one that
 * holds none does. Lists of JSON lines are read piece by piece, of any length, and so are other lists in JSON that are too long
 * to be read at once.
 */
export async function readDocuments(path: string, name: string): Promise<ReadDocument[]> {
  try {
    const { size } = await stat(path);
    const large = (await isLarge(path, size)) ? await readLargeLines(path, name) : null;
    if (large) return [large];
    if (size > MOST_AT_ONCE)
      return [
        (await readLargeValues(path, name)) ?? nothing(name, tell('too-long-file', { most: 2e9 }).message),
      ];
    const { corrections, diagnostics } = await readErrata(path, name);
    const unpacked = await unpack(name, await readFile(path));
    const values = unpacked.some(isTooLarge) ? await readLargeValues(path, name) : null;
    if (values) return [values];
    const documents = unpacked.map(drafted);
    if (documents.length !== 1) return documents;
    const [document] = documents;
    return [{ ...document!, corrections, diagnostics: [...diagnostics, ...document!.diagnostics] }];
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return [
      nothing(name, PROBLEMS[code] ?? `It could not be read (${code}). Check that it is an ordinary file.`),
    ];
  }
}

/** Bytes that Node reads at once. */
const MOST_AT_ONCE = 2 ** 31 - 1;

function isTooLarge(document: Unpacked): boolean {
  return 'problem' in document && document.problem.said.kind === 'archive-too-large';
}

function drafted(document: Unpacked): ReadDocument {
  return 'problem' in document ? nothing(document.name, document.problem.message) : readDrafts(document);
}

function nothing(name: string, message: string): ReadDocument {
  return {
    drafts: [],
    collection: { document: name, papers: 0 },
    diagnostics: [{ severity: 'error', document: name, message }],
  };
}
