import { faultInWorker } from './contentFault.ts';
import { nextTask } from '../data/nextTask.ts';
import type { FromWorker, RequestName, ToWorker, WorkerApi } from './protocol.ts';

/** The functions that answer requests; each may answer at once or later. */
export type Answering = {
  [N in RequestName]: (
    args: Parameters<WorkerApi[N]>[0],
  ) => ReturnType<WorkerApi[N]> | Promise<ReturnType<WorkerApi[N]>>;
};

type Request = Exclude<ToWorker, { cancel: number }>;

/**
 * The worker's side of the protocol: turns messages into calls and answers. A request that is cancelled before its answer
 * is ready gets none.
 *
 * @returns the function that takes messages.
 */
export function createHandler(
  api: Answering,
  post: (message: FromWorker) => void,
): (message: ToWorker) => void {
  /** Ids of the requests that are under way and were not cancelled. */
  const wanted = new Set<number>();

  async function answer(request: Request): Promise<void> {
    const { id } = request;
    wanted.add(id);
    // A search waits until the messages that came with it were read: of several keystrokes only the last is worked on.
    if (request.name === 'search') await nextTask();
    if (!wanted.has(id)) return;
    const reply = await replyTo(api, request);
    if (!wanted.delete(id)) return;
    try {
      post(reply);
    } catch (error) {
      // An answer that cannot be cloned: without a reply the page would wait for good.
      post({ id, error: faultInWorker(error) });
    }
  }

  return (message) => {
    if ('cancel' in message) wanted.delete(message.cancel);
    else void answer(message);
  };
}

async function replyTo(api: Answering, { id, name, args }: Request): Promise<FromWorker> {
  try {
    const call = api[name] as (this: Answering, args: unknown) => unknown;
    return { id, answer: await call.call(api, args) };
  } catch (error) {
    return { id, error: faultInWorker(error) };
  }
}
