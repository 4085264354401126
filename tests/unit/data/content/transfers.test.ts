import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileEntry } from '../../../../src/core/bundle/bundle.ts';
import { fetchVerified } from '../../../../src/data/content/fetchVerified.ts';
import { MemoryStore } from '../../../../src/data/content/memoryStore.ts';
import { FakeSite, HeldBody, offline, papers, sourceOf, status } from './fakeSite.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** More than is worth another try at once. */
const LARGE = 64 * 1024;

let site: FakeSite;
let store: MemoryStore;
let entry: FileEntry;
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  site = new FakeSite();
  site.deploy('v1', [papers('a', 2)], [{ kind: 'index', first: 0, papers: 2, text: noise(LARGE) }]);
  entry = site.derivedFiles[0]!;
  store = new MemoryStore();
  stop = new AbortController();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Bytes that are all alike nowhere, so that none can be taken for others. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 16807) % 2147483647) & 255);
}

function fetchIt(onSize?: (size: number) => void): Promise<Uint8Array> {
  return fetchVerified(sourceOf(site, store, stop.signal), entry, onSize);
}

/** Lets the next answer out by hand. */
async function hold(): Promise<HeldBody> {
  const held = await HeldBody.of(site.answer(entry.file));
  site.fault = (_, request) => (request === 1 ? held.response : undefined);
  return held;
}

const asked = () => site.headers.map(({ range = 'all' }) => range);
const keptBytes = async () => (await store.partials.get(entry))?.bytes.length ?? 0;

describe('a slow line', () => {
  it('has all the time that it needs, as long as something comes', async () => {
    const held = await hold();
    const bytes = fetchIt();
    for (let sent = 0; sent < LARGE; sent += 1024) {
      held.send(1024);
      await vi.advanceTimersByTimeAsync(20 * SECOND);
    }
    expect(await bytes).toEqual(noise(LARGE));
    expect(site.requests).toHaveLength(1);
  });

  it('that gives nothing for half a minute is told to stand still, not to be no connection', async () => {
    const held = await hold();
    site.fault = (_, request) => (request === 1 ? held.response : new Promise(() => undefined));
    const failed = expect(fetchIt()).rejects.toMatchObject({ kind: 'stalled' });
    held.send(100);
    await vi.advanceTimersByTimeAsync(MINUTE);
    await failed;
    expect(site.requests).toHaveLength(1);
    expect(await keptBytes()).toBe(100);
  });

  it('is gone on with at once where it stood still after much had come', async () => {
    const held = await hold();
    const bytes = fetchIt();
    held.send(LARGE / 2);
    await vi.advanceTimersByTimeAsync(31 * SECOND);
    expect(await bytes).toEqual(noise(LARGE));
    expect(asked()).toEqual(['all', `bytes=${LARGE / 2}-`]);
  });

  it('makes no request wait in vain that stands behind others', async () => {
    const others: FileEntry[] = site.shards;
    const held = await HeldBody.of(site.answer(others[0]!.file));
    let turn!: (response: Response) => void;
    const queued = new Promise<Response>((resolve) => (turn = resolve));
    site.fault = (file) => (file === entry.file ? queued : held.response);
    const source = sourceOf(site, store, stop.signal);
    const both = Promise.all([fetchVerified(source, others[0]!), fetchVerified(source, entry)]);
    for (let sent = 0; sent < others[0]!.bytes; sent += 50) {
      held.send(50);
      await vi.advanceTimersByTimeAsync(20 * SECOND);
    }
    turn(site.answer(entry.file));
    expect((await both)[1]).toEqual(noise(LARGE));
  });

  it('is no connection where the device says so', async () => {
    site.fault = offline;
    await expect(fetchIt()).rejects.toMatchObject({ kind: 'unreachable' });
    vi.stubGlobal('navigator', { onLine: false });
    await expect(fetchIt()).rejects.toMatchObject({ kind: 'offline' });
  });

  it('is let go at once when one stops it, also by a site that takes no notice', async () => {
    site.fault = () => new Promise(() => undefined);
    const waiting = expect(fetchIt()).rejects.toMatchObject({ kind: 'stopped' });
    stop.abort();
    await waiting;
    stop = new AbortController();
    const held = await hold();
    site.requests = [];
    const coming = expect(fetchIt()).rejects.toMatchObject({ kind: 'stopped' });
    held.send(100);
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    await coming;
    expect(await keptBytes()).toBe(100);
  });
});

describe('a file that was interrupted', () => {
  /** A try that ends after so many bytes. */
  async function interruptedAfter(bytes: number): Promise<void> {
    const held = await hold();
    const failed = expect(fetchIt()).rejects.toMatchObject({ kind: 'unreachable' });
    site.fault = (_, request) => (request === 1 ? held.response : offline());
    held.send(bytes);
    await vi.advanceTimersByTimeAsync(0);
    held.cut();
    await failed;
    site.fault = () => undefined;
    site.requests = [];
    site.headers = [];
    site.cacheModes = [];
  }

  it('goes on where it ended, under the state that the server named, past the HTTP cache', async () => {
    await interruptedAfter(20_000);
    const sizes: number[] = [];
    expect(await fetchIt((size) => sizes.push(size))).toEqual(noise(LARGE));
    expect(site.headers).toEqual([
      { range: 'bytes=20000-', 'if-range': site.answer(entry.file).headers.get('etag') },
    ]);
    expect(site.cacheModes).toEqual(['no-store']);
    expect([sizes[0], sizes.at(-1)]).toEqual([20_000, LARGE]);
  });

  it('is asked for again and again while each try brings more, until it is here', async () => {
    let end = 0;
    site.fault = async (file) => {
      const held = await HeldBody.of(site.answer(file, site.headers.at(-1)));
      held.send(Math.min(20_000, LARGE - end));
      end += 20_000;
      if (end < LARGE) setTimeout(() => held.cut(), SECOND);
      return held.response;
    };
    const bytes = fetchIt();
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(await bytes).toEqual(noise(LARGE));
    expect(asked()).toEqual(['all', 'bytes=20000-', 'bytes=40000-', 'bytes=60000-']);
  });

  it('that breaks off after a few bytes each time is given up', async () => {
    site.fault = async (file) => {
      const held = await HeldBody.of(site.answer(file, site.headers.at(-1)));
      held.send(10);
      setTimeout(() => held.cut(), SECOND);
      return held.response;
    };
    const failed = expect(fetchIt()).rejects.toMatchObject({ kind: 'cut' });
    await vi.advanceTimersByTimeAsync(MINUTE);
    await failed;
    expect(site.requests).toHaveLength(3);
  });

  it('comes from its beginning where the server knows no ranges', async () => {
    await interruptedAfter(20_000);
    site.ranges = false;
    expect(await fetchIt()).toEqual(noise(LARGE));
    expect(site.requests).toHaveLength(1);
  });

  it('comes from its beginning where the server has it in another state', async () => {
    await interruptedAfter(20_000);
    const other = noise(LARGE).map((byte) => 255 - byte);
    const right = site.files.get(entry.file)!;
    site.files.set(entry.file, Uint8Array.from(other));
    // Refused by its hash; then the right one is there.
    site.fault = (_, request) => (request === 2 ? void site.files.set(entry.file, right) : undefined);
    expect(await fetchIt()).toEqual(noise(LARGE));
    expect(asked()).toEqual(['bytes=20000-', 'all']);
  });

  it.each([
    ['of other bytes than were asked for', { 'content-range': `bytes 0-${LARGE - 1}/${LARGE}` }],
    ['of a file of another length', { 'content-range': `bytes 20000-${LARGE - 1}/${LARGE + 1}` }],
    ['that does not say what it is', {}],
    [
      'of the compressed file',
      { 'content-range': `bytes 20000-${LARGE - 1}/${LARGE}`, 'content-encoding': 'gzip' },
    ],
  ])('is not put together with a part %s, but fetched anew', async (_, headers) => {
    await interruptedAfter(20_000);
    const wrong = new Response(noise(LARGE - 20_000) as Uint8Array<ArrayBuffer>, {
      status: 206,
      headers: headers as HeadersInit,
    });
    site.fault = (_file, request) => (request === 1 ? wrong : undefined);
    expect(await fetchIt()).toEqual(noise(LARGE));
    expect(asked()).toEqual(['bytes=20000-', 'all']);
    expect(site.cacheModes).toEqual(['no-store', 'reload']);
  });

  it('is fetched anew where the server says that it ends before', async () => {
    await interruptedAfter(20_000);
    site.fault = (_, request) => (request === 1 ? status(416) : undefined);
    expect(await fetchIt()).toEqual(noise(LARGE));
  });

  it('is refused by its hash where its parts do not belong together, and fetched anew', async () => {
    await store.partials.add(entry, { start: 0, bytes: new Uint8Array(1000), validator: null });
    expect(await fetchIt()).toEqual(noise(LARGE));
    expect(asked()).toEqual(['bytes=1000-', 'all']);
  });

  it('names no state that a server may not be held to: a weak one, or that of the compressed file', async () => {
    const tags = [
      { etag: 'W/"1"' },
      { etag: '"1"', 'content-encoding': 'gzip' },
      { 'last-modified': 'Thu, 26 Nov 2026 14:56:51 GMT' },
    ];
    for (const headers of tags) {
      store = new MemoryStore();
      const whole = site.answer(entry.file);
      const held = await HeldBody.of(new Response(whole.body, { headers: headers as HeadersInit }));
      site.requests = [];
      site.headers = [];
      site.fault = (_, request) => (request === 1 ? held.response : undefined);
      const bytes = fetchIt();
      held.send(20_000);
      await vi.advanceTimersByTimeAsync(0);
      held.cut();
      // Where the tag of the whole file is another one, it is sent anew.
      expect(await bytes).toEqual(noise(LARGE));
      expect(site.headers[1]).toEqual({
        range: 'bytes=20000-',
        ...(headers['last-modified'] && { 'if-range': headers['last-modified'] }),
      });
    }
  });

  it('that is longer than it should be is refused before it has come whole', async () => {
    const longer = Uint8Array.from(noise(2 * LARGE));
    site.fault = () => new Response(longer);
    const sizes: number[] = [];
    await expect(fetchIt((size) => sizes.push(size))).rejects.toMatchObject({ kind: 'damaged' });
    expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(LARGE);
  });
});

describe('what has arrived of a file', () => {
  it('is stored every two seconds, so that the end of the app costs no more', async () => {
    const held = await hold();
    void fetchIt().catch(() => undefined);
    const kept: number[] = [];
    for (let second = 0; second < 5; second++) {
      held.send(1000);
      await vi.advanceTimersByTimeAsync(SECOND);
      kept.push(await keptBytes());
    }
    expect(kept).toEqual([0, 0, 3000, 3000, 5000]);
  });

  it('is not stored of a file that comes at once', async () => {
    const add = vi.spyOn(store.partials, 'add');
    await fetchIt();
    expect(add).not.toHaveBeenCalled();
  });
});
