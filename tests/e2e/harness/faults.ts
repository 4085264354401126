/** What a host would send. `cut`: the connection breaks after half the body. */
export interface Answer {
  status: number;
  type: string;
  body: Buffer;
  cut: boolean;
  /** True if nothing comes after half the body, and the connection stays. */
  stalled?: boolean;
  /** Bytes a second, where a line is slow. */
  pace?: number;
}

/** The ways a host fails that the app must survive. */
export type FaultKind = 'unavailable' | 'missing' | 'html' | 'truncated' | 'stalled' | 'wrong bytes';

const TRANSFORMS: Record<FaultKind, (answer: Answer) => Answer> = {
  unavailable: () => ({
    status: 503,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from('down'),
    cut: false,
  }),
  missing: () => ({
    status: 404,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from('no such file'),
    cut: false,
  }),
  html: () => ({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: Buffer.from('<!doctype html><title>Sign in to the train</title>'),
    cut: false,
  }),
  truncated: (answer) => ({ ...answer, cut: true }),
  stalled: (answer) => ({ ...answer, stalled: true }),
  'wrong bytes': (answer) => ({ ...answer, body: altered(answer.body) }),
};

interface Rule {
  path: RegExp;
  kind: FaultKind;
  /** How many more answers it spoils. */
  left: number;
}

/** A barrier that requests wait at until it opens. */
interface Barrier {
  path: RegExp;
  /** How many matching requests still pass before the others wait. */
  passes: number;
  opened: Promise<void>;
  open: () => void;
}

/** The faults that a server has at the moment, by path below the sub-path. */
export class FaultBook {
  #rules: Rule[] = [];
  #barriers: Barrier[] = [];
  #paces: { path: RegExp; pace: number }[] = [];

  /** Spoils the next `times` answers for paths that match. */
  add(path: RegExp, kind: FaultKind, times = Infinity): void {
    this.#rules.push({ path, kind, left: times });
  }

  /** Lets `passes` matching requests through and holds all later ones until the returned function is called. */
  hold(path: RegExp, passes = 0): () => void {
    const { promise, resolve } = deferred();
    this.#barriers.push({ path, passes, opened: promise, open: resolve });
    return resolve;
  }

  /** Sends what matches no faster than so many bytes a second. */
  slow(path: RegExp, pace: number): void {
    this.#paces.push({ path, pace });
  }

  /** The host is well again, and its line fast. Requests that are held stay held. */
  clear(): void {
    this.#rules = [];
    this.#paces = [];
  }

  /** As at first: nothing is spoilt, and nothing is held any more. */
  reset(): void {
    this.clear();
    for (const { open } of this.#barriers.splice(0)) open();
  }

  async apply(path: string, answer: Answer): Promise<Answer> {
    for (const barrier of this.#barriers)
      if (barrier.path.test(path) && barrier.passes-- <= 0) await barrier.opened;
    const pace = this.#paces.find((slow) => slow.path.test(path))?.pace;
    const paced = pace === undefined ? answer : { ...answer, pace };
    const rule = this.#rules.find((candidate) => candidate.left > 0 && candidate.path.test(path));
    if (!rule) return paced;
    rule.left -= 1;
    return TRANSFORMS[rule.kind](paced);
  }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** Same length, one letter in the middle changed: only a hash tells. */
function altered(body: Buffer): Buffer {
  const copy = Buffer.from(body);
  const from = copy.length >> 1;
  const at = copy.findIndex((byte, index) => index >= from && byte >= 0x61 && byte <= 0x79);
  if (at >= 0) copy[at]! += 1;
  return copy;
}
