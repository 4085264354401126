import { expect } from '@playwright/test';
import { BIBTEX, chooseDocument } from './brought.ts';
import { startingWith, type Offprint } from './offprint.ts';
import { putStored } from './stored.ts';

/** Views of what a person brings, each from the one before it. */
export const BROUGHT_VIEWS: Record<string, (app: Offprint) => Promise<void>> = {
  'adding papers': async (app) => {
    await app.open('#/library/bring');
    await expect(app.page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  },
  'adding papers, refused': async (app) => {
    await chooseDocument(app.page, 'thesis.pdf', '%PDF-1.7\n1 0 obj');
    await expect(app.page.getByRole('heading', { name: 'No papers were found' })).toBeVisible();
  },
  'adding papers, looked at': async (app) => {
    await chooseDocument(app.page, 'garden.bib', BIBTEX);
    await expect(app.page.getByRole('checkbox')).toHaveCount(3);
  },
  'adding papers, one anyway': async (app) => {
    await app.page.getByRole('button', { name: 'Already here' }).click();
    await app.page.getByRole('checkbox', { name: startingWith('Add anyway') }).check();
    await expect(app.page.getByRole('button', { name: 'Choose none' })).toBeVisible();
  },
  'adding papers, one looked into': async (app) => {
    await app.page.getByRole('checkbox', { name: startingWith('Add anyway') }).uncheck();
    await app.page.getByRole('group', { name: 'Which papers to show' }).getByRole('button').first().click();
    await app.page.getByRole('button', { name: startingWith('Ferns on Walls of Old Gardens') }).click();
    await expect(app.page.getByText(/quillworts on walls/)).toBeVisible();
  },
  'adding papers, added': async (app) => {
    // From elsewhere: what is looked into goes with the view.
    await app.open('#/library');
    await expect(app.page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
    await app.open('#/library/bring');
    await app.page.getByRole('button', { name: 'Add 2 papers' }).click();
    await expect(app.page.getByRole('link', { name: 'See them' })).toBeVisible();
  },
  'added by you': async (app) => {
    await app.open('#/library/own');
    await expect(app.page.getByRole('list', { name: 'Added by you' }).getByRole('listitem')).toHaveCount(2);
  },
  'reader, an own paper': async (app) => {
    await app.page.getByRole('link', { name: startingWith('Ferns on Walls of Old Gardens') }).click();
    await expect(app.page.getByRole('region', { name: 'Added by you' })).toBeVisible();
    // All of it is in sight: it would be read by itself, while one looks at it.
    const id = new URL(app.page.url()).hash.split('/').at(-1)!;
    await putStored(app.page, { papers: [{ id, readAt: Date.now(), stamps: {} }] });
    await app.page.reload();
    const bar = app.page.getByRole('toolbar', { name: 'Paper' });
    await expect(bar.getByRole('button', { name: 'Read', pressed: true })).toBeVisible();
    await expect(app.related).toBeVisible();
  },
  'reader, editing an own paper': async (app) => {
    await app.page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect(app.page.getByRole('dialog', { name: 'Edit this paper' })).toBeVisible();
  },
};
