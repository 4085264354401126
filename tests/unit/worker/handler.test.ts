import { afterEach, describe, expect, it, vi } from 'vitest';
import { BundleFault } from '../../../src/data/content/bundleFault.ts';
import { createHandler, type Answering } from '../../../src/worker/handler.ts';
import type { FromWorker, SearchAnswer } from '../../../src/worker/protocol.ts';
import { until } from '../../until.ts';

const NO_PAPERS = { total: 0, papers: [] };

function answerTo(query: string): SearchAnswer {
  return { query, total: 0, hits: [], corrected: [], unknown: [], refined: true, took: 0 };
}

function handlerOver(api: Partial<Answering>) {
  const posted: FromWorker[] = [];
  const complete = {
    list: () => NO_PAPERS,
    search: ({ query }: { query: string }) => answerTo(query),
    ...api,
  };
  return { posted, handle: createHandler(complete as Answering, (message) => posted.push(message)) };
}

describe('a request', () => {
  it('is answered under its own id, whatever order answers come in', async () => {
    let answerFirst!: () => void;
    const first = new Promise<typeof NO_PAPERS>((resolve) => (answerFirst = () => resolve(NO_PAPERS)));
    const list = vi.fn().mockReturnValueOnce(first).mockReturnValueOnce({ total: 2, papers: [] });
    const { posted, handle } = handlerOver({ list });
    handle({ id: 1, name: 'list', args: { offset: 0, limit: 5 } });
    handle({ id: 2, name: 'list', args: { offset: 5, limit: 5 } });
    await until(() => expect(posted).toHaveLength(1));
    answerFirst();
    await until(() => expect(posted).toHaveLength(2));
    expect(posted).toEqual([
      { id: 2, answer: { total: 2, papers: [] } },
      { id: 1, answer: NO_PAPERS },
    ]);
  });

  it('that fails gets the fault that a person is to be told of', async () => {
    const { posted, handle } = handlerOver({
      list: () => Promise.reject(new BundleFault('busy', 'list.json: 503')),
    });
    handle({ id: 1, name: 'list', args: { offset: 0, limit: 5 } });
    await until(() => expect(posted).toHaveLength(1));
    expect(posted).toEqual([{ id: 1, error: { kind: 'busy' } }]);
  });

  it('that fails through a fault of ours gets a fault without its inner words', async () => {
    const list = () => {
      throw new TypeError('x is undefined');
    };
    const { posted, handle } = handlerOver({ list });
    handle({ id: 1, name: 'list', args: { offset: 0, limit: 5 } });
    await until(() => expect(posted).toHaveLength(1));
    expect(posted).toEqual([{ id: 1, error: { kind: 'unreadable' } }]);
  });

  it('whose answer cannot be sent gets an error in its place', async () => {
    const posted: FromWorker[] = [];
    const list = () => ({ total: 1, papers: [] });
    const post = (message: FromWorker) => {
      if ('answer' in message) throw new DOMException('could not be cloned', 'DataCloneError');
      posted.push(message);
    };
    createHandler(
      { list } as unknown as Answering,
      post,
    )({
      id: 1,
      name: 'list',
      args: { offset: 0, limit: 5 },
    });
    await until(() => expect(posted).toHaveLength(1));
    expect(posted).toEqual([{ id: 1, error: { kind: 'unreadable' } }]);
  });

  it('that was cancelled gets no answer', async () => {
    const { posted, handle } = handlerOver({});
    handle({ id: 1, name: 'list', args: { offset: 0, limit: 5 } });
    handle({ cancel: 1 });
    handle({ id: 2, name: 'list', args: { offset: 0, limit: 5 } });
    await until(() => expect(posted).toEqual([{ id: 2, answer: NO_PAPERS }]));
  });
});

describe('searches that arrive together', () => {
  const search = vi.fn(({ query }: { query: string }) => answerTo(query));
  afterEach(() => search.mockClear());

  it('are worked on but for those that the next keystroke cancelled', async () => {
    const { posted, handle } = handlerOver({ search });
    handle({ id: 1, name: 'search', args: { query: 'q', limit: 5 } });
    handle({ cancel: 1 });
    handle({ id: 2, name: 'search', args: { query: 'qu', limit: 5 } });
    handle({ cancel: 2 });
    handle({ id: 3, name: 'search', args: { query: 'qua', limit: 5 } });
    await until(() => expect(posted).toEqual([{ id: 3, answer: answerTo('qua') }]));
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('are all answered where they are of different askers, as of the search box and of a link in a note', async () => {
    const { posted, handle } = handlerOver({ search });
    handle({ id: 1, name: 'search', args: { query: 'typed in the box', limit: 5 } });
    handle({ id: 2, name: 'search', args: { query: 'typed in a note', limit: 5 } });
    await until(() => expect(posted).toHaveLength(2));
    expect(posted).toEqual([
      { id: 1, answer: answerTo('typed in the box') },
      { id: 2, answer: answerTo('typed in a note') },
    ]);
  });
});
