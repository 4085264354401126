import type { Row } from './readRows.ts';

/** Names of fields, in capitals, each in front of its values: Embase writes its records so, with a blank line between. */
const NAME = /^[A-Z][A-Z -]{1,40}$/;
const TITLE = 'TITLE';
/** Fields of a record, at least. */
const FEWEST = 3;

/** A record and the line (1-based) that it begins on. */
export interface FieldRecord {
  fields: Record<string, string | string[]>;
  line: number;
}

/** Whether a text begins as a table whose rows are fields. */
export function isOfFieldRows(head: string): boolean {
  const lines = head
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/, 4)
    .slice(0, FEWEST);
  return (
    lines.length === FEWEST &&
    lines[0]!.startsWith(`"${TITLE}",`) &&
    lines.every((line) => NAME.test(/^"([^"]{1,60})",/.exec(line)?.[1] ?? ''))
  );
}

/** The records of a table whose rows are fields; the next begins with its title. */
export function fieldRecords(rows: readonly Row[]): FieldRecord[] {
  const records: FieldRecord[] = [];
  for (const { cells, line } of rows) {
    const [name = '', ...values] = cells;
    if (!NAME.test(name)) continue;
    if (name === TITLE) records.push({ fields: {}, line });
    const fields = records.at(-1)?.fields;
    const given = values.filter((value) => value.trim() !== '');
    if (fields && given.length > 0) fields[OWN[name] ?? name] = given.length === 1 ? given[0]! : given;
  }
  return records;
}

const OWN: Readonly<Record<string, string>> = {
  'AUTHOR NAMES': 'authors',
  'MEDLINE PMID': 'pmid',
  'AUTHOR KEYWORDS': 'keywords',
};
