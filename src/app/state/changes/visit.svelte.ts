import { storageKey } from '../../../platform/basePath.ts';

const KEY = storageKey('visit');
/** How long out of sight ends a visit, milliseconds. Whoever comes back sooner goes on with it, though the app was started anew. */
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
  /** Name of an update of the content → the visit in which it was first told what it brought. */
  seen: Record<string, number>;
  /** Ids of papers that were new and were opened. */
  opened: string[];
  /** The name of the last update of the content whose changes were looked at, or sent away. */
  told: string | null;
  /** The version of the app whose notes were. */
  app: string | null;
}

/** A visit before the first. */
const BEFORE = -1;

const NOTHING: Kept = { starts: 0, visit: 0, at: 0, seen: {}, opened: [], told: null, app: null };

/** Which visit this is, and what was new in which. Where storage is refused it is as if each were the first. */
class Visit {
  /** What is stored, as far as it is known here. */
  #stored = readStored();
  #kept = $state.raw(parse(this.#stored));
  #isFirst = false;

  get starts(): number {
    return this.#kept.starts;
  }

  /** The version of the app whose notes were told; null before any was. */
  get app(): string | null {
    return this.#kept.app;
  }

  /** True if nothing was remembered when the app was started: then what is there is not new to anybody. */
  get isFirst(): boolean {
    return this.#isFirst;
  }

  /** The app was started, in sight or not. */
  start(app: string, isInSight = true): void {
    this.#change(({ starts, app: before }) => {
      this.#isFirst = starts === 0;
      return { starts: starts + 1, app: before ?? app };
    });
    if (isInSight) this.comeBack();
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

  /** Somebody was shown what these updates brought. Updates that are not among them are forgotten. */
  see(updates: readonly string[]): void {
    this.#see(updates, this.#kept.visit);
  }

  /** These updates were there before the first visit. */
  pass(updates: readonly string[]): void {
    this.#see(updates, BEFORE);
  }

  #see(updates: readonly string[], inVisit: number): void {
    if (updates.every((name) => name in this.#kept.seen)) return;
    this.#change(({ seen }) => ({
      seen: Object.fromEntries(updates.map((name) => [name, seen[name] ?? inVisit])),
    }));
  }

  /** True until the visit is over in which it was told what an update brought. */
  isNews(update: string): boolean {
    return (this.#kept.seen[update] ?? this.#kept.visit) === this.#kept.visit;
  }

  open(id: string): void {
    if (!this.#kept.opened.includes(id))
      this.#change(({ opened }) => ({ opened: [...opened, id].slice(-MOST_OPENED) }));
  }

  hasOpened(id: string): boolean {
    return this.#opened.has(id);
  }

  readonly #opened = $derived(new Set(this.#kept.opened));

  /** The name of the last update of the content whose changes need not be told again. */
  get told(): string | null {
    return this.#kept.told;
  }

  /** What changed up to this update, and in this version of the app, was looked at or sent away. */
  tell(content: string | null, app: string): void {
    this.#change(({ told }) => ({ told: content ?? told, app }));
  }

  /**
   * What another tab has written or erased since is the state to change; else what is held here, which may not have been
   * writable.
   */
  #change(change: (kept: Kept) => Partial<Kept>): void {
    const stored = readStored();
    const kept = stored === this.#stored ? this.#kept : parse(stored);
    this.#stored = stored;
    this.#kept = { ...kept, ...change(kept) };
    try {
      const text = JSON.stringify(this.#kept);
      localStorage.setItem(KEY, text);
      this.#stored = text;
    } catch {
      // It is held in memory for this visit.
    }
  }
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function parse(stored: string | null): Kept {
  try {
    const kept: unknown = JSON.parse(stored ?? '{}');
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
