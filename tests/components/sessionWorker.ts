import { createSession } from '../../src/worker/session.ts';
import { createHandler } from '../../src/worker/handler.ts';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.ts';
import { createEngine } from '../../src/core/search/engine.ts';
import type { FakeSite } from '../unit/data/content/fakeSite.ts';

/** A worker without a thread of its own: the same session and handler, and messages that are copied and come later. */
export class SessionWorker extends EventTarget {
  static site: FakeSite;
  static started: SessionWorker[] = [];
  readonly #handle: (message: ToWorker) => void;
  #ended = false;

  constructor() {
    super();
    SessionWorker.started.push(this);
    const post = (message: FromWorker) => this.#post(message);
    const session = createSession({
      createEngine,
      fetch: (...args) => SessionWorker.site.fetch(...args),
      onState: (state) => post({ event: 'content', state }),
      onProblem: (problem) => post({ event: 'problem', problem }),
    });
    this.#handle = createHandler(session, post);
  }

  postMessage(message: ToWorker): void {
    const copy = structuredClone(message);
    queueMicrotask(() => this.#ended || this.#handle(copy));
  }

  terminate(): void {
    this.#ended = true;
  }

  #post(message: FromWorker): void {
    const data = structuredClone(message);
    queueMicrotask(() => this.#ended || this.dispatchEvent(new MessageEvent('message', { data })));
  }
}
