import { writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

const [FIRST, SECOND] = parsedSeed();
const NAME = 'offprint-trending-papers.json.gz';

/** Nobody can press a dialog of the system: a file of the browser's own stands for one of the computer. */
async function withPickers(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    const pick = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    Object.assign(globalThis, { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] });
  }, NAME);
}

async function bytesOf(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
    for (;;) {
      try {
        return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
      } catch (error) {
        // It was written meanwhile.
        if ((error as DOMException).name !== 'NotReadableError') throw error;
      }
    }
  }, NAME);
  return Buffer.from(bytes);
}

async function textIn(page: Page): Promise<string> {
  const bytes = await bytesOf(page);
  return bytes.length > 0 ? gunzipSync(bytes).toString() : '';
}

async function put(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate(
    async ([name, all]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(new Uint8Array(all));
      await stream.close();
    },
    [NAME, [...bytes]] as const,
  );
}

async function saveFirst(app: Offprint, title: string): Promise<void> {
  await app.openByTitle(title);
  await app.save.click();
  await expect(app.save).toHaveAttribute('aria-pressed', 'true');
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a file is written after every change, and what another computer wrote there is merged, never lost', async ({
  offprint: app,
  page,
}) => {
  await withPickers(page);
  await app.install('#/settings');
  await button(page, 'Make a new file').click();
  await expect(page.getByText(`${NAME} is kept up to date.`)).toBeVisible();
  await saveFirst(app, FIRST!.title);
  await expect.poll(() => textIn(page)).toContain(FIRST!.id);

  // The other computer saved a paper too, and has not seen ours.
  const ours = await textIn(page);
  const stamp = '000mx2cmkow.0000.othercomputer';
  const theirs = {
    format: 'offprint-backup',
    version: 1,
    made: '2026-11-29T21:13:42.000Z',
    collections: [],
    tables: {
      papers: [{ id: SECOND!.id, savedAt: 5, stamps: { savedAt: stamp } }],
      copies: [{ id: SECOND!.id, paper: SECOND, stamps: { paper: stamp } }],
    },
    preferences: [],
  };
  await put(page, gzipSync(JSON.stringify(theirs)));
  expect(ours).not.toContain(SECOND!.id);
  await page.reload();
  await app.open('#/library');
  await expect(app.row(app.saved, SECOND!.title)).toBeVisible();
  await expect(app.row(app.saved, FIRST!.title)).toBeVisible();
  await expect.poll(() => textIn(page)).toContain(FIRST!.id);
  expect(await textIn(page)).toContain(SECOND!.id);
});

test('what the undo of a restore took back does not come back from the file', async ({
  offprint: app,
  page,
}, info) => {
  const stamp = '000mx2cmkow.0000.formerphone';
  const former = info.outputPath('former.json.gz');
  const tables = {
    papers: [{ id: SECOND!.id, savedAt: 5, stamps: { savedAt: stamp } }],
    copies: [{ id: SECOND!.id, paper: SECOND, stamps: { paper: stamp } }],
  };
  const head = { format: 'offprint-backup', version: 1, made: '2026-11-29T21:13:42.000Z', collections: [] };
  writeFileSync(former, gzipSync(JSON.stringify({ ...head, tables, preferences: [] })));
  await withPickers(page);
  await app.install('#/settings');
  await button(page, 'Make a new file').click();
  await saveFirst(app, FIRST!.title);
  await expect.poll(() => textIn(page)).toContain(FIRST!.id);

  await app.open('#/settings');
  const choosing = page.waitForEvent('filechooser');
  await button(page, 'Check or restore a backup').click();
  await (await choosing).setFiles(former);
  await button(page, 'Merge into this library').click();
  await expect.poll(() => textIn(page)).toContain('"savedAt":5');
  await button(page, 'Undo').click();
  await expect.poll(() => textIn(page)).not.toContain('"savedAt":5');
  await page.reload();
  await app.open('#/library');
  await expect(app.row(app.saved, FIRST!.title)).toBeVisible();
  await expect(app.row(app.saved, SECOND!.title)).toHaveCount(0);
  expect(await textIn(page)).toContain(FIRST!.id);
});

test('a damaged file is not written over, and one that is kept no more is left alone', async ({
  offprint: app,
  page,
}) => {
  await withPickers(page);
  await app.install('#/settings');
  const damaged = gzipSync('{"format": "offprint-backup", "version": 1').subarray(0, 30);
  await put(page, damaged);
  await button(page, 'Use a file that is there').click();
  await expect(page.getByText(/is not kept up to date\. This file is damaged or not whole/)).toBeVisible();
  await saveFirst(app, FIRST!.title);
  await app.open('#/settings');
  await button(page, 'Try again').click();
  await expect(page.getByText(/is not kept up to date\. This file is damaged or not whole/)).toBeVisible();
  expect(await bytesOf(page)).toEqual(damaged);
  await button(page, 'Keep no file').click();
  await expect(button(page, 'Make a new file')).toBeVisible();
  expect(await bytesOf(page)).toEqual(damaged);
});
