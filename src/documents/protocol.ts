/**
 * What the page and the worker that reads a person's documents say to each other. A request carries an id and gets one
 * answer or one error; `Reading` is posted without being asked.
 */
import type { BackupHead } from '../core/backup/backup.ts';
import type { BackupFault } from '../core/backup/fault.ts';
import type { Diagnostic } from '../core/formats/diagnostic.ts';
import type { DraftFields } from '../core/formats/documentFormat.ts';
import type { FormatName } from '../core/formats/sayings.ts';
import type { Change } from '../core/merge/change.ts';
import type { InlineNode, Paper } from '../core/paper/paper.ts';
import type { Fault } from '../data/fault.ts';
import type { OpenedBackup, Refused } from '../data/library/backupFile.ts';
import type { KeptFile } from '../data/library/keptFile.ts';
import type { MergedFile } from '../data/library/mergeFile.ts';
import type { SyncedFile, WritableFile } from '../data/library/syncFile.ts';

/** What a person brings: files, pasted text or what another app shared. A pasted text is a Blob under a name of its own. */
export interface Brought {
  name: string;
  file: Blob;
}

/** A document that was read; an archive holds several. */
export interface DocumentRead {
  name: string;
  /** As what it was read; null where that is not known. */
  format: FormatName | null;
  /** How many papers it gave; each counts once, where it stands first. */
  papers: number;
  /** Why it gave none. */
  refused: Diagnostic | null;
  /** What else a person should know of it; of many alike, the first. */
  notes: Diagnostic[];
}

/** Which papers a person wants, by ids: of the new ones all but those apart, or those alone. */
export interface Chosen {
  all: boolean;
  apart: readonly string[];
  /** Of those with the title of one that is here, the ones that are papers of their own. */
  anyway: readonly string[];
}

/** How far the reading and storing is. */
export interface Reading {
  /**
   * `reading`: more rows may come; `ready`: all is read, and nothing or something else is stored; `storing`; `stored`: all that was
   * wanted is stored; `stopped`: by a person or by a fault, and may go on.
   */
  stage: 'reading' | 'ready' | 'storing' | 'stored' | 'stopped';
  documents: DocumentRead[];
  /** Bytes done of bytes in all while reading; papers done of papers in all while storing and after it. */
  done: number;
  total: number;
  found: Record<FoundPaper['state'], number>;
  /** Papers that this import has stored and not taken back; of `found` they are `here`. */
  stored: number;
  /** Whether documents wait that were not read to their end. */
  waiting: boolean;
  /** Why it stopped, where no person did that. */
  problem: Fault | null;
}

/** A row of the preview, in the order of the documents. */
export interface FoundPaper {
  /** Of the paper; of what is faulty, unlike that of any paper. */
  id: string;
  /** Empty where it is faulty. */
  title: string;
  /** Tiles `title`; missing where the title is plain text. */
  titleBody?: InlineNode[];
  /** As rows show them: "Ada Lovelace et al."; empty if it is not known. */
  authors: string;
  /** Venue and year, likewise. */
  where: string;
  /** `here`: it is on this device already; `faulty`: it cannot be read. */
  state: 'new' | 'here' | 'faulty';
  /** What it is the same as. */
  here?: { id: string; by: 'id' | 'doi' | 'arxiv' | 'title'; own: boolean };
  document: string;
  /** 1-based, in its document. */
  line?: number;
  /** What is wrong with it. */
  why?: Diagnostic;
}

/** What a person may write of a paper of their own. */
export interface EditedPaper extends Pick<
  DraftFields,
  'authors' | 'venue' | 'year' | 'keywords' | 'url' | 'pdf'
> {
  title: string;
  /** Paragraphs separated by a blank line. */
  abstract: string;
  doi?: string;
}

/** The library and the papers of this device. */
export interface Places {
  /** Name of the library's database. */
  library: string;
  /** Name of that with the published papers; null where they are in memory alone. */
  content: string | null;
}

/** What the page may ask: name → arguments and answer. */
export interface DocumentsApi {
  rows(args: { which: 'all' | FoundPaper['state']; start: number; length: number }): FoundPaper[];
  paper(args: { id: string }): Paper | null;
  undo(): void;
  edited(args: { paper: Paper; as: EditedPaper }): Paper;
  join(): number;
  backup(args: BackupHead): Blob;
  backupFault(args: { file: Blob }): BackupFault | null;
  openBackup(args: { file: Blob; collections: readonly string[] }): OpenedBackup | Refused;
  mergeBackup(args: { file: Blob; id: string }): MergedFile | Refused;
  undoMerge(args: { id: string }): Change;
  syncFile(args: { kept: KeptFile<WritableFile>; collections: readonly string[] }): SyncedFile | Refused;
}

export type DocumentsRequest = {
  [N in keyof DocumentsApi]: { id: number; name: N; args: Parameters<DocumentsApi[N]>[0] };
}[keyof DocumentsApi];

/** `begin` comes first, and once. */
export type ToDocuments =
  { begin: Places } | { read: Brought[] } | { store: Chosen } | { stop: true } | DocumentsRequest;

/** `gotOn`: the library is being written, and all that the page asks of it waits meanwhile. */
export type FromDocuments =
  { reading: Reading } | { gotOn: true } | { id: number; answer: unknown } | { id: number; error: Fault };
