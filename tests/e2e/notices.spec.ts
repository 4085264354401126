import type { Page } from '@playwright/test';
import { violationsOf } from './harness/axe.ts';
import { coveredControls } from './harness/controls.ts';
import { startingWith, type Offprint } from './harness/offprint.ts';
import { choose } from './harness/organised.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { addedPaper, folderOf } from './harness/sites.ts';
import { expect, test } from './harness/test.ts';

const papers = parsedSeed();

/** The browser offers to install the app, as Chromium does in its own time. */
function offerInstall(page: Page): Promise<void> {
  return page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => Promise.resolve(void (document.documentElement.dataset['prompted'] = 'true')),
      userChoice: Promise.resolve({ outcome: 'dismissed' }),
    });
    dispatchEvent(offer);
  });
}

/** The first save says that one means to come back. */
async function save(app: Offprint): Promise<void> {
  const ribbon = app.saveIn(app.papers, papers[0]!.title);
  await ribbon.click();
  await expect(ribbon).toHaveAttribute('aria-pressed', 'true');
}

test('who comes from a link is told what this is, above the list', async ({ offprint, page }) => {
  await offprint.install();
  await expect(page.getByText('Offprint Papers to read offline, no account')).toBeInViewport();
});

test('once something was saved the list offers to install the app, until it was answered', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await offerInstall(page);
  // Before, it is at hand in the head of the list, and in nobody's way.
  await expect(page.getByRole('link', { name: 'Install' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Keep Offprint on your home screen.')).toHaveCount(0);
  const install = page.getByRole('button', { name: 'Install' });
  // Nor does a message about a paper lie over the offer. It waits for whoever has the focus in it.
  await offprint.saveIn(offprint.papers, papers[0]!.title).click();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await expect(install).toBeInViewport({ ratio: 1 });
  expect(await violationsOf(page)).toEqual([]);
  for (const [width, height] of [
    [390, 844],
    [320, 568],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(install).toBeInViewport({ ratio: 1 });
    expect(await coveredControls(page), `${width} x ${height}`).toEqual([]);
  }
  // Beside the reader, the offer takes nothing from its text.
  await offprint.row(offprint.papers, papers[2]!.title).click();
  const text = page.locator('.reader .scroller');
  await expect(offprint.article).toBeVisible();
  await expect.poll(() => text.evaluate((reader) => reader.getBoundingClientRect().bottom)).toBe(800);
  await install.click();
  await expect(page.locator('html')).toHaveAttribute('data-prompted', 'true');
  await expect(install).toHaveCount(0);
  await page.reload();
  await offprint.readyOffline();
  await offerInstall(page);
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await expect(install).toHaveCount(0);
});

test('on a narrow screen what is offered leaves the room to the list while one chooses', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install();
  await offerInstall(page);
  await save(offprint);
  const offer = page.getByText('Keep Offprint on your home screen.');
  await expect(offer).toBeVisible();
  await choose(offprint);
  await expect(offer).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(offer).toBeVisible();
});

test('the third start offers to install it as well, and the second does not', async ({ offprint, page }) => {
  // They are counted when nothing else is to be done.
  const starts = () =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(':visit'));
      return key ? (JSON.parse(localStorage.getItem(key)!) as { starts: number }).starts : 0;
    });
  await offprint.install();
  for (const isOffered of [false, true]) {
    const before = isOffered ? 2 : 1;
    await expect.poll(starts).toBe(before);
    await page.reload();
    await offprint.readyOffline();
    await offerInstall(page);
    await expect.poll(starts).toBe(before + 1);
    await expect(page.getByRole('link', { name: 'Install' })).toBeVisible();
    const offer = page.getByText('Keep Offprint on your home screen.');
    await expect(offer).toHaveCount(isOffered ? 1 : 0);
  }
});

test('the head of the list opens the browser’s dialog where there is one', async ({ offprint, page }) => {
  await offprint.install();
  await offerInstall(page);
  await page.getByRole('link', { name: 'Install' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-prompted', 'true');
  await expect(page.getByRole('link', { name: 'Install' })).toHaveCount(0);
});

/** What browsers without a dialog call themselves, and what is said there. */
const WITHOUT_DIALOG = {
  iPhone: ['iPhone; CPU iPhone OS 18_7 like Mac OS X) Version/26.0 Mobile/15E148 Safari/604.1', /Tap Share/],
  'Firefox for Android': [
    'Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0',
    /Add app to Home screen/,
  ],
  'Safari on a Mac': ['Macintosh; Intel Mac OS X 10_15_7) Version/26.0 Safari/605.1.15', /Add to Dock/],
  'Firefox on Linux': ['X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', /cannot install apps/],
} as const;
for (const [name, [agent, steps]] of Object.entries(WITHOUT_DIALOG))
  test(`the head of the list leads to what can be done in ${name}`, async ({ offprint, page }) => {
    await page.addInitScript(
      ([userAgent, touch]) => {
        Object.defineProperty(navigator, 'userAgent', { value: userAgent });
        Object.defineProperty(navigator, 'maxTouchPoints', { value: touch ? 5 : 0 });
      },
      [`Mozilla/5.0 (${agent}`, /Mobile/.test(agent)] as const,
    );
    await offprint.install();
    // No link leads to what cannot be done.
    const link = page.getByRole('link', { name: 'Install' });
    if (name === 'Firefox on Linux') {
      await expect(link).toHaveCount(0);
      await offprint.open('#/settings/install');
    } else await link.click();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Install');
    await expect(page.getByText(steps)).toBeInViewport({ ratio: 1 });
    expect(await violationsOf(page)).toEqual([]);
  });

test('with text at 200 % the offer to install leaves the list its room', async ({ offprint, page }) => {
  await offprint.install();
  await offerInstall(page);
  await save(offprint);
  const offer = page.getByText('Keep Offprint on your home screen.');
  await expect(offer).toBeVisible();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  for (const [width, height] of [
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(offer).toBeHidden();
    await expect(offprint.row(offprint.papers, papers[0]!.title)).toBeInViewport();
  }
});

test('an offer to install that was dismissed does not come back', async ({ offprint, page }) => {
  await offprint.install();
  await offerInstall(page);
  await save(offprint);
  await page.getByRole('button', { name: 'Do not offer again' }).click();
  await expect(page.getByRole('heading', { name: 'Papers' })).toBeFocused();
  await page.reload();
  await offprint.readyOffline();
  await offerInstall(page);
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Install' })).toHaveCount(0);
});

test.describe('new papers', () => {
  test.use({ site: 'small', visit: 'first' });

  test('are told of below the list, lead to what changed, and are marked until they are opened', async ({
    offprint,
    page,
    server,
  }) => {
    const added = addedPaper().title;
    await offprint.install('#/settings');
    server.deploy(folderOf('smallChanged'));
    await page.getByRole('button', { name: 'Look for an update' }).click();
    await expect(page.getByText('The papers are up to date now.')).toBeVisible();
    await offprint.open();
    await expect(page.getByRole('status').filter({ hasText: '1 new paper' })).toBeInViewport();
    const row = offprint.row(offprint.papers, added);
    await expect(row).toHaveAccessibleName(/, new/);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What changed' })).toBeFocused();
    await offprint.row(page.getByRole('list', { name: 'New papers' }), added).click();
    await expect(offprint.title).toHaveText(added);
    await offprint.open();
    await expect(page.getByText('1 new paper')).toHaveCount(0);
    await expect(row).toHaveAccessibleName(startingWith(added));
    await expect(row).not.toHaveAccessibleName(/, new/);
  });
});
