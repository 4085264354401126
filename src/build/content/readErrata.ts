import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Diagnostic } from '../../core/formats/diagnostic.ts';
import type { NamedErrata } from '../../core/formats/makePapers.ts';
import { ErrataError, type Errata } from '../../core/text/restoration/errata/errata.ts';
import { parseErrata } from '../../core/text/restoration/errata/parseErrata.ts';

const SUFFIX = '.errata.json';

/** Whether a file holds errata, by its name. */
export function isErrata(name: string): boolean {
  return name.toLowerCase().endsWith(SUFFIX);
}

/** Names that a document's errata may have: of `page.txt`, `page.txt.errata.json` and `page.errata.json`. */
export function errataNames(document: string): string[] {
  const extension = extname(document);
  const names = [document, document.slice(0, document.length - extension.length)];
  return (extension ? names : [document]).map((name) => name + SUFFIX);
}

/**
 * The errata beside the document at `path`, if there are any; `name` is what diagnostics call the document. Errata that
 * cannot be read, and those for a document that is not there, are errors that name their file.
 */
export async function readErrata(
  path: string,
  name: string,
): Promise<{ corrections?: NamedErrata; diagnostics: Diagnostic[] }> {
  const document = basename(path);
  const diagnostics: Diagnostic[] = [];
  for (const file of errataNames(document)) {
    const json = await readFile(join(dirname(path), file), 'utf8').catch(nothingIfMissing);
    if (json === null) continue;
    const called = name.slice(0, name.length - document.length) + file;
    const read = parse(json);
    if ('problem' in read) diagnostics.push({ severity: 'error', document: called, message: read.problem });
    else if (read.document === document) return { corrections: { name: called, errata: read }, diagnostics };
    else if (!(await isThere(join(dirname(path), basename(read.document)))))
      diagnostics.push({ severity: 'error', document: called, message: forAnother(read.document, document) });
  }
  return { diagnostics };
}

function parse(json: string): Errata | { problem: string } {
  try {
    return parseErrata(json);
  } catch (fault) {
    if (fault instanceof ErrataError) return { problem: fault.message };
    throw fault;
  }
}

function nothingIfMissing(fault: NodeJS.ErrnoException): null {
  if (fault.code === 'ENOENT') return null;
  throw fault;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function forAnother(named: string, document: string): string {
  return `The errata are for “${named}”, which is not there. Set "document" to “${document}” if they are for it, or remove them.`;
}
