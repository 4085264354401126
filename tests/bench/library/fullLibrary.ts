import { backupOf, type Backup } from '../../../src/core/backup/backup.ts';
import { writeBackup } from '../../../src/core/backup/writeBackup.ts';
import type { Stamped } from '../../../src/core/merge/record.ts';
import { stampOf } from '../../../src/core/merge/stamp.ts';
import { NO_VERSIONS, replaced } from '../../../src/core/merge/versions.ts';
import type { Paper } from '../../../src/core/paper/paper.ts';

export const TAGS = 200;
const TAGS_OF_A_PAPER = 3;
const DEVICE = 'benchmachine';
const BEGIN = Date.parse('2026-01-01T00:00:00Z');

/** Name of one of the tags; it is its id as well. */
export const tagName = (at: number): string => `topic ${at % TAGS}`;

/** A library in which every paper is saved and has three of 200 tags, and every other one a note, as a backup file. */
export function fullLibrary(papers: readonly Paper[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeBackup(libraryOf(papers));
}

function libraryOf(papers: readonly Paper[]): Backup {
  let count = 0;
  const record = (id: string, fields: object): Stamped => {
    const stamp = stampOf({ time: BEGIN + count++, count: 0, device: DEVICE });
    return {
      id,
      ...fields,
      stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])),
    } as Stamped;
  };
  const noteStamp = stampOf({ time: BEGIN, count: 0, device: DEVICE });
  const noted = papers.filter((_, at) => at % 2 === 0);
  return backupOf(
    { made: new Date(BEGIN).toISOString(), collections: ['papers.jsonl.gz'] },
    new Map([
      ['papers', papers.map(({ id }, at) => record(id, { savedAt: BEGIN + at }))],
      ['copies', papers.map((paper) => record(paper.id, { paper }))],
      ['tags', Array.from({ length: TAGS }, (_, at) => record(tagName(at), { name: tagName(at) }))],
      ['taggings', papers.flatMap((paper, at) => taggings(paper, at, record))],
      [
        'notes',
        noted.map(({ id, title }) =>
          record(id, { text: replaced(NO_VERSIONS, `Compare with what ${title} says.`, noteStamp), title }),
        ),
      ],
    ]),
    [],
  );
}

function taggings({ id }: Paper, at: number, record: (id: string, fields: object) => Stamped): Stamped[] {
  return Array.from({ length: TAGS_OF_A_PAPER }, (_, which) => {
    const tag = tagName(at + which * 7);
    return record(`${tag} ${id}`, { tag, paper: id, at: BEGIN + at, removedAt: null });
  });
}
