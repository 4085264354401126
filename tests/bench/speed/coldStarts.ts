import { SiteServer } from '../../e2e/harness/server.ts';
import { Phone, timeOf } from '../scale/phone.ts';
import { median } from '../scale/spread.ts';

/** Milliseconds from the navigation to the first row painted, in new browser processes with the server gone. */
export interface ColdStarts {
  appMs: number;
  emptyPageMs: number;
}

const STARTS = 5;

/** Starts the app and an empty page in turn, so that what disturbs the machine disturbs both. @returns medians */
export async function coldStarts(app: string, emptyPage: string, slowness: number): Promise<ColdStarts> {
  const [one, other] = [await installed(app), await installed(emptyPage)];
  try {
    const [appTimes, emptyTimes]: [number[], number[]] = [[], []];
    for (let start = 0; start < STARTS; start++) {
      appTimes.push(await one.start(slowness));
      emptyTimes.push(await other.start(slowness));
    }
    return { appMs: Math.round(median(appTimes)), emptyPageMs: Math.round(median(emptyTimes)) };
  } finally {
    await one.discard();
    await other.discard();
  }
}

interface Installed {
  start(slowness: number): Promise<number>;
  discard(): Promise<void>;
}

async function installed(site: string): Promise<Installed> {
  const phone = new Phone();
  const server = new SiteServer(site);
  await server.start();
  const page = await phone.start();
  await page.goto(server.url);
  await timeOf(page, 'ready');
  await server.stop();
  return {
    async start(slowness) {
      const started = await phone.start(slowness);
      await started.goto(server.url);
      return timeOf(started, 'list');
    },
    discard: () => phone.discard(),
  };
}
