import type { SiteServer } from '../../e2e/harness/server.ts';
import { MINI_SEARCH } from './benchPages.ts';
import { keystrokes, type KeystrokeTimes } from './keystrokes.ts';
import { type Memory, memoryOf } from './memory.ts';
import { Phone } from './phone.ts';
import { rounded } from './spread.ts';
import type { Typing } from './typedPrefixes.ts';

export interface MiniSearchMeasures {
  buildSeconds: number;
  /** At full speed. */
  keystroke: KeystrokeTimes;
  memory: Memory;
}

/** MiniSearch in a worker of the same browser, over the same papers, with the same keys pressed. */
export async function measureMiniSearch(
  { url }: SiteServer,
  typings: readonly Typing[],
  tell: (step: string) => void,
): Promise<MiniSearchMeasures> {
  tell('MiniSearch: build');
  return measurePage(url + MINI_SEARCH, typings, tell);
}

/** The same page with a worker that searches for nothing: what a keystroke takes in this browser at least. */
export async function measureBarePage(
  { url }: SiteServer,
  typings: readonly Typing[],
  tell: (step: string) => void,
): Promise<KeystrokeTimes> {
  tell('bare page');
  return (await measurePage(`${url}${MINI_SEARCH}?bare`, typings, tell)).keystroke;
}

async function measurePage(
  address: string,
  typings: readonly Typing[],
  tell: (step: string) => void,
): Promise<MiniSearchMeasures> {
  const phone = new Phone();
  try {
    const page = await phone.start();
    await page.goto(address);
    const built = await page.waitForFunction(() => (globalThis as { built?: { seconds: number } }).built);
    const { seconds } = (await built.jsonValue()) as { seconds: number };
    tell('keystrokes');
    const keystroke = await keystrokes(page, typings);
    return { buildSeconds: rounded(seconds), keystroke, memory: await memoryOf(page) };
  } finally {
    await phone.discard();
  }
}
