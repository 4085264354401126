import { readFile } from 'node:fs/promises';
import { decompress } from '../../core/formats/decompress.ts';
import type { NamedErrata } from '../../core/formats/makePapers.ts';
import { type DraftedDocument, readDrafts } from '../../core/formats/readDrafts.ts';
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
 * Reads the document at `path`, compressed or not, with the errata beside it; `name` is what diagnostics and sources
 * call it. A file that cannot be read gives no papers and an error, as one that holds none does.
 */
export async function readDocument(path: string, name: string): Promise<ReadDocument> {
  try {
    const unpacked = await decompress(await readFile(path));
    if ('problem' in unpacked) return nothing(name, unpacked.problem);
    const { corrections, diagnostics } = await readErrata(path, name);
    const drafted = readDrafts({ name, bytes: unpacked.bytes });
    return { ...drafted, corrections, diagnostics: [...diagnostics, ...drafted.diagnostics] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return nothing(
      name,
      PROBLEMS[code] ?? `It could not be read (${code}). Check that it is an ordinary file.`,
    );
  }
}

function nothing(name: string, message: string): ReadDocument {
  return {
    drafts: [],
    collection: { document: name, papers: 0 },
    diagnostics: [{ severity: 'error', document: name, message }],
  };
}
