import { FaultError, type Fault } from '../data/fault.ts';
import type { AnswerOf, ArgumentsOf, ContentState, FromWorker, RequestName, ToWorker } from './protocol.ts';

interface Pending {
  resolve: (answer: never) => void;
  reject: (reason: unknown) => void;
}

export interface WorkerClient {
  /** Asks the worker. Rejects with a `FaultError` (at once if the worker broke before), or with an AbortError if `signal` aborts. */
  request<N extends RequestName>(name: N, args: ArgumentsOf<N>, signal?: AbortSignal): Promise<AnswerOf<N>>;
  /** Has a listener told of what the worker says unasked. There is one: another takes its place. */
  listen(listener: WorkerListener): void;
  /** Starts a worker in place of the one before, which is ended; it knows nothing of what the other was asked. */
  restart(): void;
}

export interface WorkerListener {
  /** The stored content has changed. */
  onContent(state: ContentState): void;
  /** Something went wrong that was not asked for. */
  onProblem(problem: Fault): void;
  /** What is stored does not answer: `others` if other databases do; null when it does after all. */
  onSilent(others: boolean | null): void;
  /** The worker itself broke. */
  onBroken(): void;
}

const BROKEN: Fault = { kind: 'broken' };

/** The page's side of the protocol. */
export function createClient(startWorker: () => Worker): WorkerClient {
  const pending = new Map<number, Pending>();
  let listener: WorkerListener | undefined;
  let lastId = 0;
  let broken = false;
  let worker = start();

  function start(): Worker {
    const started = startWorker();
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (started !== worker) return;
      if (!('event' in data)) settle(pending, data);
      else if (data.event === 'content') listener?.onContent(data.state);
      else if (data.event === 'silent') listener?.onSilent(data.others);
      else listener?.onProblem(data.problem);
    });
    for (const kind of ['error', 'messageerror']) started.addEventListener(kind, () => onBreak(started));
    return started;
  }

  /** What it was asked it may never answer. */
  function onBreak(stopped: Worker): void {
    if (broken || stopped !== worker) return;
    broken = true;
    end(stopped);
    listener?.onBroken();
  }

  function end(ended: Worker): void {
    ended.terminate();
    for (const { reject } of pending.values()) reject(new FaultError(BROKEN));
    pending.clear();
  }

  return {
    request: (name, args, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(aborted());
        if (broken) return reject(new FaultError(BROKEN));
        const id = ++lastId;
        pending.set(id, { resolve, reject });
        signal?.addEventListener(
          'abort',
          () => {
            if (!pending.delete(id)) return;
            worker.postMessage({ cancel: id } satisfies ToWorker);
            reject(aborted());
          },
          { once: true },
        );
        worker.postMessage({ id, name, args });
      }),
    listen: (next) => {
      listener = next;
    },
    restart: () => {
      if (!broken) end(worker);
      worker = start();
      broken = false;
    },
  };
}

function settle(pending: Map<number, Pending>, message: Exclude<FromWorker, { event: string }>): void {
  const request = pending.get(message.id);
  if (!request) return;
  pending.delete(message.id);
  if ('answer' in message) request.resolve(message.answer as never);
  else request.reject(new FaultError(message.error));
}

function aborted(): DOMException {
  return new DOMException('The request was cancelled.', 'AbortError');
}
