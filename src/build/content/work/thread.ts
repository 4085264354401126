/** A thread that works tasks out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { runTask, type ArgumentsOf, type TaskName } from './tasks.ts';

export interface Order {
  name: TaskName;
  args: ArgumentsOf<TaskName>;
}

/** `problem`: what the task threw. */
export type Delivery = { result: unknown } | { problem: unknown };

parentPort!.on('message', ({ name, args }: Order) => {
  let delivery: Delivery;
  try {
    delivery = { result: runTask(name, args) };
  } catch (problem) {
    delivery = { problem };
  }
  parentPort!.postMessage(delivery);
});
