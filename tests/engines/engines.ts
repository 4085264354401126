import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, firefox, type BrowserContext, type BrowserType } from '@playwright/test';
import { findChromium } from '../../src/build/tools/findChromium.mjs';
import { CHROMIUM } from '../e2e/harness/chromium.ts';
import type { Engine, Tab } from './engine.ts';
import { Inspector } from './inspector.ts';

const VIEWPORT = { width: 480, height: 800 };
const FIREFOX = '/usr/bin/firefox-esr';
/** Where Debian has it, below a folder of the processor's. */
const MINI_BROWSER = 'webkit2gtk-4.1/MiniBrowser';

export const ENGINES: readonly Engine[] = [
  byPlaywright({
    name: 'Chromium',
    packages: ['chromium'],
    type: chromium,
    options: () => CHROMIUM.launchOptions,
    missing: () => (findChromium() ? null : 'no Chromium is installed'),
  }),
  byPlaywright({
    name: 'Firefox ESR',
    packages: ['firefox-esr'],
    type: firefox,
    options: () => ({ channel: 'moz-firefox', executablePath: FIREFOX, headless: true }),
    missing: () => (existsSync(FIREFOX) ? null : `there is no ${FIREFOX}`),
  }),
  webKit(),
];

interface ByPlaywright {
  name: string;
  packages: string[];
  type: BrowserType;
  options: () => object;
  missing: () => string | null;
}

function byPlaywright({ name, packages, type, options, missing }: ByPlaywright): Engine {
  let context: BrowserContext | undefined;
  return {
    name,
    packages,
    missing,
    async start(profile) {
      context = await type.launchPersistentContext(profile, { ...options(), viewport: VIEWPORT });
      const page = context.pages()[0] ?? (await context.newPage());
      return {
        goto: async (url) => void (await page.goto(url, { waitUntil: 'commit' })),
        reload: async () => void (await page.reload({ waitUntil: 'commit' })),
        run: (expression) => page.evaluate(expression),
      };
    },
    async stop() {
      await context?.close();
      context = undefined;
    },
  };
}

/** WebKitGTK's own small browser, on a screen that nobody sees. */
function webKit(): Engine {
  let running: ChildProcess | undefined;
  return {
    name: 'WebKitGTK',
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    missing() {
      if (!miniBrowser()) return 'there is no MiniBrowser of webkit2gtk-4.1';
      return isCommand('xvfb-run') && isCommand('xauth') ? null : 'there is no xvfb-run with xauth';
    },
    async start(profile) {
      const port = await freePort();
      mkdirSync(profile, { recursive: true });
      const env = {
        ...process.env,
        HOME: profile,
        XDG_DATA_HOME: join(profile, 'data'),
        XDG_CACHE_HOME: join(profile, 'cache'),
        XDG_CONFIG_HOME: join(profile, 'config'),
        WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
      };
      const size = `--geometry=${VIEWPORT.width}x${VIEWPORT.height}`;
      const command = ['-a', miniBrowser()!, '--enable-developer-extras=true', size, 'about:blank'];
      running = spawn('xvfb-run', command, { env, stdio: 'ignore', detached: true });
      const inspector = await Inspector.open(port);
      return tabOf(inspector);
    },
    async stop() {
      const ended = running;
      running = undefined;
      if (!ended || ended.exitCode !== null) return;
      const exit = new Promise((resolve) => ended.once('exit', resolve));
      process.kill(-ended.pid!, 'SIGTERM');
      await exit;
    },
  };
}

function tabOf(inspector: Inspector): Tab {
  return {
    goto: (url) => inspector.go(url),
    reload: () => inspector.reload(),
    run: (expression) => inspector.run(expression),
  };
}

function miniBrowser(): string | undefined {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders.map((folder) => join('/usr/lib', folder, MINI_BROWSER)).find((path) => existsSync(path));
}

function isCommand(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
