import { expect } from '@playwright/test';
import { selectIn, writeNote } from './notes.ts';
import { startingWith, type Offprint } from './offprint.ts';
import { Speech } from './speech.ts';

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
  'reader, a passage selected': async (app, saved) => {
    await app.openByTitle(saved);
    await selectIn(app, 0, 40);
    await expect(app.page.getByRole('toolbar', { name: 'Highlight' })).toBeVisible();
  },
  'reader, marked and noted': async (app, saved) => {
    await app.openByTitle(saved);
    await selectIn(app, 0, 40);
    await app.page.getByRole('button', { name: 'Green', exact: true }).click();
    await writeNote(
      app,
      '# Plan\n\n- [ ] read [[Another paper|b]]\n- [x] `done`\n\n> *quoted* https://a.org',
    );
    await expect(app.page.getByRole('checkbox')).toHaveCount(2);
    await app.page.getByRole('button', { name: /^Green:/ }).click();
    await expect(app.page.getByRole('toolbar', { name: 'Highlight' })).toBeVisible();
  },
  'reader, writing a note': async (app, saved) => {
    await app.openByTitle(saved);
    await app.page.getByRole('button', { name: /^(Add a note|Edit)$/ }).click();
    await app.page.getByRole('textbox', { name: /^Note on/ }).pressSequentially(' [[model');
    await expect(app.page.getByRole('listbox', { name: 'Papers to link to' })).toBeVisible();
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
  'notes, none': async (app) => {
    await app.open('#/library/notes');
    await expect(app.page.getByRole('heading', { level: 1, name: 'Notes and highlights' })).toBeVisible();
  },
  notes: async (app, saved) => {
    await app.openByTitle(saved);
    await writeNote(app, 'something of my own');
    await app.open('#/library/notes');
    await expect(app.page.getByRole('searchbox', { name: 'Search notes and highlights' })).toBeVisible();
  },
  settings: async (app) => {
    await app.open('#/settings');
    await expect(app.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  },
};

export const THEMES = ['Light', 'Sepia', 'Dark', 'Black'] as const;
