import { writeNote } from './harness/notes.ts';
import { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { stored } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const [first, second] = papers.filter(({ titleBody }) => !titleBody);
const noteOf = (app: Offprint) => app.page.getByTestId('note');
const box = (app: Offprint) => app.page.getByRole('textbox', { name: /^Note on/ });

/** What is stored of the note on a paper, all versions of it. */
async function storedTexts({ page }: Offprint, paper: string): Promise<string[]> {
  const notes = await stored<{ id: string; text: { heads: Record<string, string[]> } }>(page, 'notes');
  return Object.values(notes.find(({ id }) => id === paper)?.text.heads ?? {}).flat();
}

test.describe('on a device of its own', () => {
  test.use({ visit: 'first' });

  test('a note that is being written survives the death of the browser', async ({ device }) => {
    const before = await device.start();
    await before.install(`#/paper/${first!.id}`);
    await before.page.getByRole('button', { name: 'Add a note' }).click();
    await box(before).pressSequentially('Read the *proof* again');
    await expect.poll(() => storedTexts(before, first!.id)).toEqual(['Read the *proof* again']);
    await device.kill();
    const app = await device.start();
    await app.open(`#/paper/${first!.id}`);
    await expect(noteOf(app)).toHaveText('Read the proof again');
    await expect(noteOf(app).locator('em')).toHaveText('proof');
  });
});

test('what is typed last is there after a reload, without a pause before it', async ({ offprint, page }) => {
  await offprint.install(`#/paper/${first!.id}`);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await box(offprint).pressSequentially('to the last letter');
  await page.reload();
  await expect(noteOf(offprint)).toHaveText('to the last letter');
});

test('two tabs that write one note keep both texts, and one choice joins them', async ({
  offprint,
  context,
}) => {
  const other = new Offprint(await context.newPage(), offprint.url);
  await offprint.install(`#/paper/${first!.id}`);
  await other.install(`#/paper/${first!.id}`);
  for (const app of [offprint, other]) await app.page.getByRole('button', { name: 'Add a note' }).click();
  // At once: a tab that was told of the other's text before would have it in its box, to be written over.
  await Promise.all([box(offprint).fill('of one tab'), box(other).fill('of the other')]);
  await expect
    .poll(async () => (await storedTexts(offprint, first!.id)).sort())
    .toEqual(['of one tab', 'of the other']);
  const both = offprint.page.getByRole('group', { name: 'Both texts were kept' });
  await expect(both).toContainText('of the other');
  await both.getByRole('button', { name: 'Keep both as one' }).click();
  await expect(both).toHaveCount(0);
  await expect.poll(() => storedTexts(offprint, first!.id)).toEqual(['of one tab\n\nof the other']);
  await expect(box(other)).toHaveValue('of one tab\n\nof the other');
  await offprint.page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await storedTexts(offprint, first!.id)).sort())
    .toEqual(['of one tab', 'of the other']);
});

test('a note links to another paper, which says where it is mentioned', async ({ offprint, page }) => {
  await offprint.install(`#/paper/${first!.id}`);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await box(offprint).pressSequentially(`As in [[${second!.title.slice(0, 24)}`);
  const papersToLink = page.getByRole('listbox', { name: 'Papers to link to' });
  await expect(papersToLink.getByRole('option', { name: second!.title })).toBeVisible();
  await papersToLink.getByRole('option', { name: second!.title }).click();
  await expect(box(offprint)).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).click();
  await noteOf(offprint).getByRole('link', { name: second!.title }).click();
  await expect(offprint.title).toHaveText(second!.title);
  const mentioned = page.getByRole('region', { name: 'Mentioned in' });
  await mentioned.getByRole('link', { name: first!.title }).click();
  await expect(offprint.title).toHaveText(first!.title);
});

test('a point is ticked in the note as it reads, and a removed note comes back', async ({
  offprint,
  page,
}) => {
  await offprint.install(`#/paper/${first!.id}`);
  await writeNote(offprint, '- [ ] read\n- [ ] try');
  await page.getByRole('checkbox', { name: 'try' }).click();
  await expect.poll(() => storedTexts(offprint, first!.id)).toEqual(['- [ ] read\n- [x] try']);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(noteOf(offprint)).toHaveCount(0);
  await page.reload();
  await page.getByRole('button', { name: 'Restore the removed note' }).click();
  await expect(page.getByRole('checkbox', { name: 'try' })).toBeChecked();
});

test('all notes are searched by their own words, and each leads to its paper', async ({ offprint, page }) => {
  await offprint.install(`#/paper/${first!.id}`);
  await writeNote(offprint, 'a quokka of **mine**');
  await offprint.open(`#/paper/${second!.id}`);
  await expect(offprint.title).toHaveText(second!.title);
  await writeNote(offprint, 'nothing of the kind');
  await offprint.open('#/library/notes');
  const list = page.getByRole('list', { name: 'Notes and highlights' });
  await expect(list.getByRole('link')).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search notes and highlights' }).fill('Quokka mine');
  await expect(list.getByRole('link')).toHaveCount(1);
  await list.getByRole('link', { name: 'a quokka of mine' }).click();
  await expect(offprint.title).toHaveText(first!.title);
});

test('markup in a note is inert text', async ({ offprint, page }) => {
  await offprint.install(`#/paper/${first!.id}`);
  const hostile = '<img src=x onerror="document.title=1"> [x](javascript:alert(1)) <script>1</script>';
  await writeNote(offprint, hostile);
  await expect(noteOf(offprint)).toHaveText(hostile);
  await expect(noteOf(offprint).locator('img, script, a')).toHaveCount(0);
  await expect(page).not.toHaveTitle('1');
});
