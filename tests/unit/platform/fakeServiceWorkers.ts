import { vi } from 'vitest';

export const SITE = 'https://example.org/repo/';
export const SCRIPT = `${SITE}service-worker.js`;

/** A version of the app: goes through the states of a service worker, and answers what it may be asked. */
export class FakeWorker extends EventTarget {
  scriptURL = SCRIPT;
  readonly asked: { type: string }[] = [];
  /** Whether the version before is served in its place. */
  wentBack = false;
  state: ServiceWorkerState = 'installing';
  readonly #answer: unknown;

  constructor(answer: unknown = undefined) {
    super();
    this.#answer = answer;
  }

  postMessage(question: { type: string }, [port]: MessagePort[] = []): void {
    this.asked.push(question);
    port?.postMessage(question.type === 'STARTED' ? this.wentBack : this.#answer);
  }

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

export class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  readonly update = vi.fn(async () => undefined);

  /** An update is found and is being fetched. */
  find(worker: FakeWorker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }

  /** What is being fetched has come whole: it takes the place of what waits, or of nothing. */
  install(): void {
    const worker = this.installing!;
    this.installing = null;
    const replaced = this.waiting;
    this.waiting = worker;
    replaced?.become('redundant');
    worker.become('installed');
    if (!this.active) this.activate();
  }

  /** What is being fetched did not come whole. */
  fail(): void {
    const worker = this.installing!;
    this.installing = null;
    worker.become('redundant');
  }

  activate(): void {
    const worker = this.waiting!;
    this.waiting = null;
    this.active = worker;
    worker.become('activating');
    worker.become('activated');
  }
}

/** A browser's service workers. To register again after a failed first install gives another registration. */
export class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registration = new FakeRegistration();
  #settle!: (registration: FakeRegistration) => void;
  readonly #ready = new Promise<FakeRegistration>((resolve) => (this.#settle = resolve));
  readonly register = vi.fn(async (_address: string, _options: RegistrationOptions) => this.registration);
  readonly getRegistration = vi.fn(async (): Promise<FakeRegistration | undefined> =>
    this.registration.active ? this.registration : undefined,
  );

  /** Settles when a version is there, as the app that waits for it looks again. */
  get ready(): Promise<FakeRegistration> {
    if (this.registration.active) this.#settle(this.registration);
    return this.#ready;
  }

  /** As on a later visit: a version is there and serves the page. */
  hasInstalled(worker = new FakeWorker(true)): void {
    worker.state = 'activated';
    this.registration.active = worker;
    this.controller = worker;
  }

  /** As on a first visit to an app below another: that one is in charge, and the only one that is ready. */
  isBelow(neighbour = new FakeWorker(true)): FakeWorker {
    neighbour.scriptURL = 'https://example.org/service-worker.js';
    const above = new FakeRegistration();
    above.active = neighbour;
    this.#settle(above);
    this.controller = neighbour;
    this.getRegistration.mockImplementation(async () =>
      this.registration.active ? this.registration : above,
    );
    return neighbour;
  }

  takeOver(worker: FakeWorker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

/** The page and the window around it. */
export function stubPage(container: FakeContainer | undefined, reload: () => void): EventTarget {
  const page = new EventTarget();
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal(
    'document',
    Object.assign(new EventTarget(), {
      baseURI: SITE,
      readyState: 'complete',
      visibilityState: 'visible',
    }),
  );
  vi.stubGlobal('location', { origin: 'https://example.org', href: SITE, reload });
  vi.stubGlobal('navigator', container ? { serviceWorker: container } : {});
  return page;
}
