import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { until } from '../../until.ts';

/** What the service worker was asked, and how it answers. */
let asked: string[];
let answer: (type: string) => boolean;
/** The script of the service worker in charge. */
let script: string;
const reload = vi.fn();

beforeEach(() => {
  asked = [];
  answer = () => true;
  script = new URL('service-worker.js', document.baseURI).href;
  reload.mockReset();
  vi.resetModules();
  const worker = {
    get scriptURL() {
      return script;
    },
    postMessage({ type }: { type: string }, [port]: [MessagePort]) {
      asked.push(type);
      port.postMessage(answer(type));
    },
  };
  const registration = { scope: new URL('.', document.baseURI).href, active: worker, waiting: null };
  vi.stubGlobal('navigator', {
    onLine: true,
    serviceWorker: { controller: worker, getRegistrations: async () => [registration] },
  });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('fetch', async () => Response.json({ files: [] }));
});

afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset['booted'];
  delete document.documentElement.dataset['ran'];
  sessionStorage.clear();
  document.body.replaceChildren();
});

const showBroken = async () => (await import('../../../src/app/repair/repair.ts')).showTrouble('broken');

test('a version that never started gives way to the one before', async () => {
  await showBroken();
  await until(() => expect(reload).toHaveBeenCalledOnce());
  expect(asked).toEqual(['GO_BACK']);
});

test('an app above this one is not told to give way', async () => {
  script = new URL('/above/service-worker.js', document.baseURI).href;
  sessionStorage.setItem(`offprint:${new URL('.', document.baseURI).pathname}:repaired`, 'yes');
  await showBroken();
  await until(() => expect(document.getElementById('trouble')).not.toBeNull());
  expect(asked).toEqual([]);
});

test('an app that has started meanwhile was only slow: it is not loaded anew, nor said to be broken', async () => {
  answer = () => {
    document.documentElement.dataset['booted'] = 'true';
    return true;
  };
  const closed = vi.spyOn(MessagePort.prototype, 'close');
  await showBroken();
  await until(() => expect(closed).toHaveBeenCalled());
  await Promise.resolve();
  expect(reload).not.toHaveBeenCalled();
  expect(document.getElementById('trouble')).toBeNull();
});

test('what a repair mended is what is served from then on, not the version before', async () => {
  const { mend } = await import('../../../src/app/repair/mend.ts');
  expect(await mend(false)).toBeNull();
  expect(asked).toEqual(['SHELL_COMPLETE?', 'GO_ON']);
});

const trouble = () => document.querySelector('[role=alert]');

test('a script that did not come is asked for once more before anything is said, where the site is there', async () => {
  answer = () => false;
  await showBroken();
  await until(() => expect(reload).toHaveBeenCalledOnce());
  expect(trouble()).toBeNull();

  await showBroken();
  await until(() => expect(trouble()).not.toBeNull());
  expect(reload).toHaveBeenCalledOnce();
});

test.each([
  ['the site does not answer', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))],
  [
    'the site answers with a fault',
    () => vi.stubGlobal('fetch', async () => new Response('', { status: 503 })),
  ],
  ['all scripts came and the app broke', () => (document.documentElement.dataset['ran'] = 'true')],
  [
    'nothing can be remembered',
    () =>
      vi.spyOn(Storage.prototype, 'setItem').mockImplementationOnce(() => {
        throw new Error('refused');
      }),
  ],
])('it is told at once where %s', async (_where, meet) => {
  answer = () => false;
  meet();
  await showBroken();
  await until(() => expect(trouble()).not.toBeNull());
  expect(reload).not.toHaveBeenCalled();
});
