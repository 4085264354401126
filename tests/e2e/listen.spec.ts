import type { Locator, Page } from '@playwright/test';
import { readingOf } from '../../src/core/speech/readingOf.ts';
import { violationsOf } from './harness/axe.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { bare, shownText } from './harness/shownText.ts';
import { ONLINE_VOICE, Speech } from './harness/speech.ts';
import { stored } from './harness/stored.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();
const FORMULAS = papers.find(({ title }) => title.startsWith('A Nearly-Optimal Bound'))!;
const OTHER = papers.find(({ title }) => title.startsWith('Existence, Stability'))!;
const SENTENCES = readingOf(FORMULAS);

const bar = (page: Page) => page.getByRole('group', { name: 'Read aloud' });
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
const listen = (page: Page) => page.getByRole('button', { name: 'Listen', exact: true });
const marked = (page: Page): Locator => page.locator('article mark');

async function openPaper(offprint: Offprint, paper = FORMULAS): Promise<void> {
  await offprint.open(`#/paper/${paper.id}`);
  const shown = bare(shownText(paper.title, paper.titleBody));
  await expect.poll(async () => bare(await offprint.title.textContent())).toBe(shown);
}

/** What the marks in the text show, as one text. */
async function markedText(page: Page): Promise<string> {
  return bare((await marked(page).allTextContents()).join(''));
}

test('a device without voices is told so, and nothing on the bar is dead', async ({ offprint, page }) => {
  await offprint.install();
  await openPaper(offprint);
  await listen(page).click();
  await expect(bar(page).getByRole('status')).toHaveText(
    'This device has no voice to read with. Add one in its text-to-speech settings, then open Offprint again.',
  );
  await expect(bar(page).getByRole('button')).toHaveCount(1);
  await expect(button(page, 'Stop listening')).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(bar(page)).toBeHidden();
  await expect(listen(page)).toBeFocused();
});

test('with the server gone, a paper is read sentence by sentence, its formulas as words', async ({
  offprint,
  page,
  server,
}) => {
  const speech = new Speech(page);
  await speech.install();
  await offprint.install();
  await server.stop();
  await openPaper(offprint);
  await listen(page).click();
  await expect(button(page, 'Pause')).toBeFocused();
  for (const { part, start, end, spoken } of SENTENCES) {
    await expect.poll(async () => (await speech.last())?.text).toBe(spoken);
    if (part === 'title') await expect(offprint.title.locator('mark').first()).toBeVisible();
    else {
      await expect(offprint.abstract.locator('mark').first()).toBeInViewport();
      const inner = FORMULAS.body.filter((node) => node.start >= start && node.end <= end);
      const formulas = offprint.abstract.locator('mark [data-source]');
      await expect(formulas).toHaveCount(inner.filter(({ t }) => t === 'math').length);
    }
    await speech.end();
  }
  await expect(bar(page).getByRole('status')).toHaveText('Read to the end. Press Play to hear it again.');
  await expect(marked(page)).toHaveCount(0);
  const all = (await speech.asked()).map(({ text }) => text);
  expect(all).toEqual(SENTENCES.map(({ spoken }) => spoken));
  expect(all.join(' ')).toContain('R to the n by d');
});

test('it goes on at the same sentence after a pause, an interruption, another paper and a new start', async ({
  offprint,
  page,
}) => {
  const speech = new Speech(page);
  await speech.install();
  await offprint.install();
  await openPaper(offprint);
  await listen(page).click();
  await button(page, 'Next sentence').click();
  await button(page, 'Next sentence').click();
  const { spoken } = SENTENCES[2]!;
  const isReadAgain = async (times: number) => {
    await expect
      .poll(async () => (await speech.asked()).filter(({ text }) => text === spoken).length)
      .toBe(times);
    expect((await speech.last())!.text).toBe(spoken);
  };
  await isReadAgain(1);
  const text = await markedText(page);

  await button(page, 'Pause').click();
  expect(await markedText(page)).toBe(text);
  await button(page, 'Play').click();
  await isReadAgain(2);

  await speech.end('interrupted');
  await button(page, 'Play').click();
  await isReadAgain(3);

  await openPaper(offprint, OTHER);
  await expect(bar(page)).toBeHidden();
  await expect(marked(page)).toHaveCount(0);
  await listen(page).click();
  await expect.poll(async () => (await speech.last())!.text).toBe(OTHER.title);
  await openPaper(offprint);
  await listen(page).click();
  await isReadAgain(4);

  await page.reload();
  await listen(page).click();
  await isReadAgain(1);
  await expect.poll(() => markedText(page)).toBe(text);
});

test('speed and voice are heard at once and kept', async ({ offprint, page }) => {
  const speech = new Speech(page);
  await speech.install();
  await offprint.install();
  await openPaper(offprint);
  await listen(page).click();
  await expect.poll(() => speech.last()).toMatchObject({ rate: 1, voice: 'Anna' });
  await bar(page).getByLabel('Speed').selectOption('1.5×');
  await expect.poll(() => speech.last()).toMatchObject({ rate: 1.5, voice: 'Anna' });
  await bar(page).getByLabel('Voice').selectOption('Bert');
  await expect.poll(() => speech.last()).toMatchObject({ rate: 1.5, voice: 'Bert' });
  await expect.poll(() => storedPreferences(page)).toMatchObject({ speechRate: 1.5, speechVoice: 'Bert' });
  await page.reload();
  await listen(page).click();
  await expect.poll(() => speech.last()).toMatchObject({ rate: 1.5, voice: 'Bert' });
  await expect(bar(page).getByLabel('Speed')).toHaveValue('1.5');
});

async function storedPreferences(page: Page): Promise<Record<string, unknown>> {
  const preferences = await stored<{ key: string; value: unknown }>(page, 'preferences');
  return Object.fromEntries(preferences.map(({ key, value }) => [key, value]));
}

test('an online voice reads only when it was chosen, and the bar says that the text leaves', async ({
  offprint,
  page,
}) => {
  const speech = new Speech(page);
  await speech.install([ONLINE_VOICE]);
  await offprint.install();
  await openPaper(offprint);
  await listen(page).click();
  const note = bar(page).getByRole('status');
  await expect(note).toHaveText(/their maker receives what is read aloud/);
  expect(await speech.asked()).toEqual([]);
  await bar(page).getByLabel('Voice').selectOption('Cloud US English (online)');
  await button(page, 'Play').click();
  await expect.poll(() => speech.last()).toMatchObject({ voice: 'Cloud US English' });
  await expect(note).toHaveText('This voice is online: its maker receives what is read aloud.');
  await speech.end('network');
  await expect(note).toHaveText(
    'This voice needs the network. Choose another one, or press Play when you are online.',
  );
});

test('Escape closes the bar and stays in the paper; "l" opens it and closes it', async ({
  offprint,
  page,
}) => {
  const speech = new Speech(page);
  await speech.install();
  await offprint.install();
  await openPaper(offprint);
  await page.keyboard.press('l');
  await expect(button(page, 'Pause')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(listen(page)).toBeFocused();
  await expect(offprint.abstract).toBeVisible();
  await page.keyboard.press('l');
  await expect(button(page, 'Pause')).toBeFocused();
  await page.keyboard.press('l');
  await expect(bar(page)).toBeHidden();
  await expect(marked(page)).toHaveCount(0);
});

test('the text follows the sentence, unless one has scrolled away from it, and comes back with a button', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  const speech = new Speech(page);
  await speech.install();
  await offprint.install();
  await openPaper(offprint, OTHER);
  const scroller = page.locator('.reader .scroller');
  const top = () => scroller.evaluate(({ scrollTop }) => scrollTop);
  await listen(page).click();
  const sentences = readingOf(OTHER);
  for (const { spoken } of sentences.slice(0, -2)) {
    await expect.poll(async () => (await speech.last())?.text).toBe(spoken);
    await expect(marked(page).first()).toBeInViewport();
    await speech.end();
  }
  expect(await top()).toBeGreaterThan(200);
  await scroller.evaluate((element) => (element.scrollTop = 0));
  await expect(marked(page).first()).not.toBeInViewport();
  await speech.end();
  await expect.poll(async () => (await speech.last())?.text).toBe(sentences.at(-1)!.spoken);
  expect(await top()).toBe(0);
  for (let i = 0; i < 3; i++) await button(page, 'Previous sentence').click();
  await expect.poll(async () => (await speech.last())?.text).toBe(sentences.at(-4)!.spoken);
  await expect(marked(page).first()).toBeInViewport();
});
