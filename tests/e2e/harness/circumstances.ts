import type { Page } from '@playwright/test';
import { atRest, setInsets, underCutOuts, type Insets } from './controls.ts';
import { brokenWords, cutOff, cutShort, sidewaysScroll } from './fits.ts';
import { MANY } from './organised.ts';

interface Circumstance {
  size: readonly [width: number, height: number];
  /** Of what is read, CSS font size of the root. */
  text?: string;
  direction?: 'rtl';
  insets?: Insets;
}

const LARGE_TEXT: Circumstance = { size: [320, 568], text: '200%' };

/** What a view must fit into, by name. Its words are short: what has room for long ones at 320 px has room for them. */
const CIRCUMSTANCES: Record<string, Circumstance> = {
  'from right to left': { size: [360, 640], direction: 'rtl' },
  '320 px, text at 200 %': LARGE_TEXT,
};

/** What it must fit into with long words. */
const FOR_LONG_WORDS: Record<string, Circumstance> = {
  '320 px': { size: [320, 568] },
  '320 px, text at 200 %': LARGE_TEXT,
};

/** A phone with a cut-out and a home indicator, upright and on either side. */
export const CUT_OUTS: Record<string, Circumstance & { insets: Insets }> = {
  upright: { size: [390, 844], insets: { top: 59, right: 0, bottom: 34, left: 0 } },
  'on its side': { size: [844, 390], insets: { top: 20, right: 59, bottom: 21, left: 59 } },
  'on its side, narrow': { size: [568, 320], insets: { top: 0, right: 44, bottom: 21, left: 44 } },
};

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** What of a view that is on screen does not fit where there is little room, large text or another direction. */
export function unfit(page: Page): Promise<string[]> {
  return faultsIn(page, CIRCUMSTANCES, async () => [
    ...(await sidewaysScroll(page)),
    ...(await cutOff(page)),
  ]);
}

/** The same of a view with words that are longer: none may be cut short, or broken without a hyphen. */
export function unfitForLongWords(page: Page): Promise<string[]> {
  return faultsIn(page, FOR_LONG_WORDS, async () => [
    ...(await sidewaysScroll(page)),
    ...(await cutOff(page)),
    ...(await cutShort(page)),
    ...(await brokenWords(page, [MANY])),
  ]);
}

/** What of it lies where the device's shape takes the screen. */
export function shapedAway(page: Page): Promise<string[]> {
  return faultsIn(page, CUT_OUTS, ({ insets = NO_INSETS }) => underCutOuts(page, insets));
}

/** Leaves the page as it was. */
async function faultsIn(
  page: Page,
  circumstances: Record<string, Circumstance>,
  faults: (circumstance: Circumstance) => Promise<string[]>,
): Promise<string[]> {
  const before = page.viewportSize()!;
  const found: string[] = [];
  for (const [name, circumstance] of Object.entries(circumstances)) {
    const { size, text = '', direction = '', insets = NO_INSETS } = circumstance;
    await page.setViewportSize({ width: size[0], height: size[1] });
    await dress(page, text, direction);
    await setInsets(page, insets);
    await atRest(page);
    for (const fault of await faults(circumstance)) found.push(`${name}: ${fault}`);
  }
  await dress(page, '', '');
  await page.evaluate(() => {
    for (const side of ['top', 'right', 'bottom', 'left'])
      document.documentElement.style.removeProperty(`--inset-${side}`);
  });
  await page.setViewportSize(before);
  return found;
}

function dress(page: Page, text: string, direction: string): Promise<void> {
  return page.evaluate(
    async ([text, direction]) => {
      document.documentElement.style.fontSize = text!;
      document.documentElement.dir = direction!;
      // What hears of its size does so with the next frame.
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    },
    [text, direction],
  );
}
