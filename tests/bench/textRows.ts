import { damage } from '../../src/train/text/damage.ts';
import type { Pair, PairSpan } from '../../src/train/text/pair.ts';
import { readLines } from './jsonLines.ts';
import type { CleanRow } from './textClean.ts';
import type { GoldRow } from './textGold.ts';

type Fields = Partial<Record<string, unknown>>;
/** A row from the fields of a line, or a sentence that says what they lack. */
type Reader<T> = (fields: Fields, line: number) => T | string;

const MOST_REPORTED = 5;

/** The rows of a file; lines that are none are left out, and `report` is told which and why. */
function readRows<T extends object>(path: string, reader: Reader<T>, report: (line: string) => void): T[] {
  const rows: T[] = [];
  let left = 0;
  for (const { line, text } of readLines(path)) {
    const row = readRow(text, line, reader);
    if (typeof row !== 'string') rows.push(row);
    else if (++left <= MOST_REPORTED) report(`${path}, line ${line} is left out: ${row}.`);
  }
  if (left > MOST_REPORTED) report(`${path}: ${left} lines are left out altogether.`);
  if (rows.length === 0) report(`${path} has no row that can be scored.`);
  return rows;
}

function readRow<T extends object>(text: string, line: number, reader: Reader<T>): T | string {
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return 'it is no JSON object';
    return reader(fields, line);
  } catch {
    return 'it is no JSON';
  }
}

export function goldRows(path: string, report: (line: string) => void): GoldRow[] {
  return readRows(path, goldRow, report);
}

export function pairRows(path: string, report: (line: string) => void): Pair[] {
  return readRows(path, pairRow, report);
}

export function cleanRows(path: string, report: (line: string) => void): CleanRow[] {
  return readRows(path, cleanRow, report);
}

function goldRow(fields: Fields): GoldRow | string {
  const { paper, field, kind, tier, start, end } = fields;
  if (!isText(paper) || !isText(kind) || !isText(tier))
    return 'it lacks one of the texts "paper", "kind" and "tier"';
  if (field !== 'title' && field !== 'abstract') return 'its "field" is neither "title" nor "abstract"';
  if (!isRange(start, end)) return 'its "start" and "end" are no range';
  const [source, latex, display] = [
    textOf(fields['source']),
    textOf(fields['latex']),
    textOf(fields['display']),
  ];
  return { paper, field, kind, tier, start: Number(start), end: Number(end), source, latex, display };
}

function pairRow(fields: Fields, line: number): Pair | string {
  const { id, title, damaged, split } = fields;
  if (!isText(damaged)) return 'it has no text "damaged"';
  const spans = fields['spans'] ?? spansOf(damaged, textOf(fields['original']));
  if (!Array.isArray(spans)) return 'it has no list "spans", and no "original" that tells them';
  if (!spans.every((span) => isSpan(span, damaged.length)))
    return 'one of its "spans" has no "latex", or a range outside of "damaged"';
  return {
    id: isText(id) ? id : `line ${line}`,
    title: textOf(title),
    damaged,
    spans,
    ...(isText(split) && { split }),
  };
}

function spansOf(damaged: string, original: string): PairSpan[] | undefined {
  const made = damage(original);
  return made.damaged === damaged ? made.spans : undefined;
}

function isSpan(span: unknown, length: number): span is PairSpan {
  if (typeof span !== 'object' || span === null) return false;
  const { start, end, latex } = span as Fields;
  return isText(latex) && isRange(start, end) && Number(end) <= length;
}

function cleanRow({ title, abstract }: Fields): CleanRow | string {
  return isText(abstract) ? { title: textOf(title), abstract } : 'it has no text "abstract"';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function textOf(value: unknown): string {
  return isText(value) ? value : '';
}

function isRange(start: unknown, end: unknown): boolean {
  return (
    Number.isInteger(start) && Number.isInteger(end) && Number(start) >= 0 && Number(end) >= Number(start)
  );
}
