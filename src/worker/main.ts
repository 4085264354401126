/// <reference lib="webworker" />
import { createEngine } from '../core/search/engine.ts';
import type { Fault } from '../data/fault.ts';
import { faultInWorker } from './contentFault.ts';
import { createHandler } from './handler.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { createSession } from './session.ts';

declare const self: DedicatedWorkerGlobalScope;

const post = (message: FromWorker) => self.postMessage(message);
const onProblem = (problem: Fault) => post({ event: 'problem', problem });
const session = createSession({
  createEngine,
  fetch: (url, options) => fetch(url, options),
  onState: (state) => post({ event: 'content', state }),
  onProblem,
  locks: navigator.locks as LockManager | undefined,
});
const handle = createHandler(session, post);
self.onmessage = ({ data }: MessageEvent<ToWorker>) => handle(data);
// A browser tells the page of errors, but not of these.
self.addEventListener('unhandledrejection', ({ reason }) => onProblem(faultInWorker(reason)));
self.addEventListener('messageerror', (error) => onProblem(faultInWorker(error)));
