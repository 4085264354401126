import { beforeEach, expect, it, vi } from 'vitest';
import { MemoryCaches } from './memoryCaches.ts';

/** Compiled with types of its own, those of a worker. */
const SOURCE = new URL('../../../src/sw/serviceWorker.ts', import.meta.url).href;
const SCOPE = 'https://example.org/library/';
const PAGE = { text: '<!doctype html>one', digest: 'a72087304fae4ad5' };
const LATER_PAGE = { text: '<!doctype html>two', digest: '2ef9327c2cd263c3' };
const SCRIPT = { text: 'run()', digest: '02fcae88bd120f59' };

interface Handled extends Event {
  work: Promise<unknown>[];
  answer?: Promise<Response>;
}

let caches: MemoryCaches;
let tabs: { id: string; url: string }[];
let server: Map<string, string>;

beforeEach(() => {
  vi.unstubAllGlobals();
  caches = new MemoryCaches();
  tabs = [];
  server = new Map([
    [SCOPE, PAGE.text],
    [`${SCOPE}index.html`, PAGE.text],
    [`${SCOPE}assets/index-a.js`, SCRIPT.text],
  ]);
  vi.stubGlobal('fetch', async (asked: string | { url: string }) => {
    const text = server.get(typeof asked === 'string' ? asked : asked.url);
    if (text === undefined) throw new TypeError('Failed to fetch');
    return new Response(text);
  });
});

/** The service worker of a version, as the browser runs it, with its events. */
async function worker(version: string, files: [string, string][]) {
  const self = Object.assign(new EventTarget(), {
    registration: { scope: SCOPE, installing: null, waiting: null },
    clients: { matchAll: async () => tabs, claim: async () => undefined },
    caches,
  });
  vi.stubGlobal('self', self);
  vi.stubGlobal('SHELL_FILES', files);
  vi.stubGlobal('SHELL_VERSION', version);
  vi.stubGlobal('SHELL_HEADERS', {});
  vi.resetModules();
  await import(SOURCE);

  async function happen(type: string, fields: object): Promise<Handled> {
    const work: Promise<unknown>[] = [];
    const event = Object.assign(new Event(type), fields, { work }) as Handled;
    const waitUntil = (one: Promise<unknown>) => work.push(one);
    const respondWith = (answer: Promise<Response>) => (event.answer = answer);
    self.dispatchEvent(Object.assign(event, { waitUntil, respondWith }));
    await Promise.all([...work, event.answer]);
    return event;
  }
  /** What comes for a request, from the worker or, where it does not answer, from the server. */
  async function get(path: string, request: object, clientId = ''): Promise<string> {
    const url = SCOPE + path;
    const event = await happen('fetch', {
      request: { url, method: 'GET', mode: 'cors', ...request },
      clientId,
    });
    return (await (event.answer ?? fetch(url))).text();
  }
  const open = (clientId = '') =>
    get('', { mode: 'navigate', cache: 'default', destination: 'document' }, clientId);
  async function ask(question: unknown): Promise<unknown[]> {
    const said: unknown[] = [];
    await happen('message', {
      data: question,
      ports: [{ postMessage: (answer: unknown) => said.push(answer) }],
    });
    return said;
  }
  await happen('install', {});
  return { get, open, ask };
}

const first = () =>
  worker('v1', [
    ['index.html', PAGE.digest],
    ['assets/index-a.js', SCRIPT.digest],
  ]);

/** A version that follows one that has started. */
async function second() {
  await (await first()).ask({ type: 'STARTED', script: `${SCOPE}assets/index-a.js` });
  server.set(`${SCOPE}index.html`, LATER_PAGE.text).set(`${SCOPE}assets/index-b.js`, SCRIPT.text);
  return worker('v2', [
    ['index.html', LATER_PAGE.digest],
    ['assets/index-b.js', SCRIPT.digest],
  ]);
}

it('answers what goes past caches, as a repair does, from nothing that is kept: it would remove the only copy', async () => {
  const { get } = await first();
  const past = { cache: 'reload', destination: '' };
  expect(await get('index.html', { cache: 'default', destination: '' })).toBe(PAGE.text);
  server.clear();
  expect(await get('index.html', { cache: 'default', destination: '' })).toBe(PAGE.text);
  for (const path of ['index.html', 'assets/index-a.js'])
    await expect(get(path, past)).rejects.toThrow('Failed to fetch');
  const later = await worker('v2', [['assets/index-a.js', SCRIPT.digest]]);
  await expect(later.get('index.html', past)).rejects.toThrow('Failed to fetch');
});

it('gives way to the version before where four windows of it, one after the other, did not start', async () => {
  const { open } = await second();
  for (let times = 0; times < 4; times++) await open();
  expect(await open()).toBe(PAGE.text);
});

it('does not give way because several windows are opened at once, before the app runs in the first of them', async () => {
  const { open } = await second();
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    expect(await open()).toBe(LATER_PAGE.text);
    tabs.push({ id, url: SCOPE });
  }
});

it('gives way where one window, the only one of the app, is loaded anew four times', async () => {
  const { open } = await second();
  tabs = [
    { id: 'a', url: SCOPE },
    { id: 'of a neighbour', url: 'https://example.org/' },
  ];
  for (let times = 0; times < 4; times++) await open('a');
  expect(await open('a')).toBe(PAGE.text);
});

it('is served from now on once a page says that it runs, though the version before was served meanwhile', async () => {
  const { open, ask } = await second();
  expect(await ask({ type: 'GO_BACK' })).toEqual([true]);
  expect(await ask({ type: 'STARTED', script: `${SCOPE}assets/index-a.js` })).toEqual([true]);
  expect(await open()).toBe(PAGE.text);
  expect(await ask({ type: 'STARTED', script: `${SCOPE}assets/index-b.js` })).toEqual([false]);
  expect(await open()).toBe(LATER_PAGE.text);
  expect(await ask({ type: 'GO_BACK' })).toEqual([false]);
});

it('is not taken for started by a script that the version before has too', async () => {
  await (await first()).ask({ type: 'STARTED', script: `${SCOPE}assets/index-a.js` });
  server.set(`${SCOPE}index.html`, LATER_PAGE.text);
  const { open, ask } = await worker('v2', [
    ['index.html', LATER_PAGE.digest],
    ['assets/index-a.js', SCRIPT.digest],
  ]);
  expect(await ask({ type: 'GO_BACK' })).toEqual([true]);
  expect(await ask({ type: 'STARTED', script: `${SCOPE}assets/index-a.js` })).toEqual([true]);
  expect(await open()).toBe(PAGE.text);
});

it('is served itself while nobody can say whether it gave way, and not for good', async () => {
  const { get, ask } = await second();
  const open = () => get('index.html', { cache: 'default', destination: '' });
  await ask({ type: 'GO_BACK' });
  const has = vi.spyOn(caches, 'has').mockRejectedValueOnce(new Error('Unexpected internal error.'));
  expect(await open()).toBe(LATER_PAGE.text);
  expect(has).toHaveBeenCalled();
  expect(await open()).toBe(PAGE.text);
});

it.each(['constructor', '__proto__', 'toString', undefined, 7, {}])(
  'answers nothing that it does not know: %j',
  async (type) => {
    const { ask } = await first();
    expect(await ask({ type })).toEqual([]);
  },
);
