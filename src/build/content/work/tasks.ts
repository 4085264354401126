import { makeAcronyms, makeComparable, makeIndex, makeRelated } from './makeDerived.ts';
import { makeMeaning } from './makeMeaning.ts';
import { makeShard } from './makeShard.ts';

/** What may be worked out on any thread: functions of arguments, to results, that can be sent from one to another. */
const TASKS = {
  shard: makeShard,
  index: makeIndex,
  acronyms: makeAcronyms,
  comparable: makeComparable,
  related: makeRelated,
  meaning: makeMeaning,
} as const;

export type TaskName = keyof typeof TASKS;
export type ArgumentsOf<N extends TaskName> = Parameters<(typeof TASKS)[N]>[0];
export type ResultOf<N extends TaskName> = ReturnType<(typeof TASKS)[N]>;

/** Works tasks out, on this thread or on others. */
export interface Workshop {
  /** How many tasks are worked on at once. */
  readonly threads: number;
  run<N extends TaskName>(name: N, args: ArgumentsOf<N>): Promise<ResultOf<N>>;
  /** Ends its threads. */
  close(): Promise<void>;
}

/** Works on this thread: nothing has to be started, which takes longer than the work on a few papers. */
export const HERE: Workshop = {
  threads: 1,
  run: (name, args) => Promise.resolve(runTask(name, args)),
  close: () => Promise.resolve(),
};

export function runTask<N extends TaskName>(name: N, args: ArgumentsOf<N>): ResultOf<N> {
  return (TASKS[name] as (args: ArgumentsOf<N>) => ResultOf<N>)(args);
}
