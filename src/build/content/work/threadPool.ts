import { Worker } from 'node:worker_threads';
import type { ArgumentsOf, ResultOf, TaskName, Workshop } from './tasks.ts';
import type { Delivery, Order } from './thread.ts';

interface Waiting extends Order {
  resolve: (result: never) => void;
  reject: (problem: unknown) => void;
}

/** Several threads that take tasks in the order in which they were given. */
export class ThreadPool implements Workshop {
  readonly threads: number;
  readonly #workers: Worker[] = [];
  readonly #idle: Worker[] = [];
  readonly #waiting: Waiting[] = [];

  constructor(threads: number) {
    this.threads = threads;
  }

  run<N extends TaskName>(name: N, args: ArgumentsOf<N>): Promise<ResultOf<N>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ name, args, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    const worker = this.#idle.pop() ?? this.#hire();
    const task = worker && this.#waiting.shift();
    if (!worker) return;
    if (!task) return void this.#idle.push(worker);
    const { name, args, resolve, reject } = task;
    const settle = (act: () => void) => {
      worker.removeAllListeners('message').removeAllListeners('error');
      act();
    };
    worker.once('message', (delivery: Delivery) =>
      settle(() => {
        if ('problem' in delivery) reject(delivery.problem);
        else resolve(delivery.result as never);
        this.#idle.push(worker);
        this.#next();
      }),
    );
    // A thread that broke takes no further task; what it was at is told, and the build ends.
    worker.once('error', (problem) => settle(() => reject(problem)));
    worker.postMessage({ name, args } satisfies Order);
  }

  #hire(): Worker | undefined {
    if (this.#workers.length === this.threads || this.#waiting.length === 0) return undefined;
    const worker = new Worker(new URL('./thread.mjs', import.meta.url));
    this.#workers.push(worker);
    return worker;
  }
}
