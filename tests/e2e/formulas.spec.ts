import type { CDPSession, Page } from '@playwright/test';
import type { Paper } from '../../src/core/paper/paper.ts';
import { violationsOf } from './harness/axe.ts';
import type { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { bare, shownText } from './harness/shownText.ts';
import { expect, test } from './harness/test.ts';

const FONT = 'STIX Two Math';
const papers = parsedSeed();
const withFormulas = papers.filter(({ titleBody, body }) =>
  JSON.stringify([titleBody, body]).includes('"mathml"'),
);
const [ROOTS, LISTED] = ['A Nearly-Optimal Bound', 'How to Capture Higher-order'].map((start) =>
  papers.find(({ title }) => title.startsWith(start))!,
) as [Paper, Paper];

async function openPaper(offprint: Offprint, paper: Paper): Promise<void> {
  await offprint.open(`#/paper/${paper.id}`);
  const shown = bare(shownText(paper.title, paper.titleBody));
  await expect.poll(async () => bare(await offprint.title.textContent())).toBe(shown);
  await offprint.page.evaluate(() => document.fonts.ready);
}

/** Enlarges text as the person's own setting does. */
function doubleText(page: Page): Promise<void> {
  return page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
}

/** Names of the fonts that the glyphs below the first element of `selector` came from. */
async function fontsOf(cdp: CDPSession, selector: string): Promise<string[]> {
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const fonts = await Promise.all(
    nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  return [...new Set(fonts.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)))];
}

test('all formulas are set in the font that comes with the app', async ({ offprint, page }) => {
  await offprint.install();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  expect(withFormulas.length).toBeGreaterThan(15);
  for (const paper of withFormulas) {
    await openPaper(offprint, paper);
    await expect
      .poll(() => fontsOf(cdp, 'article math mi, article math mo, article math mn'), paper.title)
      .toEqual([FONT]);
  }
});

test('roots are drawn around what they are of', async ({ offprint, page }) => {
  await offprint.install();
  for (const [paper, tag] of [
    [ROOTS, 'msqrt'],
    [LISTED, 'mroot'],
  ] as const) {
    await openPaper(offprint, paper);
    const root = page.locator(`article ${tag}`).first();
    const signWidth = () =>
      root.evaluate((element) => {
        const inner = element.firstElementChild!.getBoundingClientRect();
        return (inner.left - element.getBoundingClientRect().left) / inner.height;
      });
    await expect.poll(signWidth).toBeGreaterThan(0.3);
  }
});

test('a root with an index stands between its brackets, and leaves no hole', async ({ offprint, page }) => {
  await offprint.install();
  await openPaper(offprint, LISTED);
  const gaps = () =>
    page
      .locator('article mroot')
      .first()
      .evaluate((root) => {
        const boxOf = (element: Element) => element.getBoundingClientRect();
        const { fontSize } = getComputedStyle(root);
        const [before, after] = [root.previousElementSibling!, root.nextElementSibling!];
        return [
          boxOf(root.lastElementChild!).left - boxOf(before).right,
          boxOf(after).left - boxOf(root.firstElementChild!).right,
        ].map((gap) => Math.round((gap / parseFloat(fontSize)) * 10) / 10);
      });
  await expect.poll(gaps).toEqual([0.1, 0]);
});

test('at 320 px with text at 200 %, wide formulas scroll inside themselves and no page sideways', async ({
  offprint,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await offprint.install();
  await doubleText(page);
  let scrolling = 0;
  for (const paper of withFormulas) {
    await openPaper(offprint, paper);
    const sideways = () =>
      page.evaluate(() =>
        [document.documentElement, document.querySelector('.reader .scroller')!].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
    await expect.poll(sideways, paper.title).toEqual([0, 0]);
    scrolling += await page.evaluate(
      () =>
        [...document.querySelectorAll('article .wide')].filter(
          ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
        ).length,
    );
  }
  expect(scrolling).toBeGreaterThan(2);
  await openPaper(offprint, ROOTS);
  expect(await violationsOf(page)).toEqual([]);
});

test('no line begins with the comma after a formula, however wide the page', async ({ offprint, page }) => {
  await offprint.install();
  await openPaper(offprint, ROOTS);
  for (let width = 320; width <= 420; width += 10) {
    await page.setViewportSize({ width, height: 844 });
    const parted = await page.evaluate(() =>
      [...document.querySelectorAll('article .run:not(.wide)')]
        .filter((run) => {
          const middles = [...run.childNodes]
            .filter(({ textContent }) => textContent!.trim())
            .map((node) => {
              const range = document.createRange();
              range.selectNode(node);
              const { top, bottom } = range.getBoundingClientRect();
              return (top + bottom) / 2;
            });
          return Math.max(...middles) - Math.min(...middles) > 12;
        })
        .map(({ textContent }) => textContent),
    );
    expect(parted, `${width} px`).toEqual([]);
  }
});

test('screen readers meet a formula as mathematics, not as a picture or letters', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  await openPaper(offprint, ROOTS);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('Accessibility.enable');
  const { root } = await cdp.send('DOM.getDocument');
  const selector = '[data-testid=abstract] .formula:has(msup) math';
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await cdp.send('Accessibility.queryAXTree', { nodeId });
  const exposed = nodes
    .filter(({ ignored, role }) => !ignored && role!.value !== 'InlineTextBox')
    .map(({ role, name }) => `${String(role!.value)} ${String(name?.value ?? '')}`.trim());
  expect(exposed).toEqual([
    'MathMLMath',
    'MathMLRow',
    'MathMLIdentifier',
    'StaticText 𝐴',
    'MathMLOperator',
    'StaticText ∈',
    'MathMLSup',
    'MathMLIdentifier',
    'StaticText ℝ',
    'MathMLRow',
    'MathMLIdentifier',
    'StaticText 𝑛',
    'MathMLOperator',
    'StaticText ×',
    'MathMLIdentifier',
    'StaticText 𝑑',
  ]);
});

test('copying a passage gives the source of its formulas', async ({ offprint, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await offprint.install();
  await openPaper(offprint, LISTED);
  await page.evaluate(() =>
    getSelection()!.selectAllChildren(document.querySelector('[data-testid=abstract]')!),
  );
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('n times d');
  expect(copied).toContain('o(sqrt[3]{log n})');
});

test('rows and headings are named with the formulas of their titles', async ({ offprint }) => {
  await offprint.install();
  await expect(
    offprint.papers.getByRole('link', {
      name: /^A Nearly-Optimal Bound for Fast Regression with ℓ∞ Guarantee/,
    }),
  ).toBeAttached();
  await openPaper(offprint, ROOTS);
  await expect(offprint.title).toHaveAccessibleName(
    'A Nearly-Optimal Bound for Fast Regression with ℓ∞ Guarantee',
  );
});
