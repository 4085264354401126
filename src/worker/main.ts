/// <reference lib="webworker" />
import '../data/refusals.ts';
import type { Fault } from '../data/fault.ts';
import { faultInWorker } from './contentFault.ts';
import { createHandler } from './handler.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createSession } from './session.ts';

declare const self: DedicatedWorkerGlobalScope;

const post = (message: FromWorker) => self.postMessage(message);
const onProblem = (problem: Fault) => post({ event: 'problem', problem });
const session = createSession({
  fetch: (url, options) => fetch(url, options),
  onState: (state) => post({ event: 'content', state }),
  onProblem,
  onSilent: (others) => post({ event: 'silent', others }),
  locks: locksHere(),
});
const handle = createHandler(session, post);
self.onmessage = ({ data }: MessageEvent<ToWorker>) => handle(data);
/** Missing in old browsers; some refuse them as soon as they are named. */
function locksHere(): LockManager | undefined {
  try {
    return navigator.locks as LockManager | undefined;
  } catch {
    return undefined;
  }
}

// A browser tells the page of errors, but not of these.
self.addEventListener('unhandledrejection', ({ reason }) => onProblem(faultInWorker(reason)));
self.addEventListener('messageerror', (error) => onProblem(faultInWorker(error)));
