import { readFile } from 'node:fs/promises';
import { parseDocument, type ParsedDocument } from '../core/formats/parseDocument.ts';
import { typesetPaper } from '../core/text/mathml/typesetPaper.ts';
import { readErrata } from './readErrata.ts';

/** What the operating system's error codes mean to the person who named the file. */
const PROBLEMS: Record<string, string> = {
  ENOENT: 'There is no such file. Check the name.',
  EISDIR: 'It is a folder. Name the files in it.',
  EACCES: 'It may not be read. Check its permissions.',
  EPERM: 'It may not be read. Check its permissions.',
};

/**
 * Reads and parses the document at `path`, with the errata beside it, and typesets its formulas; `name` is what
 * diagnostics and sources call it. A file that cannot be read gives no papers and an error, as one that holds none does.
 */
export async function readDocument(path: string, name: string): Promise<ParsedDocument> {
  try {
    const bytes = await readFile(path);
    const { corrections, diagnostics } = await readErrata(path, name);
    const parsed = parseDocument({ name, bytes, corrections });
    return {
      ...parsed,
      papers: parsed.papers.map(typesetPaper),
      diagnostics: [...diagnostics, ...parsed.diagnostics],
    };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    const message = PROBLEMS[code] ?? `It could not be read (${code}). Check that it is an ordinary file.`;
    const collection = { document: name, papers: 0 };
    return { papers: [], collection, diagnostics: [{ severity: 'error', document: name, message }] };
  }
}
