import { hidden, type Annotation } from '../annotation.ts';
import { displayTex } from '../../displayTex.ts';
import { readTex } from '../readTex.ts';
import { ErrataError, type ErrataEntry } from './errata.ts';
import { sourceHash } from './sourceHash.ts';

/**
 * Puts corrections in the place of whatever was found in their ranges. Throws an `ErrataError` when an entry no longer
 * fits `text`: then the document has changed, and the entry must be written again or removed.
 */
export function applyErrata(
  text: string,
  annotations: readonly Annotation[],
  entries: readonly ErrataEntry[],
): Annotation[] {
  let corrected = [...annotations];
  for (const entry of entries) {
    checkFit(text, entry);
    corrected = [
      ...corrected.filter((annotation) => staysBeside(annotation, entry)),
      ...annotationsOf(entry),
    ];
  }
  return corrected;
}

/** What lies outside of the corrected range stays, and what holds all of it. */
function staysBeside(annotation: Annotation, { start, end }: ErrataEntry): boolean {
  if (annotation.end <= start || annotation.start >= end) return true;
  const holds = annotation.start <= start && annotation.end >= end;
  return holds && annotation.t !== 'math' && annotation.t !== 'char';
}

function checkFit(text: string, entry: ErrataEntry): void {
  const where = `The erratum for “${entry.source}” in the ${entry.field} of “${entry.paper}”`;
  const found = text.slice(entry.start, entry.end);
  if (found !== entry.source)
    throw new ErrataError(
      `${where} no longer fits: “${found}” stands there now. Write it again or remove it.`,
    );
  const hash = sourceHash(text);
  if (hash !== entry.hash)
    throw new ErrataError(
      `${where} is for another text. Check it and set its hash to ${hash}, or remove it.`,
    );
}

function annotationsOf({ start, end, node }: ErrataEntry): Annotation[] {
  switch (node.t) {
    case 'math':
      return [{ t: 'math', start, end, tex: node.tex, display: displayTex(readTex(node.tex) ?? []) }];
    case 'char':
      return [{ t: 'char', start, end, display: node.display }];
    case 'emphasis':
      return [
        { t: 'emphasis', start, end },
        hidden(start, start + node.opening),
        hidden(end - node.closing, end),
      ];
  }
}
