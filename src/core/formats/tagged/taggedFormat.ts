import { decodeText } from '../decodeText.ts';
import type { DocumentFormat } from '../documentFormat.ts';
import type { Entry } from '../fields/entry.ts';
import { readEntries } from '../fields/readEntries.ts';
import { type Dialect, type TaggedRecord, taggedRecords } from './taggedRecords.ts';

/** The values of a record by their tags. */
export type Values = (...tags: readonly string[]) => string[];

export interface TaggedKind extends Pick<DocumentFormat, 'name' | 'matches'>, Dialect {
  entry(values: Values, line: number): Entry;
  /** Whether a record is none, such as the head of a file. */
  isNone?(values: Values): boolean;
}

/** Shorter lines may stand above the first record of an export. */
const SHORTEST_TEXT = 120;

/** Whether a text stands above the first line of a form: a page of a paper that has its record for those who cite it. */
export function isBelowText(head: string, first: RegExp): boolean {
  const at = head.search(first);
  if (at < 0) return false;
  return head
    .slice(0, at)
    .split('\n')
    .some((line) => line.length > SHORTEST_TEXT && /[.!?]$/.test(line.trim()));
}

/** A format of lines with tags. */
export function taggedFormat(kind: TaggedKind): DocumentFormat {
  return {
    name: kind.name,
    matches: kind.matches,
    read({ name: document, bytes }) {
      const decoded = decodeText(bytes);
      if ('problem' in decoded)
        return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
      const entries = taggedRecords(decoded.text, kind).flatMap((record) => {
        const values = valuesOf(record);
        return kind.isNone?.(values) ? [] : [kind.entry(values, record.line)];
      });
      return readEntries(document, entries, decoded.warning);
    },
  };
}

function valuesOf({ fields }: TaggedRecord): Values {
  return (...tags) => fields.flatMap(({ tag, value }) => (tags.includes(tag) && value !== '' ? [value] : []));
}
