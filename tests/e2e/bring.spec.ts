import type { Page } from '@playwright/test';
import { BIBTEX, chooseDocument } from './harness/brought.ts';
import type { Offprint } from './harness/offprint.ts';
import { storedTables } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const found = (page: Page) => page.getByRole('list', { name: 'Papers in them' });
const own = (page: Page) => page.getByRole('list', { name: 'Added by you' });

async function bring(app: Offprint, text = BIBTEX): Promise<void> {
  await app.open('#/library/bring');
  await chooseDocument(app.page, 'garden.bib', text);
}

/** Posts what another app would share. */
function share(app: Offprint, { file, ...texts }: { file?: string; title?: string; text?: string }) {
  return app.page.evaluate(
    ({ action, file, texts }) => {
      const form = document.createElement('form');
      Object.assign(form, { action, method: 'post', enctype: 'multipart/form-data' });
      const add = (type: string, name: string) => {
        const input = document.createElement('input');
        form.append(Object.assign(input, { type, name }));
        return input;
      };
      for (const [name, text] of Object.entries(texts)) add('hidden', name).value = text;
      if (file !== undefined) {
        const carried = new DataTransfer();
        carried.items.add(new File([file], 'garden.bib', { type: 'application/octet-stream' }));
        add('file', 'files').files = carried.files;
      }
      document.body.append(form);
      form.submit();
    },
    { action: `${app.url}share`, file, texts },
  );
}

async function addAll(app: Offprint): Promise<void> {
  await bring(app);
  await button(app.page, 'Add 2 papers').click();
  await expect(app.page.getByText('2 papers added.').first()).toBeVisible();
}

test('a file is looked at, added, and found by search with the server gone; undone, nothing of it is left', async ({
  offprint: app,
  page,
  server,
}) => {
  await app.install('#/library');
  await server.stop();
  await page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: 'Add papers' }).click();
  await chooseDocument(page, 'garden.bib', BIBTEX);
  await expect(page.getByText(/^BibTeX.*, [23] papers$/)).toBeVisible();
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
  await expect(found(page).getByRole('checkbox', { checked: true })).toHaveCount(2);
  expect(await storedTables(page, ['ownPapers'])).toEqual({ ownPapers: [] });

  await found(page).getByRole('button', { name: 'Ferns on Walls of Old Gardens' }).click();
  const sheet = page.getByRole('dialog', { name: 'Before it is added' });
  await expect(sheet.getByText(/quillworts on walls/)).toBeVisible();
  await expect(sheet.locator('math')).toBeVisible();
  await page.keyboard.press('Escape');

  await button(page, 'Add 2 papers').click();
  await expect(page.getByText('2 papers added.').first()).toBeVisible();
  await app.search('zyzzogeton');
  await expect(app.row(app.results, 'Ferns on Walls of Old Gardens')).toBeVisible();
  await app.search('is:own stones');
  await expect(app.row(app.results, 'Moss Between Stones')).toBeVisible();

  // As it was left.
  await app.open('#/library/bring');
  await button(page, 'Take it back').click();
  await expect(page.getByText('Taken back: nothing of it was kept.')).toBeVisible();
  await app.search('zyzzogeton');
  await expect(page.getByRole('heading', { name: /Nothing matches/ })).toBeVisible();
});

test('what is here already says why and leads there, and what is left out is not added', async ({
  offprint: app,
  page,
}) => {
  await app.install();
  await bring(app);
  await button(page, /^Already here/).click();
  await expect(found(page).getByRole('listitem')).toHaveCount(1);
  await expect(found(page).getByText('Here already, with the same title.')).toBeVisible();
  await found(page).getByRole('link').click();
  await expect(app.title).toBeVisible();
  await page.goBack();

  await button(page, /^New/).click();
  await page.getByRole('checkbox', { name: 'Add Moss Between Stones' }).uncheck();
  await button(page, 'Add 1 paper').click();
  await expect(page.getByText('1 paper added.').first()).toBeVisible();
  await page.getByRole('link', { name: 'See them' }).click();
  await expect(own(page).getByRole('listitem')).toHaveCount(1);
  await expect(app.row(own(page), 'Ferns on Walls')).toBeVisible();

  // The same again.
  await app.open('#/library/bring');
  await button(page, 'Add more').click();
  await bring(app);
  await expect(page.getByText('1 new paper, 2 already here')).toBeVisible();
  await button(page, /^Already here/).click();
  await expect(found(page).getByText('Here already, added by you.')).toBeVisible();
});

test('BibTeX that is pasted, into the view or into its box, is looked at', async ({
  offprint: app,
  page,
}) => {
  await app.install('#/library/bring');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('textbox', { name: /^Or text/ }).fill(BIBTEX);
  await button(page, 'Read this text').click();
  await expect(page.getByText('Pasted text')).toBeVisible();
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
  await button(page, 'Close without adding').click();
  await expect(page.getByRole('textbox', { name: /^Or text/ })).toHaveValue('');

  await page.evaluate((text) => navigator.clipboard.writeText(text), BIBTEX);
  await button(page, 'Paste').click();
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
  await button(page, 'Close without adding').click();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
});

test('what is no document of papers is refused by its name beside others, and nothing is stored', async ({
  offprint: app,
  page,
}) => {
  await app.install();
  await bring(app, '%PDF-1.7\n%âãÏÓ\n1 0 obj');
  await expect(page.getByText(/PDF/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No papers were found' })).toBeVisible();
  await expect(button(page, /^Add/)).toHaveCount(0);
  await chooseDocument(page, 'list.bib', BIBTEX);
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
  await expect(page.getByText(/PDF/)).toBeVisible();
  await button(page, 'Close without adding').click();
  await expect(button(page, 'Choose files')).toBeVisible();
  expect(await storedTables(page, ['ownPapers'])).toEqual({ ownPapers: [] });
});

test('an own paper says that it is one, is edited with formulas, and keeps what was written when it is left', async ({
  offprint: app,
  page,
}) => {
  await app.install();
  await addAll(app);
  await app.openByTitle('Moss Between Stones');
  const section = page.getByRole('region', { name: 'Added by you' });
  await section.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: 'Edit this paper' });
  await form.getByRole('textbox', { name: 'Year' }).fill('soon');
  await form.getByRole('button', { name: 'Keep the changes' }).click();
  await expect(form.getByText('The year is a number of four digits, such as 2026.')).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Year' })).toBeFocused();
  await form.getByRole('textbox', { name: 'Year' }).fill('2025');
  await form.getByRole('textbox', { name: 'Title' }).fill('Moss Between Warm Stones');
  await form
    .getByRole('textbox', { name: 'Abstract' })
    .fill('Moss grows where $\\alpha < 2$, as ptychomitrium.');
  await page.reload();

  await section.getByRole('button', { name: 'Edit' }).click();
  await expect(form.getByText(/^What you wrote before/)).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Moss Between Warm Stones');
  await form.getByRole('button', { name: 'Keep the changes' }).click();
  await expect(app.title).toHaveText('Moss Between Warm Stones');
  await expect(app.abstract.locator('math')).toBeVisible();
  await section.getByRole('button', { name: 'Edit' }).click();
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Moss Between Warm Stones');
  await expect(form.getByText(/^What you wrote before/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await app.search('ptychomitrium');
  await expect(app.row(app.results, 'Moss Between Warm Stones')).toBeVisible();
});

test('an own paper is removed from the list and from search, and back with undo', async ({
  offprint: app,
  page,
}) => {
  await app.install();
  await addAll(app);
  await app.open('#/library/own');
  await expect(own(page).getByRole('listitem')).toHaveCount(2);
  await button(page, 'Remove Moss Between Stones').click();
  await expect(own(page).getByRole('listitem')).toHaveCount(1);
  await app.search('brachythecium');
  await expect(page.getByRole('heading', { name: /Nothing matches/ })).toBeVisible();
  await button(page, 'Undo').click();
  await expect(app.row(app.results, 'Moss Between Stones')).toBeVisible();
});

test('an own paper removed in the reader leaves the focus at the head of what is shown then', async ({
  offprint: app,
  page,
}) => {
  await app.install();
  await addAll(app);
  await app.openByTitle('Moss Between Stones');
  const section = page.getByRole('region', { name: 'Added by you' });
  await section.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(section).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
  await expect(app.title).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
});

test('files that are dropped anywhere in the app are looked at; text that is dragged is let be', async ({
  offprint: app,
  page,
}) => {
  await app.install();
  const drag = (kind: 'file' | 'text') =>
    page.evaluateHandle(
      ([kind, text]) => {
        const carried = new DataTransfer();
        if (kind === 'file') carried.items.add(new File([text!], 'garden.bib'));
        else carried.setData('text/plain', text!);
        return carried;
      },
      [kind, BIBTEX],
    );
  const target = page.getByText('Drop files to look at the papers in them');
  await app.papers.dispatchEvent('dragenter', { dataTransfer: await drag('text') });
  await expect(target).toHaveCount(0);
  const dataTransfer = await drag('file');
  // What takes them is read once nothing else is to be done.
  await expect(async () => {
    await app.papers.dispatchEvent('dragenter', { dataTransfer });
    await expect(target).toBeVisible({ timeout: 1000 });
  }).toPass();
  await app.papers.dispatchEvent('drop', { dataTransfer });
  await expect(target).toHaveCount(0);
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
});

test('what another app shares is kept with the server gone, over a restart, and forgotten once it is closed', async ({
  offprint: app,
  page,
  server,
}) => {
  await app.install('#/library');
  await server.stop();
  await share(app, { file: BIBTEX });
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
  await expect(page.getByText('garden.bib').first()).toBeVisible();

  // As if it had been killed before anything was chosen.
  await app.open('#/library');
  await page.reload();
  await expect(page.getByText(/^What you shared waits in the library/)).toBeVisible();
  await app.open('#/library/bring');
  await expect(page.getByText('2 new papers, 1 already here')).toBeVisible();
  await button(page, 'Close without adding').click();
  await expect(button(page, 'Choose files')).toBeVisible();
  await page.reload();
  await expect(button(page, 'Choose files')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/:shell /)]);
});

test('the page of a paper that a browser shares is looked at by its title, and opens the paper once that is here', async ({
  offprint: app,
  page,
}) => {
  await app.install('#/library');
  const shared = { title: '[2403.99991] Moss Between Kerbstones', text: 'https://arxiv.org/abs/2403.99991' };
  await share(app, shared);
  await expect(page.getByText('1 new paper')).toBeVisible();
  await expect(found(page).getByText('Moss Between Kerbstones')).toBeVisible();
  await button(page, 'Add 1 paper').click();
  await expect(page.getByText('1 paper added.').first()).toBeVisible();
  await button(page, 'Add more').click();

  await share(app, shared);
  await expect(app.title).toHaveText('Moss Between Kerbstones');
  expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/:shell /)]);
});
