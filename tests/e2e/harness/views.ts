import { expect, type Page } from '@playwright/test';
import { BROUGHT_VIEWS } from './broughtViews.ts';
import { selectIn, writeNote } from './notes.ts';
import { stampOf } from '../../../src/core/merge/stamp.ts';
import { startingWith, type Offprint } from './offprint.ts';
import { choose, kept, MANY, organised } from './organised.ts';
import { PASSED_VIEWS } from './passedViews.ts';
import { Speech } from './speech.ts';

const AHEAD = stampOf({ time: Date.UTC(2150, 0, 1), count: 0, device: 'aaaa' });
/** Of a device whose clock is wrong, without its check sum. */
const BACKUP = JSON.stringify({
  format: 'offprint-backup',
  version: 1,
  made: '2026-11-29T21:13:42.000Z',
  collections: [],
  tables: { tags: [{ id: 't', name: 'to read', stamps: { name: AHEAD } }] },
  preferences: [{ id: 'rows', value: 'short', stamps: {} }],
});

/** From elsewhere: a sheet that another view left open goes with the settings. */
async function settingsAnew(app: Offprint): Promise<void> {
  await app.open('#/library');
  await expect(app.page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await app.open('#/settings');
}

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
  'search, close in meaning': async (app) => {
    await app.search('shrink ');
    await expect(app.page.getByRole('heading', { name: 'Close in meaning' })).toBeVisible();
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
  // Open from search to search: what lists hits comes before.
  'search, narrowed down': async (app) => {
    await app.search('model');
    await app.page.getByRole('button', { name: /^Narrow down/ }).click();
    await expect(app.page.getByRole('group', { name: 'Topics' })).toBeVisible();
  },
  'library, one saved': async (app, saved) => {
    await app.openByTitle(saved);
    await app.save.click();
    await app.open('#/library');
    await expect(app.saved.getByRole('link', { name: startingWith(saved) })).toBeVisible();
  },
  'five for today': async (app) => {
    await app.open('#/library/today');
    await expect(app.page.getByRole('list', { name: 'Five for today' }).getByRole('link')).toHaveCount(5);
  },
  'share or subscribe': async (app) => {
    await app.open('#/library/digest');
    await expect(app.page.getByRole('link', { name: 'Mail' })).toBeVisible();
  },
  'share, nothing new': async (app) => {
    await app.open('#/library/digest');
    await app.page.getByRole('combobox').selectOption('');
    await expect(app.page.getByRole('heading', { name: 'Nothing new since the last visit' })).toBeVisible();
  },
  history: async (app) => {
    await app.open('#/library/history');
    await expect(app.page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  },
  'recently deleted': async (app) => {
    await app.open('#/library/deleted');
    await expect(app.page.getByRole('heading', { level: 1, name: 'Recently deleted' })).toBeVisible();
  },
  'papers, choosing': async (app) => {
    await app.open();
    await choose(app);
  },
  'tags of papers': async (app) => {
    await app.open();
    await choose(app);
    await app.page.getByRole('button', { name: 'Tag', exact: true }).click();
    await expect(app.page.getByRole('dialog', { name: 'Tags of 2 papers' })).toBeVisible();
    await expect(app.page.getByRole('group', { name: 'From these papers' })).toBeVisible();
  },
  'collections of papers': async (app) => {
    await app.open();
    await choose(app);
    await app.page.getByRole('button', { name: 'Collect', exact: true }).click();
    await expect(app.page.getByRole('dialog', { name: 'Collections of 2 papers' })).toBeVisible();
  },
  'export of papers': async (app) => {
    await app.open();
    await choose(app);
    await app.page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(app.page.getByRole('dialog', { name: 'Export 2 papers' })).toBeVisible();
  },
  ...PASSED_VIEWS,
  'more about a list': async (app) => {
    await app.open();
    await choose(app);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'More about this list' }).click();
    await expect(app.page.getByRole('dialog', { name: 'This list' })).toBeVisible();
  },
  'library, organised': organised,
  'a tag': (app) => kept(app, `Tag ${MANY}`),
  'a tag, changing': async (app) => {
    await kept(app, `Tag ${MANY}`);
    await app.page.getByRole('button', { name: `Change Tag ${MANY}` }).click();
    await expect(app.page.getByRole('dialog', { name: `Change Tag ${MANY}` })).toBeVisible();
  },
  'a collection, moving': async (app) => {
    await kept(app, `Shelf ${MANY}`);
    await app.page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(app.page.getByRole('button', { name: 'Move up' }).first()).toBeVisible();
  },
  'a collection, changing': async (app) => {
    await kept(app, `Shelf ${MANY}`);
    await app.page.getByRole('button', { name: `Change Shelf ${MANY}` }).click();
    await expect(app.page.getByRole('dialog', { name: `Change Shelf ${MANY}` })).toBeVisible();
  },
  'no such tag': async (app) => {
    await app.open('#/library/tag/no-such-tag');
    await expect(app.page.getByRole('heading', { name: 'There is no such tag' })).toBeVisible();
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
  'what changed': async (app) => {
    await app.open('#/new');
    await expect(app.page.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible();
    const notes = app.page.locator('summary').last();
    if (!(await notes.locator('..').evaluate((details) => (details as HTMLDetailsElement).open)))
      await notes.click();
    await expect(app.page.getByText('Search knows is:new.')).toBeVisible();
  },
  'settings, to install': async (app) => {
    await app.open('#/settings/install');
    await expect(app.page.getByRole('heading', { level: 2, name: 'Install', exact: true })).toBeVisible();
  },
  settings: async (app) => {
    await app.open('#/settings');
    await expect(app.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  },
  'settings, backup looked at': async (app) => {
    await settingsAnew(app);
    const choosing = app.page.waitForEvent('filechooser');
    await app.page.getByRole('button', { name: 'Check or restore a backup' }).click();
    const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(BACKUP) };
    await (await choosing).setFiles(file);
    await expect(app.page.getByText(/^The check sum was taken out of this file/)).toBeVisible();
  },
  'settings, erase': async (app) => {
    await settingsAnew(app);
    await app.page.getByRole('button', { name: 'Erase everything', exact: true }).click();
    await expect(app.page.getByRole('dialog', { name: 'Erase everything' })).toBeVisible();
  },
  ...BROUGHT_VIEWS,
};

/** Least width and height of what is touched, CSS px (WCAG 2.5.5 asks for 44). */
export const TARGET = 48;

export const THEMES = ['Light', 'Sepia', 'Dark', 'Black'] as const;

/** Shows what is on screen in a theme, as choosing it in the settings does. */
export function wear(page: Page, theme: string): Promise<void> {
  return page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, theme.toLowerCase());
}

/** The views in two parts, to be gone through side by side. */
export function halves(views: typeof VIEWS) {
  const all = Object.entries(views);
  const middle = Math.ceil(all.length / 2);
  return { 'the first half': all.slice(0, middle), 'the second half': all.slice(middle) };
}
