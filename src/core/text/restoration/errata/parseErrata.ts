import { readTex } from '../readTex.ts';
import { ERRATA_FORMAT, ErrataError, type Errata } from './errata.ts';

type Fields = Partial<
  Record<
    | 'format'
    | 'document'
    | 'entries'
    | 'paper'
    | 'field'
    | 'hash'
    | 'start'
    | 'end'
    | 'source'
    | 'node'
    | 't'
    | 'tex'
    | 'display'
    | 'opening'
    | 'closing',
    unknown
  >
>;

/** Reads an errata file. Throws an `ErrataError` that says what is wrong where. */
export function parseErrata(json: string): Errata {
  const errata = readJson(json);
  if (!isRecord(errata) || errata.format !== ERRATA_FORMAT)
    throw new ErrataError(
      `The errata are not of format ${ERRATA_FORMAT}: begin with "format": ${ERRATA_FORMAT}.`,
    );
  if (typeof errata.document !== 'string') throw new ErrataError('The errata do not name their "document".');
  if (!Array.isArray(errata.entries)) throw new ErrataError('The errata have no list of "entries".');
  errata.entries.forEach((entry, i) => checkEntry(entry, `Errata entry ${i + 1}`));
  return errata as unknown as Errata;
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ErrataError('The errata are no JSON: check the file for a missing comma or quotation mark.');
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkEntry(entry: unknown, where: string): void {
  if (!isRecord(entry)) throw new ErrataError(`${where} is no object.`);
  for (const name of ['paper', 'hash', 'source'] as const)
    if (typeof entry[name] !== 'string') throw new ErrataError(`${where} has no text "${name}".`);
  if (entry.field !== 'title' && entry.field !== 'abstract')
    throw new ErrataError(`${where} needs "field": "title" or "abstract".`);
  for (const name of ['start', 'end'] as const)
    if (!Number.isInteger(entry[name])) throw new ErrataError(`${where} has no whole number "${name}".`);
  if (Number(entry.start) < 0 || Number(entry.end) <= Number(entry.start))
    throw new ErrataError(`${where} has an empty range.`);
  checkNode(entry.node, Number(entry.end) - Number(entry.start), where);
}

/** `length` is that of the corrected range. */
function checkNode(node: unknown, length: number, where: string): void {
  if (!isRecord(node)) throw new ErrataError(`${where} has no "node".`);
  if (node.t === 'math') {
    if (typeof node.tex !== 'string' || !readTex(node.tex))
      throw new ErrataError(`${where} has no readable "tex", or one with a command that is not allowed.`);
  } else if (node.t === 'char') {
    if (typeof node.display !== 'string') throw new ErrataError(`${where} has no text "display".`);
  } else if (node.t === 'emphasis') {
    if (!Number.isInteger(node.opening) || !Number.isInteger(node.closing))
      throw new ErrataError(`${where} needs the lengths of its "opening" and "closing" marks.`);
    const [opening, closing] = [Number(node.opening), Number(node.closing)];
    if (opening < 0 || closing < 0 || opening + closing >= length)
      throw new ErrataError(`${where} has "opening" and "closing" marks that leave no words between them.`);
  } else throw new ErrataError(`${where} has a node of unknown kind: use "math", "char" or "emphasis".`);
}
