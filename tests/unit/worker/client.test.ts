import { describe, expect, it, vi } from 'vitest';
import { createClient, type WorkerClient } from '../../../src/worker/client.ts';
import type { ContentState, FromWorker, ToWorker } from '../../../src/worker/protocol.ts';

/** The page's end of a worker, whose other end is the test. */
class FakeWorker extends EventTarget {
  received: ToWorker[] = [];
  ended = false;

  postMessage(message: ToWorker): void {
    this.received.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  send(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  });
  return { workers, worker: workers[0]!, client };
}

function listening(client: WorkerClient) {
  const listener = { onContent: vi.fn(), onProblem: vi.fn(), onSilent: vi.fn(), onBroken: vi.fn() };
  client.listen(listener);
  return listener;
}

const ANSWER = { query: 'ab', total: 0, hits: [], corrected: [], unknown: [], refined: true, took: 1 };

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

  it('rejects with the fault', async () => {
    const { worker, client } = setUp();
    const request = client.request('paper', { id: 'a' });
    worker.send({ id: 1, error: { kind: 'lost' } });
    await expect(request).rejects.toMatchObject({ fault: { kind: 'lost' } });
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

  it('tells of what the worker says unasked', () => {
    const { worker, client } = setUp();
    const listener = listening(client);
    const state = { status: 'ready', papers: 3 } as ContentState;
    worker.send({ event: 'content', state });
    worker.send({ event: 'problem', problem: { kind: 'unreadable' } });
    worker.send({ event: 'silent', others: true });
    expect(listener.onContent.mock.calls).toEqual([[state]]);
    expect(listener.onProblem.mock.calls).toEqual([[{ kind: 'unreadable' }]]);
    expect(listener.onSilent.mock.calls).toEqual([[true]]);
  });

  const BROKEN = { fault: { kind: 'broken' } };

  it.each(['error', 'messageerror'])(
    'rejects all that is pending or asked later, ends the worker and reports it on %s',
    async (kind) => {
      const { worker, client } = setUp();
      const { onBroken } = listening(client);
      const requests = [client.request('paper', { id: 'a' }), client.request('paper', { id: 'b' })];
      worker.dispatchEvent(new Event(kind));
      for (const request of requests) await expect(request).rejects.toMatchObject(BROKEN);
      expect(onBroken).toHaveBeenCalledExactlyOnceWith();
      expect(worker.ended).toBe(true);
      await expect(client.request('paper', { id: 'c' })).rejects.toMatchObject(BROKEN);
      expect(worker.received).toHaveLength(2);
    },
  );

  it('starts another worker in place of one that broke, and goes on with it', async () => {
    const { workers, worker, client } = setUp();
    const { onContent: told } = listening(client);
    worker.dispatchEvent(new Event('error'));
    client.restart();
    const request = client.request('paper', { id: 'a' });
    const second = workers[1]!;
    expect(second.received).toEqual([{ id: 1, name: 'paper', args: { id: 'a' } }]);
    // What the one before may still say is no news.
    worker.dispatchEvent(new Event('error'));
    second.send({ id: 1, answer: null });
    expect(await request).toBeNull();
    second.send({ event: 'content', state: { papers: 3 } as ContentState });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('starts another in place of one that waits for good: what that was asked ends, and what it says is no news', async () => {
    const { workers, worker, client } = setUp();
    const { onContent: told } = listening(client);
    const waiting = client.request('paper', { id: 'a' });
    client.restart();
    await expect(waiting).rejects.toMatchObject({ fault: { kind: 'broken' } });
    worker.send({ event: 'content', state: { papers: 1 } as ContentState });
    expect(told).not.toHaveBeenCalled();
    const request = client.request('paper', { id: 'a' });
    workers[1]!.send({ id: 2, answer: null });
    expect(await request).toBeNull();
  });
});
