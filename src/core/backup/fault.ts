/**
 * Why a file was not read as a backup; nothing was changed then. `empty`: no byte in it; `archive`: gzip that is cut off
 * or damaged; `large`: more than `most` bytes in it; `encoding`: no UTF-8; `foreign`: a file of something else; `broken`:
 * begins as a backup, and is no JSON, as one that is cut off; `deep`: nested as no backup is; `newer`: of a later format;
 * `shape`: a part that is not what it must be; `twice`: two records of one id; `clock`: a time that no clock can reach;
 * `changed`: not as it was made, by damage or by hand; `list`: a reading list (`core/share`); `backup`: a backup, where a reading list was asked for.
 */
export type BackupFault =
  | {
      kind: 'empty' | 'archive' | 'encoding' | 'foreign' | 'broken' | 'deep' | 'changed' | 'list' | 'backup';
    }
  | { kind: 'large'; most: number }
  | { kind: 'newer'; version: number }
  | ({ kind: 'shape' | 'twice' | 'clock' } & Place);

/** Where in a backup: a table, or a part of the file's head; a record of it, and one of its fields. */
export interface Place {
  table: string;
  id?: string;
  field?: string;
}

/** A file that is not read as a backup. Its message is for logs. */
export class BackupError extends Error {
  override name = 'BackupError';

  constructor(readonly fault: BackupFault) {
    super(Object.values(fault).join(' '));
  }
}
