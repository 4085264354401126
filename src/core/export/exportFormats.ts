import { strToU8, zipSync } from 'fflate';
import { wellFormed } from '../text/wellFormed.ts';
import { bibtexFile } from './bibtex.ts';
import {
  CITATION_STYLES,
  type CitationStyle,
  referenceList,
  referenceSteps,
  referenceText,
} from './citations/citations.ts';
import { cslJson } from './cslJson.ts';
import { csv } from './csv.ts';
import type { ExportItem } from './exportItem.ts';
import { list } from './list.ts';
import { markdownFile, noteFiles } from './noteFiles.ts';
import { ris } from './ris.ts';
import { each, type Steps } from './steps.ts';

export type ExportFormat = 'bibtex' | 'ris' | 'csl' | 'csv' | 'markdown' | 'vault' | 'list' | CitationStyle;

/** A file to be handed out. */
export interface ExportedFile {
  /** Without a dot. */
  extension: string;
  /** Its media type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

type Writer = (items: readonly ExportItem[], now: Date) => string | Uint8Array<ArrayBuffer>;

/** In the order in which they are offered. */
const FORMATS: Readonly<Record<ExportFormat, { extension: string; type: string; write: Writer }>> = {
  bibtex: { extension: 'bib', type: 'application/x-bibtex', write: bibtexFile },
  ris: { extension: 'ris', type: 'application/x-research-info-systems', write: ris },
  csl: { extension: 'json', type: 'application/json', write: cslJson },
  csv: { extension: 'csv', type: 'text/csv', write: csv },
  markdown: { extension: 'md', type: 'text/markdown', write: markdownFile },
  vault: { extension: 'zip', type: 'application/zip', write: zipped },
  list: { extension: 'txt', type: 'text/plain', write: list },
  apa: referencesIn('apa'),
  ieee: referencesIn('ieee'),
  chicago: referencesIn('chicago'),
  nature: referencesIn('nature'),
};

/** To be read and cited from; what was added to papers has no place in them. */
function referencesIn(style: CitationStyle): { extension: string; type: string; write: Writer } {
  return { extension: 'txt', type: 'text/plain', write: (items) => referenceList(items, style) };
}

/** Whether a format is a style of references, which also have italics and links. */
export function isStyle(format: ExportFormat): format is CitationStyle {
  return CITATION_STYLES.some((style) => style === format);
}

export const EXPORT_FORMATS = Object.keys(FORMATS) as ExportFormat[];

/** What a file of a format is called at the end, and its media type. */
export function kindOf(format: ExportFormat): Pick<ExportedFile, 'extension' | 'type'> {
  const { extension, type } = FORMATS[format];
  return { extension, type };
}

/** Whether a format gives an archive of files, and no text. */
export function isArchive(format: ExportFormat): boolean {
  return FORMATS[format].extension === 'zip';
}

/** Papers as a file. @param now the time that files within an archive get */
export function exportFile(items: readonly ExportItem[], format: ExportFormat, now: Date): ExportedFile {
  const { extension, type, write } = FORMATS[format];
  const written = write(items, now);
  return { extension, type, bytes: typeof written === 'string' ? strToU8(wellFormed(written)) : written };
}

/** The same a little at a time, where a format takes long of many papers. */
export function* exportSteps(
  items: readonly ExportItem[],
  format: ExportFormat,
  now: Date,
): Steps<ExportedFile> {
  if (!isStyle(format)) return exportFile(items, format, now);
  const entries = yield* referenceSteps(items, format);
  const lines = yield* each(entries, (entry) => wellFormed(referenceText([entry])));
  return { ...kindOf(format), bytes: strToU8(lines.join('')) };
}

/** A text to be read in place of a file; null for an archive. */
export function exportText(items: readonly ExportItem[], format: ExportFormat): string | null {
  const written = isArchive(format) ? null : FORMATS[format].write(items, new Date(0));
  return typeof written === 'string' ? wellFormed(written) : null;
}

function zipped(items: readonly ExportItem[], now: Date): Uint8Array<ArrayBuffer> {
  const files = noteFiles(items).map(({ name, text }) => [name, strToU8(wellFormed(text))] as const);
  return zipSync(Object.fromEntries(files), { mtime: now, level: 6 });
}
