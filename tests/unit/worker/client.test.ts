import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/worker/client.ts';
import type { ContentState, FromWorker, ToWorker } from '../../../src/worker/protocol.ts';

/** The page's end of a worker, whose other end is the test. */
class FakeWorker extends EventTarget {
  received: ToWorker[] = [];

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  send(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function setUp() {
  const worker = new FakeWorker();
  return { worker, client: createClient(() => worker as unknown as Worker) };
}

const ANSWER = { query: 'ab', total: 0, hits: [], corrected: [], unknown: [], took: 1 };

describe('the client', () => {
  it('gives each request the answer with its id', async () => {
    const { worker, client } = setUp();
    const first = client.request('list', { offset: 0, limit: 1 });
    const second = client.request('list', { offset: 1, limit: 1 });
    expect(worker.received).toEqual([
      { id: 1, name: 'list', args: { offset: 0, limit: 1 } },
      { id: 2, name: 'list', args: { offset: 1, limit: 1 } },
    ]);
    worker.send({ id: 2, answer: 'second' });
    worker.send({ id: 1, answer: 'first' });
    expect(await Promise.all([first, second])).toEqual(['first', 'second']);
  });

  it('rejects with the sentence of an error', async () => {
    const { worker, client } = setUp();
    const request = client.request('paper', { id: 'a' });
    worker.send({ id: 1, error: 'The browser lost it. Reload the page.' });
    await expect(request).rejects.toThrow('The browser lost it. Reload the page.');
  });

  it('cancels on abort, rejects with an AbortError, and drops the answer that comes late', async () => {
    const { worker, client } = setUp();
    const controller = new AbortController();
    const request = client.request('search', { query: 'ab', limit: 5 }, controller.signal);
    controller.abort();
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.received.at(-1)).toEqual({ cancel: 1 });
    expect(() => worker.send({ id: 1, answer: ANSWER })).not.toThrow();
  });

  it('sends nothing for a signal that is aborted already', async () => {
    const { worker, client } = setUp();
    const request = client.request('search', { query: 'ab', limit: 5 }, AbortSignal.abort());
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.received).toEqual([]);
  });

  it('does not cancel a request that was answered before the abort', async () => {
    const { worker, client } = setUp();
    const controller = new AbortController();
    const request = client.request('search', { query: 'ab', limit: 5 }, controller.signal);
    worker.send({ id: 1, answer: ANSWER });
    expect(await request).toEqual(ANSWER);
    controller.abort();
    expect(worker.received).toHaveLength(1);
  });

  it('rejects a request that a newer one overtook with an AbortError', async () => {
    const { worker, client } = setUp();
    const request = client.request('search', { query: 'ab', limit: 5 });
    worker.send({ id: 1, dropped: true });
    await expect(request).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('tells of content until it is stopped', () => {
    const { worker, client } = setUp();
    const told = vi.fn();
    const stop = client.onContent(told);
    const state = { status: 'ready', papers: 3 } as ContentState;
    worker.send({ event: 'content', state });
    stop();
    worker.send({ event: 'content', state });
    expect(told.mock.calls).toEqual([[state]]);
  });

  it.each(['error', 'messageerror'])(
    'rejects all that is pending or asked later and reports it on %s',
    async (kind) => {
      const { worker, client } = setUp();
      const reported = vi.fn();
      client.onBroken(reported);
      const requests = [client.request('paper', { id: 'a' }), client.request('paper', { id: 'b' })];
      worker.dispatchEvent(new Event(kind));
      const sentence =
        'The part of the app that reads and searches papers has stopped. Reload the page to start it again.';
      for (const request of requests) await expect(request).rejects.toThrow(sentence);
      expect(reported).toHaveBeenCalledWith(sentence);
      await expect(client.request('paper', { id: 'c' })).rejects.toThrow(sentence);
      expect(worker.received).toHaveLength(2);
    },
  );
});
