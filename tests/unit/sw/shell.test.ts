import { beforeEach, describe, expect, it } from 'vitest';
import { Shell } from '../../../src/sw/shell.ts';
import type { ShellFile } from '../../../src/sw/shellFile.ts';
import { MemoryCaches } from './memoryCaches.ts';

const SCOPE = 'https://example.org/library/';
const POLICY = "default-src 'none'";
const HEADERS = { 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' };

/** Each file with the first hex digits of its SHA-256, as `sha256sum` gives them. */
const PAGE = { text: '<!doctype html>one', digest: 'a72087304fae4ad5' };
const BOOT = { text: 'boot()', digest: '31e652f3d5a5174b' };
const SCRIPT = { text: 'run()', digest: '02fcae88bd120f59' };
const LATER_PAGE = { text: '<!doctype html>two', digest: '2ef9327c2cd263c3' };

const FILES: ShellFile[] = [
  ['index.html', PAGE.digest],
  ['boot.js', BOOT.digest],
  ['assets/index-a.js', SCRIPT.digest],
];
const LATER_FILES: ShellFile[] = FILES.with(0, ['index.html', LATER_PAGE.digest]);

let caches: MemoryCaches;
/** What the server answers, by path. */
let server: Map<string, () => Response>;
let asked: { path: string; cache: string | undefined }[];

beforeEach(() => {
  caches = new MemoryCaches();
  asked = [];
  server = new Map([
    ['index.html', () => new Response(PAGE.text)],
    ['boot.js', () => new Response(BOOT.text)],
    ['assets/index-a.js', () => new Response(SCRIPT.text)],
  ]);
});

function shell(version = 'v1', files = FILES, scope = SCOPE): Shell {
  const fetch = (address: string, options: RequestInit) => {
    const path = address.slice(scope.length);
    asked.push({ path, cache: options.cache });
    const answer = server.get(path);
    return answer ? Promise.resolve(answer()) : Promise.reject(new TypeError('Failed to fetch'));
  };
  return new Shell({
    scope,
    version,
    files,
    headers: HEADERS,
    caches: caches as unknown as CacheStorage,
    fetch,
  });
}

const kept = (version: string, path: string) =>
  caches.stored.get(`offprint:/library/:shell ${version}`)?.get(SCOPE + path);
const damage = (path: string) =>
  caches.stored.get('offprint:/library/:shell v1')!.set(SCOPE + path, new Response('ru'));
const paths = () => asked.map(({ path }) => path);

describe('installing', () => {
  it('keeps every file, with its type by extension, the policy and what else the site sends', async () => {
    await shell().install();
    const script = kept('v1', 'assets/index-a.js')!;
    expect(await script.clone().text()).toBe('run()');
    expect(script.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('Content-Security-Policy')).toBe(POLICY);
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(kept('v1', 'index.html')!.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    [
      'a page in place of a script',
      () => new Response('<!doctype html>Deploying', { headers: { 'Content-Type': 'text/html' } }),
    ],
    ['a script that is cut short', () => new Response('run(')],
    ['an error that has the right body', () => new Response('run()', { status: 503 })],
    ['nothing, for the file is gone', () => new Response('', { status: 404 })],
  ])('refuses %s', async (_, answer) => {
    server.set('assets/index-a.js', answer);
    await expect(shell().install()).rejects.toThrow('assets/index-a.js did not come as it was built');
    expect(kept('v1', 'assets/index-a.js')).toBeUndefined();
  });

  it('goes past the HTTP cache when what comes from there is wrong', async () => {
    let times = 0;
    server.set('boot.js', () => new Response(times++ === 0 ? 'stale' : BOOT.text));
    await shell().install();
    expect(asked.filter(({ path }) => path === 'boot.js').map(({ cache }) => cache)).toEqual([
      'no-cache',
      'reload',
    ]);
  });

  it('copies what the version before has and fetches only the rest', async () => {
    await shell().install();
    asked = [];
    server.set('index.html', () => new Response(LATER_PAGE.text));
    await shell('v2', LATER_FILES).install();
    expect(paths()).toEqual(['index.html']);
    expect(await kept('v2', 'assets/index-a.js')!.text()).toBe('run()');
  });

  it('does not copy a file that is damaged', async () => {
    await shell().install();
    damage('assets/index-a.js');
    server.set('index.html', () => new Response(LATER_PAGE.text));
    await shell('v2', LATER_FILES).install();
    expect(await kept('v2', 'assets/index-a.js')!.text()).toBe('run()');
  });
});

describe('serving', () => {
  it('knows the scope, with any query, as the page, and nothing outside its list', () => {
    const one = shell();
    expect(one.pathOf(SCOPE)).toBe('index.html');
    expect(one.pathOf(`${SCOPE}?source=home#/search`)).toBe('index.html');
    expect(one.pathOf(`${SCOPE}assets/index-a.js`)).toBe('assets/index-a.js');
    for (const other of [`${SCOPE}content/manifest.json`, `${SCOPE}blog/`, 'https://example.org/boot.js'])
      expect(one.pathOf(other)).toBeNull();
  });

  it('needs no server once installed', async () => {
    await shell().install();
    server.clear();
    for (const [path] of FILES) expect((await shell().serve(path)).status).toBe(200);
  });

  it('fetches and keeps a file that the browser has evicted', async () => {
    await shell().install();
    caches.stored.clear();
    expect(await (await shell().serve('assets/index-a.js')).text()).toBe('run()');
    expect(await kept('v1', 'assets/index-a.js')!.text()).toBe('run()');
  });

  it('does not keep the page of a newer version in place of its own, but shows it', async () => {
    await shell().install();
    caches.stored.clear();
    server.set('index.html', () => new Response(LATER_PAGE.text));
    expect(await (await shell().serve('index.html')).text()).toBe('<!doctype html>two');
    expect(kept('v1', 'index.html')).toBeUndefined();
  });

  it.each(['index.html', 'boot.js'])(
    'heals a damaged %s, on which the repair of all else hangs',
    async (path) => {
      await shell().install();
      damage(path);
      expect(await (await shell().serve(path)).text()).toBe(path === 'boot.js' ? BOOT.text : PAGE.text);
    },
  );

  it.each([
    ['assets/worker-b.js', 'without which the app starts and has no papers'],
    ['assets/credits-b.js', 'which the worker may import'],
    ['assets/ReaderView-b.js', 'without which there is no reader'],
    ['assets/index-b.css', 'without which the app starts and has no shape'],
  ])('heals a damaged %s, %s', async (path) => {
    server.set(path, () => new Response(SCRIPT.text));
    const files: ShellFile[] = [...FILES, [path, SCRIPT.digest]];
    await shell('v1', files).install();
    damage(path);
    expect(await (await shell('v1', files).serve(path)).text()).toBe(SCRIPT.text);
  });

  it('serves the files of an earlier version to tabs that still run it, until they are gone', async () => {
    await shell().install();
    const later = shell('v2', [['index.html', PAGE.digest]]);
    await later.install();
    expect(await (await later.serveFromOthers(`${SCOPE}assets/index-a.js`))?.text()).toBe('run()');
    await later.dropOthers();
    expect(await later.serveFromOthers(`${SCOPE}assets/index-a.js`)).toBeUndefined();
  });
});

describe('a file that is served as the network gives it', () => {
  it('is under the policy too: a script of a worker has it from nowhere else', async () => {
    await shell().install();
    caches.stored.clear();
    server.set(
      'assets/index-a.js',
      () => new Response('later()', { headers: { 'Content-Type': 'text/javascript' } }),
    );
    const given = await shell().serve('assets/index-a.js');
    expect(await given.text()).toBe('later()');
    expect(given.headers.get('Content-Security-Policy')).toBe(POLICY);
    expect(given.headers.get('Content-Type')).toBe('text/javascript');
  });
});

describe('a version that does not start', () => {
  const RUNS = `${SCOPE}assets/index-a.js`;
  const pageOf = async (one: Shell) => (await one.serve('index.html')).text();
  /** The next version, of which another script is the main one. */
  async function updated({ started = true } = {}): Promise<Shell> {
    const first = shell();
    await first.install();
    if (started) await first.markStarted(RUNS);
    server.set('index.html', () => new Response(LATER_PAGE.text));
    server.set('assets/index-b.js', () => new Response(SCRIPT.text));
    const later = shell('v2', [LATER_FILES[0]!, FILES[1]!, ['assets/index-b.js', SCRIPT.digest]]);
    await later.install();
    return later;
  }

  it('gives way to the one that started last, also for a worker that is started anew', async () => {
    const later = await updated();
    expect(await pageOf(later)).toBe(LATER_PAGE.text);
    expect(await later.goBack()).toBe(true);
    expect(await pageOf(later)).toBe(PAGE.text);
    expect(await (await later.serveFromOthers(RUNS))!.text()).toBe('run()');
    const again = shell('v2', [LATER_FILES[0]!]);
    expect(await again.isBack()).toBe(true);
    expect(await pageOf(again)).toBe(PAGE.text);
  });

  it('does so once: where the one before does not start either, nothing goes in a circle', async () => {
    const later = await updated();
    await later.goBack();
    expect(await later.goBack()).toBe(false);
  });

  it('stays where there is nothing to go back to, or only what never started', async () => {
    const later = await updated({ started: false });
    expect(await later.goBack()).toBe(false);
    expect(await pageOf(later)).toBe(LATER_PAGE.text);
  });

  it('stays once it has started, for then something else is wrong', async () => {
    const later = await updated();
    await later.markStarted(`${SCOPE}assets/index-b.js`);
    expect(await later.goBack()).toBe(false);
  });

  it('is not taken for started because a tab of the one before is', async () => {
    const later = await updated();
    await later.markStarted(RUNS);
    expect(await later.hasStarted()).toBe(false);
  });

  it('is tried again when a person asks for it', async () => {
    const later = await updated();
    await later.goBack();
    await later.goOn();
    expect(await pageOf(later)).toBe(LATER_PAGE.text);
    expect(await later.goBack()).toBe(true);
  });

  it('gives way with the fourth try where its page is too broken to ask for it', async () => {
    const later = await updated();
    for (let tries = 0; tries < 3; tries++) await later.countTry();
    expect(await pageOf(later)).toBe(LATER_PAGE.text);
    await later.countTry();
    expect(await pageOf(later)).toBe(PAGE.text);
  });

  it('of which the one before was lost meanwhile is served itself', async () => {
    const later = await updated();
    await later.goBack();
    caches.stored.delete('offprint:/library/:shell v1');
    expect(await pageOf(shell('v2', [LATER_FILES[0]!, FILES[1]!]))).toBe(LATER_PAGE.text);
  });
});

describe('being complete', () => {
  it('is true with every file kept and the server gone', async () => {
    await shell().install();
    server.clear();
    expect(await shell().isComplete()).toBe(true);
  });

  it('is false with a file missing or damaged and no server', async () => {
    await shell().install();
    server.clear();
    damage('assets/index-a.js');
    expect(await shell().isComplete()).toBe(false);
  });

  it('is true again once a damaged file could be fetched', async () => {
    await shell().install();
    damage('assets/index-a.js');
    expect(await shell().isComplete()).toBe(true);
    expect(await kept('v1', 'assets/index-a.js')!.text()).toBe('run()');
  });
});

describe('sites on one origin', () => {
  it('never drop each other’s files, even one below the other', async () => {
    await shell('v1', FILES, 'https://example.org/').install();
    await shell('v1', FILES, 'https://example.org/library/').install();
    await shell('v2', FILES, 'https://example.org/').dropOthers();
    expect([...caches.stored.keys()]).toEqual(['offprint:/library/:shell v1']);
  });
});
