import { faultInWorker } from './contentFault.ts';
import { nextTask } from '../data/nextTask.ts';
import type { FromWorker, RequestName, ToWorker, WorkerApi } from './protocol.ts';

/** The functions that answer requests; each may answer at once or later. */
export type Answering = {
  [N in RequestName]: (
    args: Parameters<WorkerApi[N]>[0],
  ) => ReturnType<WorkerApi[N]> | Promise<ReturnType<WorkerApi[N]>>;
};

/** Says which requests have been cancelled or overtaken since they arrived. */
interface Waiting {
  newestSearch: number;
  cancelled: Set<number>;
  running: Set<number>;
}

/**
 * The worker's side of the protocol: turns messages into calls and answers. A search waits until the messages that
 * came with it have been seen, so that of several keystrokes only the last is worked on.
 *
 * @returns the function that takes messages.
 */
export function createHandler(
  api: Answering,
  post: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const waiting: Waiting = { newestSearch: 0, cancelled: new Set(), running: new Set() };
  return (message) => {
    if ('cancel' in message) {
      if (waiting.running.has(message.cancel)) waiting.cancelled.add(message.cancel);
      return;
    }
    if (message.name === 'search') waiting.newestSearch = message.id;
    void answer(api, message, waiting, post);
  };
}

type Request = Exclude<ToWorker, { cancel: number }>;

async function answer(
  api: Answering,
  request: Request,
  waiting: Waiting,
  post: (message: FromWorker) => void,
) {
  const { id } = request;
  waiting.running.add(id);
  const reply = await replyTo(api, request, waiting);
  waiting.running.delete(id);
  if (waiting.cancelled.delete(id)) return;
  try {
    post(reply);
  } catch (error) {
    // What cannot be sent must not be waited for.
    post({ id, error: faultInWorker(error) });
  }
}

async function replyTo(api: Answering, request: Request, waiting: Waiting): Promise<FromWorker> {
  const { id, name, args } = request;
  try {
    if (name === 'search') {
      await nextTask();
      if (id !== waiting.newestSearch || waiting.cancelled.has(id)) return { id, dropped: true };
    }
    const call = api[name] as (this: Answering, args: unknown) => unknown;
    return { id, answer: await call.call(api, args) };
  } catch (error) {
    return { id, error: faultInWorker(error) };
  }
}
