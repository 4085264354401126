import { expect, test } from './harness/test.ts';

test('Back closes a sheet and keeps what was chosen in it; a link in one leads on from the list below', async ({
  offprint,
  page,
}) => {
  const filters = page.getByRole('dialog', { name: 'Filters' });
  const more = page.getByRole('button', { name: 'More about this list' });
  await offprint.install();
  await offprint.search('model');
  await page.getByRole('button', { name: 'Filters' }).click();
  await filters.getByRole('button', { name: 'With code', exact: true }).click();
  await page.goBack();
  await expect(filters).toBeHidden();
  await expect(page).toHaveURL(/#\/search\?q=has%3Acode\+model$/);
  await expect(offprint.searchBox).toHaveValue('model');

  await page.goBack();
  await more.click();
  await page.getByRole('dialog').getByRole('link', { name: 'Five for today' }).click();
  const five = page.getByRole('heading', { level: 1, name: 'Five for today' });
  await expect(five).toBeVisible();
  await page.goBack();
  await expect(five).toBeHidden();
  await expect(more).toBeVisible();
  await expect.poll(() => page.evaluate(() => history.state as object)).not.toHaveProperty('sheet');
});
