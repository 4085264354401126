import type { Browser, Page } from '@playwright/test';
import { pageWith } from './harness/inEveryThread.ts';
import { Offprint } from './harness/offprint.ts';
import type { SiteServer } from './harness/server.ts';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });
test.describe.configure({ mode: 'default' });

const REFUSED = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'BroadcastChannel'];
const REFUSED_OF_NAVIGATOR = ['storage', 'locks', 'serviceWorker'];

const define = (owner: string, name: string, body: string) =>
  `if ('${name}' in ${owner}) Object.defineProperty(${owner}, '${name}', { configurable: true, ${body} });`;
const THROW = "throw new DOMException('The operation is insecure.', 'SecurityError')";

/** What a browser answers that names a thing and refuses it; BroadcastChannel is refused where one is made. */
const throwing = (owner: string, name: string) =>
  define(
    owner,
    name,
    name === 'BroadcastChannel' ? `value: class { constructor() { ${THROW}; } }` : `get() { ${THROW}; }`,
  );
const absent = (owner: string, name: string) => define(owner, name, 'value: undefined');

const EVERY = [
  ...REFUSED.map((name) => ['globalThis', name] as const),
  ...REFUSED_OF_NAVIGATOR.map((name) => ['navigator', name] as const),
];

/** Methods that are asked for an answer, and never give one. */
const NEVER = [
  ['CacheStorage', ['open', 'has', 'keys', 'match', 'delete']],
  ['StorageManager', ['estimate', 'persist', 'persisted']],
  ['LockManager', ['request', 'query']],
  ['ServiceWorkerContainer', ['register', 'getRegistration', 'getRegistrations']],
] as const;
const silent = (type: string, methods: readonly string[]) =>
  methods
    .map((name) => `if (globalThis.${type}) ${type}.prototype.${name} = () => new Promise(() => undefined);`)
    .join('\n');

/** The app is there, with papers that can be read and found, and says nothing of damage. */
async function works(page: Page, url: string): Promise<Offprint> {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const offprint = new Offprint(page, url);
  await offprint.open();
  await expect(offprint.papers.getByRole('link').first()).toBeVisible();
  await offprint.openByTitle('Feature Learning in Infinite-Width Neural Networks');
  await expect(page.getByText('could not start')).toHaveCount(0);
  expect(errors).toEqual([]);
  return offprint;
}

async function withEach(
  browser: Browser,
  server: SiteServer,
  cases: readonly (readonly [name: string, code: string])[],
  look: (offprint: Offprint, name: string) => Promise<void>,
): Promise<void> {
  for (const [name, code] of cases)
    await test.step(name, async () => {
      const page = await pageWith(browser, server, code);
      await look(await works(page, server.url), name);
      await page.context().close();
    });
}

/** Without IndexedDB papers are there for the visit, and nothing else is said anywhere. */
async function saysWhatIsKept({ page, save, open }: Pick<Offprint, 'page' | 'save' | 'open'>, name: string) {
  if (name !== 'indexedDB') {
    await save.click();
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    return;
  }
  await open('#/');
  await expect(page.getByText('The papers are kept for this visit only.').first()).toBeVisible();
  await open('#/library');
  await expect(page.getByRole('heading', { name: 'Nothing can be saved here' })).toBeVisible();
  await open('#/settings');
  await expect(page.getByText('This browser does not let the site store anything: the papers')).toBeVisible();
  for (const untrue of ['Backup', 'Your library on this device', 'Install'])
    await expect(page.getByRole('heading', { name: untrue, exact: true })).toHaveCount(0);
}

const look = async (offprint: Offprint, name: string) =>
  saysWhatIsKept({ page: offprint.page, save: offprint.save, open: (route) => offprint.open(route) }, name);

test('what a browser refuses as soon as it is named does not keep the app from starting', async ({
  browser,
  server,
}) => {
  const cases = EVERY.map(([owner, name]) => [name, throwing(owner, name)] as const);
  await withEach(browser, server, cases, look);
});

test('nor does what it does not have', async ({ browser, server }) => {
  const cases = EVERY.map(([owner, name]) => [name, absent(owner, name)] as const);
  await withEach(browser, server, cases, look);
});

test('nor does what never answers', async ({ browser, server }) => {
  const cases = NEVER.map(([type, methods]) => [type, silent(type, methods)] as const);
  await withEach(browser, server, cases, look);
});

test('where all of it is refused at once, papers are there for this visit, and that is what is said', async ({
  browser,
  server,
}) => {
  const all = EVERY.map(([owner, name]) => throwing(owner, name)).join('\n');
  await withEach(browser, server, [['indexedDB', all]], look);
});
