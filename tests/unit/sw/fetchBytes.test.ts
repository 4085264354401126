import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchBytes } from '../../../src/sw/fetchBytes.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Parts of an answer, each after so many milliseconds; with `Infinity` none comes any more. */
type Part = [afterMs: number, text: string];

/** A host as the browser meets it: what is given up ends in an error. */
function host(files: Record<string, Part[]>) {
  return (address: string, { signal }: RequestInit) =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start(bytes) {
            signal!.addEventListener('abort', () => bytes.error(signal!.reason));
            let dueMs = 0;
            const then = (act: () => void) => setTimeout(() => signal!.aborted || act(), dueMs);
            for (const [afterMs, text] of files[address]!) {
              if (afterMs === Infinity) return;
              dueMs += afterMs;
              then(() => bytes.enqueue(new TextEncoder().encode(text)));
            }
            then(() => bytes.close());
          },
        }),
      ),
    );
}

const textOf = async (bytes: Promise<ArrayBuffer | null>) => new TextDecoder().decode((await bytes)!);

test('a slow file is waited for, as long as something comes of it', async () => {
  const fetch = host({ slow: Array.from({ length: 10 }, (_, at): Part => [29_000, `${at}`]) });
  const text = textOf(fetchBytes(fetch, 'slow', {}));
  await vi.advanceTimersByTimeAsync(290_000);
  expect(await text).toBe('0123456789');
});

test('a file that stalls is given up half a minute after the last that was heard', async () => {
  const fetch = host({
    stalled: [
      [1000, 'half'],
      [Infinity, ''],
    ],
  });
  const given = vi.fn();
  fetchBytes(fetch, 'stalled', {}).catch(given);
  await vi.advanceTimersByTimeAsync(30_999);
  expect(given).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(given).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'AbortError' }));
});

test('a file that has to wait its turn is not given up while others arrive', async () => {
  const fetch = host({
    first: [
      [20_000, 'a'],
      [20_000, 'b'],
    ],
    second: [[45_000, 'c']],
  });
  const both = Promise.all([textOf(fetchBytes(fetch, 'first', {})), textOf(fetchBytes(fetch, 'second', {}))]);
  await vi.advanceTimersByTimeAsync(45_000);
  expect(await both).toEqual(['ab', 'c']);
});

test('what the host does not have is null, and nothing is awaited any more', async () => {
  expect(await fetchBytes(() => Promise.resolve(new Response('', { status: 404 })), 'x', {})).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});
