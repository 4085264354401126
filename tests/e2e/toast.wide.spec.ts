import { expect, test } from './harness/test.ts';

test('on a wide screen a message stands over the list, not across both panes', async ({ offprint, page }) => {
  await offprint.install();
  await offprint.papers.getByRole('button', { name: 'Save' }).first().click();
  const undo = (await page.getByRole('button', { name: 'Undo' }).boundingBox())!;
  const reader = (await page.locator('.panes > .reader').boundingBox())!;
  expect(undo.x + undo.width).toBeLessThan(reader.x);
  // A short message has its button beside it, not below.
  const message = (await page.getByText('Saved to your library.').boundingBox())!;
  expect(undo.y).toBeLessThan(message.y + message.height / 2);
});
