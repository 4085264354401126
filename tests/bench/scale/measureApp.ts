import type { SiteServer } from '../../e2e/harness/server.ts';
import { FETCH_AND_PARSE } from './benchPages.ts';
import { keystrokes, type KeystrokeTimes } from './keystrokes.ts';
import { type Memory, memoryOf } from './memory.ts';
import { type Mark, Phone, slowDown, timeOf, untilSearchable } from './phone.ts';
import { median, rounded } from './spread.ts';
import type { Typing } from './typedPrefixes.ts';

/** At full speed, and with the page (not its worker) slowed down four times. */
export interface AtBothSpeeds<T> {
  x1: T;
  x4: T;
}

export interface AppMeasures {
  /** From the navigation to `data-ready="offline"`. */
  import: { seconds: number };
  /** Server gone, new browser process: milliseconds from the navigation to the first rows painted. */
  cold: { listMs: AtBothSpeeds<number>; resultsMs: AtBothSpeeds<number> };
  keystroke: AtBothSpeeds<KeystrokeTimes>;
  /** When all has been read and searches were made. */
  memory: Memory;
}

const SLOW = 4;
const COLD_STARTS = 3;
const QUERY_WORDS = 3;

/** Installs the app from a server, stops the server, and measures what a person would wait for. */
export async function measureApp(
  server: SiteServer,
  titles: readonly string[],
  typings: readonly Typing[],
  tell: (step: string) => void,
): Promise<AppMeasures> {
  const phone = new Phone();
  try {
    tell('import');
    const page = await phone.start();
    await page.goto(server.url);
    const seconds = rounded((await timeOf(page, 'ready')) / 1000);
    tell('cold start');
    await server.stop();
    const search = `#/search?q=${encodeURIComponent(queryFrom(titles))}`;
    const cold = {
      listMs: await atBothSpeeds((slowness) => coldStart(phone, server.url, 'list', slowness)),
      resultsMs: await atBothSpeeds((slowness) => coldStart(phone, server.url + search, 'results', slowness)),
    };
    tell('keystrokes');
    const open = await phone.start();
    await open.goto(`${server.url}#/search`);
    await untilSearchable(open);
    const keystroke = await atBothSpeeds(async (slowness) => {
      await slowDown(open, slowness);
      return keystrokes(open, typings);
    });
    return { import: { seconds }, cold, keystroke, memory: await memoryOf(open) };
  } finally {
    await phone.discard();
  }
}

/** The seconds that a bare page takes to fetch and parse the same files, from its navigation on. */
export async function measureFetchAndParse({ url }: SiteServer): Promise<number> {
  const phone = new Phone();
  try {
    const page = await phone.start();
    await page.goto(url + FETCH_AND_PARSE);
    const done = await page.waitForFunction(() => (globalThis as { doneAt?: number }).doneAt);
    return rounded(((await done.jsonValue()) as number) / 1000);
  } finally {
    await phone.discard();
  }
}

async function atBothSpeeds<T>(measure: (slowness: number) => Promise<T>): Promise<AtBothSpeeds<T>> {
  const x1 = await measure(1);
  return { x1, x4: await measure(SLOW) };
}

/** The median of a few starts, each of a new process. */
async function coldStart(phone: Phone, address: string, mark: Mark, slowness: number): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < COLD_STARTS; start++) {
    const page = await phone.start(slowness);
    await page.goto(address);
    times.push(await timeOf(page, mark));
  }
  return Math.round(median(times));
}

/** The first words of a paper from the middle of the list. */
function queryFrom(titles: readonly string[]): string {
  const title = titles[titles.length >> 1] ?? '';
  return title.split(/\s+/).slice(0, QUERY_WORDS).join(' ');
}
