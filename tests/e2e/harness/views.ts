import { expect } from '@playwright/test';
import { startingWith, type Offprint } from './offprint.ts';
import { Speech } from './speech.ts';

/** Of a device whose clock is wrong, without its check sum. */
const BACKUP = JSON.stringify({
  format: 'offprint-backup',
  version: 1,
  made: '2026-11-29T21:13:42.000Z',
  collections: [],
  tables: { tags: [{ id: 't', name: 'to read', stamps: { name: '02htneqnb27.0000.aaaa' } }] },
  preferences: [{ id: 'rows', value: 'short', stamps: {} }],
});

/** Every view and state a person can meet, by name, with the way to bring it on screen. */
export const VIEWS: Record<string, (app: Offprint, saved: string) => Promise<void>> = {
  papers: async (app) => {
    await app.open();
    await expect(app.papers.getByRole('link')).toHaveCount(55);
  },
  'search, empty': async (app) => {
    await app.open('#/search');
    await app.searchBox.fill('');
    await expect(app.page.getByRole('heading', { name: 'Find a paper' })).toBeVisible();
  },
  'search, results': async (app) => {
    await app.search('language model');
    await expect(app.results.getByRole('link').first()).toBeVisible();
  },
  'search, suggestions': async (app) => {
    await app.search('ne');
    await expect(app.page.getByRole('group', { name: 'Suggestions' })).toBeVisible();
  },
  'search, explained': async (app) => {
    await app.search('quantizaton posttraining ');
    await expect(app.page.getByText(/^Showing results for/)).toBeVisible();
    await expect(app.page.getByText(/Matched through/).first()).toBeVisible();
  },
  'search, nothing found': async (app) => {
    await app.search('zyzzyvas');
    await expect(app.page.getByRole('heading', { name: /Nothing matches/ })).toBeVisible();
  },
  'search, parts': async (app) => {
    const q = 'is:unread "language model" -survey is:odd tag:x title:';
    await app.open(`#/search?${new URLSearchParams({ q })}`);
    await expect(app.page.getByRole('button', { name: 'Remove Unread' })).toBeVisible();
  },
  reader: async (app, saved) => {
    await app.openByTitle(saved);
    await expect(app.abstract).toBeVisible();
  },
  'reader, listening': async (app, saved) => {
    await app.openByTitle(saved);
    await new Speech(app.page).install();
    await app.page.getByRole('button', { name: 'Listen' }).click();
    await expect(app.page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(app.title.locator('mark')).toBeVisible();
  },
  'reader, no such paper': async (app) => {
    await app.open('#/paper/no-such-paper');
    await expect(app.page.getByRole('heading', { name: 'This paper is not on this device' })).toBeVisible();
  },
  'search, filters': async (app) => {
    await app.search('has:code model');
    await app.page.getByRole('button', { name: 'Filters' }).click();
    await expect(app.page.getByRole('dialog', { name: 'Filters' })).toBeVisible();
  },
  'library, empty': async (app) => {
    await app.open('#/library');
    await expect(app.page.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  },
  'library, one saved': async (app, saved) => {
    await app.openByTitle(saved);
    await app.save.click();
    await app.open('#/library');
    await expect(app.saved.getByRole('link', { name: startingWith(saved) })).toBeVisible();
  },
  'history, empty': async (app) => {
    await app.open('#/library/history');
    await expect(app.page.getByRole('heading', { name: 'No history yet' })).toBeVisible();
  },
  'recently deleted, empty': async (app) => {
    await app.open('#/library/deleted');
    await expect(app.page.getByRole('heading', { name: 'Nothing was deleted lately' })).toBeVisible();
  },
  settings: async (app) => {
    await app.open('#/settings');
    await expect(app.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  },
  // From elsewhere: a sheet that another view left open goes with the settings.
  'settings, backup looked at': async (app) => {
    await app.open('#/library');
    await app.open('#/settings');
    const choosing = app.page.waitForEvent('filechooser');
    await app.page.getByRole('button', { name: 'Check or restore a backup' }).click();
    const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(BACKUP) };
    await (await choosing).setFiles(file);
    await expect(app.page.getByText(/^The check sum was taken out of this file/)).toBeVisible();
  },
  'settings, erase': async (app) => {
    await app.open('#/library');
    await app.open('#/settings');
    await app.page.getByRole('button', { name: 'Erase everything', exact: true }).click();
    await expect(app.page.getByRole('dialog', { name: 'Erase everything' })).toBeVisible();
  },
};

export const THEMES = ['Light', 'Sepia', 'Dark', 'Black'] as const;
