import { selectIn } from './harness/notes.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { CHANGES, folderOf, MARKED, smallLibrary } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
/** A paper whose abstract has a formula, with words before it. */
const withFormula = papers.find(
  ({ titleBody, body }) => !titleBody && body[0]?.t === 'text' && body[1]?.t === 'math',
)!;
const lettersBefore = withFormula.body[0]!.end;

const bar = ({ page }: Offprint) => page.getByRole('toolbar', { name: 'Highlight' });
const passages = ({ page }: Offprint) =>
  page.getByRole('region', { name: 'Highlights' }).getByRole('button', { name: /^(Yellow|Green|Blue|Red):/ });

/** The words that are painted, by the name of their paint. */
const painted = ({ page }: Offprint) =>
  page.evaluate(() =>
    [...CSS.highlights].map(([name, ranges]) => `${name}: ${[...ranges].map(String).join('')}`),
  );

test('a passage across a formula is marked as a whole, kept, recoloured, and its removal undone', async ({
  offprint,
  page,
}) => {
  await offprint.install(`#/paper/${withFormula.id}`);
  await selectIn(offprint, lettersBefore - 10, lettersBefore + 12);
  await bar(offprint).getByRole('button', { name: 'Blue' }).click();
  await expect(bar(offprint)).toHaveCount(0);
  const formula = offprint.abstract.locator('[data-source]').first();
  await expect(formula).toHaveClass(/marked-blue/);
  await page.reload();
  await expect(formula).toHaveClass(/marked-blue/);
  await expect.poll(async () => (await painted(offprint)).length).toBe(1);
  // A tap on the formula is one on the highlight.
  await formula.click();
  await expect(bar(offprint).getByRole('button', { name: 'Blue' })).toHaveAttribute('aria-pressed', 'true');
  await bar(offprint).getByRole('button', { name: 'Red' }).click();
  await expect(formula).toHaveClass(/marked-red/);
  await formula.click();
  await bar(offprint).getByRole('button', { name: 'Remove' }).click();
  await expect(passages(offprint)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(formula).toHaveClass(/marked-red/);
});

test('a passage has a note, and the list of all leads to its place', async ({ offprint, page }) => {
  const paper = papers.find(({ abstract }) => abstract.length > 1500)!;
  await offprint.install(`#/paper/${paper.id}`);
  await selectIn(offprint, 1200, 1240);
  await bar(offprint).getByRole('button', { name: 'Note' }).click();
  await page.getByRole('textbox', { name: 'Note on this passage' }).fill('doubtful');
  await page.keyboard.press('Escape');
  await expect(bar(offprint)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Highlights' })).toContainText('doubtful');
  await offprint.open('#/library/notes');
  await page
    .getByRole('list', { name: 'Notes and highlights' })
    .getByRole('link', { name: 'doubtful' })
    .click();
  await expect(bar(offprint)).toBeInViewport();
  const isInSight = () =>
    page.evaluate(() => {
      const [[, ranges] = []] = CSS.highlights;
      const { top, bottom } = ([...(ranges ?? [])] as Range[])[0]!.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  await expect.poll(isInSight).toBe(true);
});

test('what is chosen by finger keeps the bar off the words and within the screen', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install(`#/paper/${withFormula.id}`);
  await selectIn(offprint, 0, 30);
  await expect(bar(offprint)).toBeInViewport({ ratio: 1 });
  const [top, bottom] = await Promise.all([
    bar(offprint).evaluate((element) => element.getBoundingClientRect().top),
    page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().bottom),
  ]);
  expect(top).toBeGreaterThan(bottom);
});

test('with forced colours a passage is seen', async ({ offprint, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await offprint.install(`#/paper/${withFormula.id}`);
  await selectIn(offprint, lettersBefore - 10, lettersBefore + 12);
  await bar(offprint).getByRole('button', { name: 'Blue' }).click();
  const formula = offprint.abstract.locator('[data-source]').first();
  await expect(formula).toHaveClass(/marked-blue/);
  const [own, around] = await formula.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(own).not.toBe(around);
});

test.describe('after an update of the papers', () => {
  test.use({ site: 'small', visit: 'first' });

  test('a passage is where it was in an edited abstract, kept by its words where that was rewritten, and with its paper where that left', async ({
    offprint,
    server,
    page,
  }) => {
    const { title: edited } = smallLibrary()[CHANGES.edited]!;
    const { title: rewritten } = smallLibrary()[CHANGES.rewritten]!;
    await offprint.install();
    await offprint.openByTitle(edited);
    const [before] = MARKED.split('$') as [string];
    const from = await offprint.abstract.evaluate((abstract, words) => {
      const copy = abstract.cloneNode(true) as HTMLElement;
      for (const formula of copy.querySelectorAll('[data-source]')) formula.remove();
      return copy.textContent.indexOf(words);
    }, before);
    await selectIn(offprint, from, from + before.length + 12);
    await bar(offprint).getByRole('button', { name: 'Green' }).click();
    await expect(passages(offprint)).toHaveCount(1);
    const marked = await passages(offprint).textContent();
    const paint = await painted(offprint);
    await offprint.openByTitle(rewritten);
    await selectIn(offprint, 0, 30);
    await bar(offprint).getByRole('button', { name: 'Red' }).click();
    await expect(passages(offprint)).toHaveCount(1);
    const lost = await passages(offprint).textContent();

    const { title: vanished } = smallLibrary()[CHANGES.vanished]!;
    await offprint.openByTitle(vanished);
    const address = new URL(page.url()).hash;
    await selectIn(offprint, 0, 30);
    await bar(offprint).getByRole('button', { name: 'Red' }).click();
    await expect(passages(offprint)).toHaveCount(1);

    server.deploy(folderOf('smallChanged'));
    await offprint.open();
    await page.reload();
    await offprint.readyOffline();
    await offprint.search('quokka');
    await offprint.results.getByRole('link').first().click();
    const region = page.getByRole('region', { name: 'Highlights' });
    await expect(region.getByRole('heading', { name: 'The text changed' })).toBeVisible();
    await expect(region).toContainText(lost!);
    await offprint.openByTitle(edited);
    await expect(offprint.abstract).toContainText('Another beginning');
    await expect(passages(offprint)).toHaveText([marked!]);
    expect(await painted(offprint)).toEqual(paint);
    await expect(offprint.abstract.locator('.marked-green')).toHaveCount(1);

    await offprint.open(address);
    await expect(offprint.title).toHaveText(vanished);
    await expect(page.getByText(/^No longer in the collection/)).toBeVisible();
    await expect(passages(offprint)).toHaveCount(1);
  });
});
