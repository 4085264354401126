import { writeFileSync } from 'node:fs';
import type { Page, Worker } from '@playwright/test';
import { backupOf } from '../../src/core/backup/backup.ts';
import { writeBackup } from '../../src/core/backup/writeBackup.ts';
import type { Stamped } from '../../src/core/merge/record.ts';
import { selectIn } from './harness/notes.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { stored, unfinishedIn } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

const papers = parsedSeed();
const STOPPED = 'stopped at a write';

/** From now on the page, or a worker that it has or starts, stands still for good with the so-manieth record that it writes: there the browser is killed. */
async function stopAt(page: Page, write: number): Promise<void> {
  // One that is killed before it has answered answers nobody.
  const arm = (worker: Worker) =>
    worker.evaluate(standStill, [write, STOPPED] as const).catch(() => undefined);
  page.on('worker', arm);
  await Promise.all(page.workers().map(arm));
  await page.evaluate(standStill, [write, STOPPED] as const);
}

function standStill([at, told]: readonly [number, string]): void {
  const { put } = IDBObjectStore.prototype;
  let left = at;
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args);
    if (--left > 0) return request;
    // eslint-disable-next-line no-console -- the one thing that is heard of a page that stands still
    console.log(told);
    for (;;);
  };
}

/** How many records of a table are marked with this text somewhere. */
async function countOf(page: Page, table: string, text: string): Promise<number> {
  return (await stored(page, table)).filter((record) => JSON.stringify(record).includes(text)).length;
}

interface Deed {
  /** The writes at which the browser is killed; a deed of fewer is killed once it is done. */
  writes: number[];
  /** `arm` is called when nothing is left but the deed. */
  begin: (app: Offprint, round: number, arm: () => Promise<void>, path: string) => Promise<void>;
  /** Tells that it is done. */
  done: (app: Offprint, round: number) => Promise<void>;
  /** Tables, with what is in their records then, and how many of these. */
  leaves: (round: number) => [table: string, text: string, records: number][];
}

/** What opening a paper writes is written: what comes next is the deed. */
async function opened({ page }: Offprint, id: string): Promise<void> {
  await expect.poll(() => unfinishedIn(page)).toBe(id);
  await expect.poll(() => countOf(page, 'visits', `"paper":"${id}"`)).toBeGreaterThan(0);
  await expect
    .poll(async () =>
      (await stored<{ paperId: string }>(page, 'reading')).some(({ paperId }) => paperId === id),
    )
    .toBe(true);
}

const note = (round: number) => `note number ${round}.`;
const ALL = papers.length;
/** More than are read and stored at once would be many thousands. */
const BROUGHT = 30;
const bibTeX = (round: number) =>
  Array.from(
    { length: BROUGHT },
    (_, at) => `@article{f${round}-${at}, title = {Ferns of Wall ${round}-${at}}, author = {Fern, Ada}}`,
  ).join('\n');

const DEEDS: Record<string, Deed> = {
  saving: {
    writes: [1, 2, 3, 4, 5],
    begin: async (app, round, arm) => {
      await app.open(`#/paper/${papers[round]!.id}`);
      await opened(app, papers[round]!.id);
      await arm();
      await app.page.evaluate(() =>
        setTimeout(() => document.querySelector<HTMLElement>('.reader [role=toolbar] .save')!.click()),
      );
    },
    done: (app) => expect(app.save).toHaveAttribute('aria-pressed', 'true'),
    leaves: (round) => [
      ['copies', `"id":"${papers[round]!.id}"`, 1],
      ['saves', `"paperId":"${papers[round]!.id}"`, 1],
    ],
  },
  'writing a note': {
    writes: [1, 2, 3, 4],
    begin: async (app, round, arm) => {
      await app.open(`#/paper/${papers[round]!.id}`);
      await opened(app, papers[round]!.id);
      await app.page.getByRole('button', { name: 'Add a note' }).click();
      await arm();
      await app.page.getByRole('textbox', { name: /^Note on/ }).fill(note(round));
    },
    done: async (app, round) => {
      await expect.poll(() => countOf(app.page, 'notes', note(round))).toBe(1);
    },
    leaves: (round) => [
      ['notes', note(round), 1],
      ['copies', `"id":"${papers[round]!.id}"`, 1],
    ],
  },
  'marking a passage': {
    writes: [1, 2, 3, 4],
    begin: async (app, round, arm) => {
      await app.open(`#/paper/${papers[round]!.id}`);
      await opened(app, papers[round]!.id);
      await selectIn(app, 0, 40);
      await expect(app.page.getByRole('button', { name: 'Green', exact: true })).toBeVisible();
      await arm();
      await app.page.evaluate(() =>
        setTimeout(() => document.querySelector<HTMLElement>('[role=toolbar] [aria-label=Green]')!.click()),
      );
    },
    done: async (app, round) => {
      await expect.poll(() => countOf(app.page, 'highlights', papers[round]!.id)).toBe(1);
    },
    leaves: (round) => [
      ['highlights', `"paper":"${papers[round]!.id}"`, 1],
      ['copies', `"id":"${papers[round]!.id}"`, 1],
    ],
  },
  'adding papers': {
    writes: [1, 2, BROUGHT, BROUGHT + 1, 2 * BROUGHT],
    begin: async (app, round, arm) => {
      const { page } = app;
      await app.open('#/library/bring');
      await page.getByRole('textbox', { name: /^Or text/ }).fill(bibTeX(round));
      await page.getByRole('button', { name: 'Read this text' }).click();
      const add = page.getByRole('button', { name: `Add ${BROUGHT} papers` });
      await expect(add).toBeVisible();
      await arm();
      await add.evaluate((button: HTMLElement) => void setTimeout(() => button.click()));
    },
    done: (app) => expect(app.page.getByText(`${BROUGHT} papers added.`).first()).toBeVisible(),
    leaves: (round) => [['ownPapers', `Ferns of Wall ${round}-`, BROUGHT]],
  },
  'tagging all papers': {
    writes: [1, 2, 20, ALL, ALL + 1, 2 * ALL],
    begin: async (app, round, arm) => {
      const { page } = app;
      await app.open();
      await page.locator('dialog').first().waitFor({ state: 'attached' });
      await app.papers.getByRole('link').first().focus();
      await page.keyboard.press('x');
      await page.keyboard.press('Control+a');
      await expect(page.getByText(`${ALL} chosen`)).toBeVisible();
      await page.keyboard.press('g');
      await page.getByLabel('New tag, or one you have').fill(`tag-${round}-`);
      await arm();
      await page.evaluate(() =>
        setTimeout(() => {
          const done = [...document.querySelectorAll('dialog[open] button')].find(
            (one) => one.textContent?.trim() === 'Done',
          );
          (done as HTMLElement).click();
        }),
      );
    },
    done: (app, round) =>
      expect(app.page.locator('.toast').filter({ hasText: `tag-${round}-` })).toBeVisible(),
    leaves: (round) => [
      ['tags', `tag-${round}-`, 1],
      ['taggings', `tag-${round}- `, ALL],
    ],
  },
  restoring: {
    writes: [1, 7, 30, 59, 60, 61],
    begin: async (app, round, arm, path) => {
      const { page } = app;
      writeFileSync(path, await backupFile(round));
      await app.open('#/settings');
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Check or restore a backup' }).click();
      await (await choosing).setFiles(path);
      const merge = page.getByRole('button', { name: 'Merge into this library' });
      await expect(merge).toBeVisible();
      await arm();
      await page.evaluate(() =>
        setTimeout(() => {
          const buttons = [...document.querySelectorAll('dialog[open] button')];
          (buttons.find((one) => one.textContent?.includes('Merge into')) as HTMLElement).click();
        }),
      );
    },
    done: (app) => expect(app.page.getByText('The backup is merged into your library.')).toBeVisible(),
    leaves: (round) => [
      ['tags', `restored-${round}-`, 30],
      ['collections', `restored-${round}-`, 30],
    ],
  },
};

function backupFile(round: number): Promise<Uint8Array> {
  const records = (kind: string): Stamped[] =>
    Array.from({ length: 30 }, (_, at) => ({
      id: `restored-${round}-${at}`,
      name: `${kind} ${at}`,
      rank: 'm',
      stamps: { name: '000mx2cmkow.0000.another', rank: '000mx2cmkow.0000.another' },
    }));
  const tables = new Map([
    ['tags', records('Tag').map(({ rank: _, ...tag }: Stamped & { rank?: string }) => tag)],
    ['collections', records('Shelf')],
  ]);
  return writeBackup(backupOf({ made: '2026-11-29T21:13:42.000Z', collections: [] }, tables, []));
}

for (const [deed, { writes, begin, done, leaves }] of Object.entries(DEEDS)) {
  test(`a browser that is killed while ${deed} has done all of it or nothing`, async ({ device }, info) => {
    const outcomes: string[] = [];
    let app = await device.start();
    await app.install();
    for (const [round, write] of writes.entries()) {
      const stopped = app.page.waitForEvent('console', (message) => message.text() === STOPPED);
      const whole = begin(app, round, () => stopAt(app.page, write), info.outputPath('backup.json.gz')).then(
        () => done(app, round),
      );
      // What of the two comes later is cut off by the kill; a page that stands still answers nobody.
      for (const way of [stopped, whole]) way.catch(() => undefined);
      await Promise.race([stopped, whole]);
      await device.kill();
      app = await device.start();
      await app.open('#/library');
      await expect(app.page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
      const found = await Promise.all(
        leaves(round).map(async ([table, text, records]) => {
          const count = await countOf(app.page, table, text);
          return count === 0 ? 'nothing' : count === records ? 'all' : `${count} of ${records} in ${table}`;
        }),
      );
      expect(new Set(found).size, `write ${write}: ${found.join(', ')}`).toBe(1);
      outcomes.push(found[0]!);
    }
    // A worker that starts with the deed may have written before it is told to stand still: the deed is whole then.
    expect(outcomes).toContain('nothing');
    expect(outcomes.filter((one) => one !== 'nothing' && one !== 'all')).toEqual([]);
  });
}
