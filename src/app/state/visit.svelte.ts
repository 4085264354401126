import { storageKey } from '../../platform/basePath.ts';

const KEY = storageKey('visit');
/** So long out of sight ends a visit, milliseconds; whoever comes back sooner goes on with it, though the app was started anew. */
const VISIT_ENDS_MS = 60 * 60 * 1000;
/** Opened papers that are remembered: more are not opened of what came with one update. */
const MOST_OPENED = 5000;

/** What is remembered of visits: a matter of this browser, and no part of the library. */
interface Kept {
  /** How often the app was started here. */
  starts: number;
  /** The number of this visit, and when it was last in sight, milliseconds since 1970. */
  visit: number;
  at: number;
  /** Version of the content → the visit in which it was first told what it brought. */
  seen: Record<string, number>;
  /** Ids of papers that were new and were opened. */
  opened: string[];
  /** The version of the content whose changes were looked at, or sent away. */
  told: string | null;
  /** The version of the app whose notes were. */
  app: string | null;
}

const NOTHING: Kept = { starts: 0, visit: 0, at: 0, seen: {}, opened: [], told: null, app: null };

/** Which visit this is, and what was new in which. Where storage is refused it is as if each were the first. */
class Visit {
  #kept = $state.raw(read());

  get starts(): number {
    return this.#kept.starts;
  }

  /** The version of the app whose notes were told; null before any was. */
  get app(): string | null {
    return this.#kept.app;
  }

  /** The app was started. */
  start(app: string): void {
    this.#change(({ starts, app: before }) => ({ starts: starts + 1, app: before ?? app }));
    this.comeBack();
  }

  /** The page is in sight. A clock that was set back ends a visit as well, and none lasts for ever. */
  comeBack(now = Date.now()): void {
    this.#change(({ visit, at }) => ({
      visit: Math.abs(now - at) < VISIT_ENDS_MS ? visit : visit + 1,
      at: now,
    }));
  }

  /** The page is no longer in sight. */
  leave(now = Date.now()): void {
    this.#change(() => ({ at: now }));
  }

  /** It was told, to somebody who looks, what these versions brought; of all others nothing is remembered any more. */
  see(versions: readonly string[]): void {
    if (versions.every((version) => version in this.#kept.seen)) return;
    this.#change(({ seen, visit }) => ({
      seen: Object.fromEntries(versions.map((version) => [version, seen[version] ?? visit])),
    }));
  }

  /** True until the visit is over in which it was told what a version brought. */
  isNews(version: string): boolean {
    return (this.#kept.seen[version] ?? this.#kept.visit) === this.#kept.visit;
  }

  open(id: string): void {
    if (!this.#kept.opened.includes(id))
      this.#change(({ opened }) => ({ opened: [...opened, id].slice(-MOST_OPENED) }));
  }

  hasOpened(id: string): boolean {
    return this.#opened.has(id);
  }

  readonly #opened = $derived(new Set(this.#kept.opened));

  /** The version of the content whose changes need not be told again. */
  get told(): string | null {
    return this.#kept.told;
  }

  /** What changed up to these versions was looked at, or sent away. */
  tell(content: string | null, app: string): void {
    this.#change(({ told }) => ({ told: content ?? told, app }));
  }

  /** Another tab may have written since: what it wrote is kept. */
  #change(change: (kept: Kept) => Partial<Kept>): void {
    const kept = read();
    this.#kept = { ...kept, ...change(kept) };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // It is held in memory for this visit.
    }
  }
}

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return isKept(kept) ? { ...NOTHING, ...kept } : NOTHING;
  } catch {
    return NOTHING;
  }
}

function isKept(value: unknown): value is Partial<Kept> {
  if (typeof value !== 'object' || value === null) return false;
  const { starts = 0, visit = 0, at = 0, seen = {}, opened = [] } = value as Partial<Kept>;
  const numbers = [starts, visit, at].every(Number.isFinite);
  return numbers && typeof seen === 'object' && seen !== null && Array.isArray(opened);
}

export const visit = new Visit();
