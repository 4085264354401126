import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from '../../../properties.ts';
import { describe, expect, it } from 'vitest';
import { backupFaultSentence } from '../../../../src/app/words/en/backup.ts';
import { listFileFaultSentence } from '../../../../src/app/words/en/passing.ts';
import { BackupError, type BackupFault } from '../../../../src/core/backup/fault.ts';
import { readBackup } from '../../../../src/core/backup/readBackup.ts';
import { writeBackup } from '../../../../src/core/backup/writeBackup.ts';
import { readListFile, writeListFile, type ListFile } from '../../../../src/core/share/listFile.ts';
import { goodBackup } from '../backup/broken.ts';
import { arbitraryPaper } from '../bundle/arbitraryPaper.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const MADE = '2026-11-29T21:13:42.000Z';
const LIST: ListFile = {
  made: MADE,
  name: 'Ferns',
  papers: [
    { id: 'a', title: 'On walls', tags: ['to read'], note: 'See [[b]].' },
    {
      id: 'b',
      title: 'On stones',
      url: 'https://a.org/b',
      highlights: [
        {
          id: 'h1',
          quote: { exact: 'moss', prefix: 'the ', suffix: ' grows' },
          start: 4,
          end: 8,
          colour: 'green',
          text: 'why?',
          at: 5,
        },
      ],
    },
  ],
};

async function faultOf(bytes: Uint8Array): Promise<BackupFault> {
  const refused = await readListFile(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(BackupError);
  return (refused as BackupError).fault;
}

/** The text of the file, changed by hand, with or without the line that seals it. */
async function changed(change: (text: string) => string, sealed = false): Promise<Uint8Array> {
  const text = gunzipSync(await writeListFile(LIST)).toString();
  return encode(change(sealed ? text : text.replace(/"sha256": .*\n/, '')));
}

describe('the file of a list', () => {
  it('is read as it was written, packed or not, and a person can read it', async () => {
    const file = await writeListFile(LIST);
    expect(await readListFile(file)).toEqual(LIST);
    const text = gunzipSync(file).toString();
    expect(text.split('\n')).toHaveLength(12);
    expect(text).toContain('"title":"On walls"');
    expect(await readListFile(encode(JSON.stringify(JSON.parse(text), null, 2)))).toEqual(LIST);
  });

  it('brings whole papers as they were', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPaper, async (paper) => {
        const list = { ...LIST, papers: [{ id: paper.id, title: 'T', paper }] };
        expect(await readListFile(await writeListFile(list))).toEqual(JSON.parse(JSON.stringify(list)));
      }),
      { numRuns: 8 },
    );
  });

  it('keeps what a newer version says beside', async () => {
    const { papers } = await readListFile(
      await changed((text) => text.replace('"id":"a"', '"id":"a","later":1')),
    );
    expect(papers[0]).toHaveProperty('later', 1);
  });

  it.each<[string, BackupFault, (text: string) => string]>([
    ['a newer format', { kind: 'newer', version: 2 }, (text) => text.replace('"version": 1', '"version": 2')],
    [
      'no version',
      { kind: 'shape', table: 'version' },
      (text) => text.replace('"version": 1', '"version": "x"'),
    ],
    ['no time', { kind: 'shape', table: 'made' }, (text) => text.replace(MADE, 'yesterday')],
    ['an end too early', { kind: 'broken' }, (text) => text.slice(0, -20)],
    [
      'one paper twice',
      { kind: 'twice', table: 'papers', id: 'a' },
      (text) => text.replace('"id":"b"', '"id":"a"'),
    ],
    ['no id', { kind: 'shape', table: 'papers', field: 'id' }, (text) => text.replace('"id":"a"', '"id":""')],
    [
      'an address that acts',
      { kind: 'shape', table: 'papers', id: 'b', field: 'url' },
      (text) => text.replace('https://a.org/b', 'javascript:a'),
    ],
    [
      'a highlight of no colour',
      { kind: 'shape', table: 'papers', id: 'b', field: 'highlights' },
      (text) => text.replace('"green"', '"url()"'),
    ],
    [
      'a highlight of a day that no clock has',
      { kind: 'shape', table: 'papers', id: 'b', field: 'highlights' },
      (text) => text.replace('"at":5', '"at":1e16'),
    ],
    [
      'a text that is no paper',
      { kind: 'shape', table: 'papers', id: 'a', field: 'paper' },
      (text) => text.replace('"id":"a"', '"id":"a","paper":{}'),
    ],
    [
      'tags that are no list',
      { kind: 'shape', table: 'papers', id: 'a', field: 'tags' },
      (text) => text.replace('["to read"]', '"to read"'),
    ],
    [
      'deep nesting',
      { kind: 'deep' },
      (text) => text.replace('"id":"a"', `"id":"a","x":${'['.repeat(500)}${']'.repeat(500)}`),
    ],
  ])('with %s is refused', async (_, fault, change) => {
    expect(await faultOf(await changed(change))).toEqual(fault);
    expect(listFileFaultSentence(fault)).toMatch(/^This reading list .+\. Nothing was changed\.$/);
  });

  it('that was changed is refused while it is sealed', async () => {
    expect(await faultOf(await changed((text) => text.replace('walls', 'halls'), true))).toEqual({
      kind: 'changed',
    });
    const { papers } = await readListFile(await changed((text) => text.replace('walls', 'halls')));
    expect(papers[0]!.title).toBe('On halls');
  });

  it('is sealed with all that it says, also what this version does not know', async () => {
    const text = gunzipSync(await writeListFile(LIST)).toString();
    const later = text.replace('"made":', '"later": 1,\n"made":');
    expect((await faultOf(encode(later))).kind).toBe('changed');
    const body = later.replace(/"sha256": .*\n/, '');
    const seal = createHash('sha256').update(body).digest('hex');
    const sealed = body.replace('"papers":', `"sha256": "${seal}",\n"papers":`);
    expect(await readListFile(encode(sealed))).toEqual(LIST);
  });

  it('is written as it can be read again, whatever the library has', async () => {
    const [first, second] = LIST.papers;
    const [highlight] = second!.highlights!;
    const much = {
      ...LIST,
      name: 'n'.repeat(501),
      papers: [
        {
          ...first!,
          note: 'a'.repeat(1_000_001),
          tags: ['b'.repeat(501), ...Array.from({ length: 1_000 }, (_, at) => `${at}`)],
        },
        {
          ...second!,
          highlights: [
            { ...highlight!, at: 1e16 },
            { ...highlight!, text: 'c'.repeat(1_000_001) },
            ...Array.from({ length: 10_000 }, (_, at) => ({ ...highlight!, id: `${at}` })),
          ],
        },
      ],
    };
    const { papers } = await readListFile(await writeListFile(much));
    expect(papers[0]!.note).toHaveLength(1_000_000);
    expect(papers[0]!.tags).toHaveLength(1_000);
    expect(papers[1]!.highlights).toHaveLength(10_000);
    expect(papers[1]!.highlights![0]!.text).toHaveLength(1_000_000);
  });

  it('that is cut is refused', async () => {
    const file = await writeListFile(LIST);
    expect(await faultOf(file.subarray(0, -9))).toEqual({ kind: 'archive' });
  });

  it('is told from a backup by its name, and the other way around', async () => {
    const asBackup = await readBackup(await writeListFile(LIST)).catch((error: unknown) => error);
    expect((asBackup as BackupError).fault).toEqual({ kind: 'list' });
    expect(backupFaultSentence({ kind: 'list' })).toContain('a reading list');
    expect(await faultOf(await writeBackup(goodBackup()))).toEqual({ kind: 'backup' });
    expect((await faultOf(encode('{"format": "something else"}'))).kind).toBe('foreign');
  });
});
