import { expect } from '@playwright/test';
import type { Offprint } from './offprint.ts';
import { choose, MANY } from './organised.ts';
import { sharedList } from './sharedList.ts';

/** Views of lists that move from one device to another. */
export const PASSED_VIEWS: Record<string, (app: Offprint, saved: string) => Promise<void>> = {
  'papers passed on': async (app) => {
    await app.open();
    await choose(app);
    await app.page.getByRole('button', { name: 'Export', exact: true }).click();
    await app.page.getByRole('button', { name: 'Link, QR code or file for another device' }).click();
    await expect(app.page.getByRole('dialog', { name: 'Pass on 2 papers' })).toBeVisible();
    await expect(app.page.getByRole('img', { name: 'QR code of this list' })).toBeVisible();
  },
  'a list that was passed on': async (app, saved) => {
    await sharedList(app, saved);
    await expect(app.page.getByRole('heading', { level: 1, name: `List ${MANY}` })).toBeVisible();
    await expect(app.page.getByRole('list', { name: 'Not on this device' })).toBeVisible();
  },
  'a list, one code of several': async (app, saved) => {
    await sharedList(app, saved, 60);
    await expect(app.page.getByRole('button', { name: 'Discard' })).toBeVisible();
    await expect(app.page.getByRole('textbox', { name: 'Link of the list' })).toBeVisible();
  },
  'a link that is no list': async (app) => {
    await app.open('#/library/shared/ABCZ');
    await expect(app.page.getByRole('heading', { name: 'This list cannot be read' })).toBeVisible();
  },
  'a list to be opened': async (app) => {
    await app.open('#/library/shared');
    await expect(app.page.getByRole('textbox', { name: 'Link of the list' })).toBeVisible();
  },
};
