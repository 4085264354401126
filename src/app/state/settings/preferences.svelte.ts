import { DataError } from '../../../data/dataError.ts';
import {
  DEFAULT_PREFERENCES,
  type PreferenceKey,
  type Preferences,
} from '../../../data/library/preferenceValues.ts';
import { getPreferences, setPreference } from '../../../data/library/preferences.ts';
import { notedTheme, rememberTheme } from '../../theme.ts';
import { told } from '../../words/told.ts';
import { reportFault, reportProblem } from '../frame/banners.svelte.ts';
import { library } from '../library/library.svelte.ts';
import { Live } from '../library/live.svelte.ts';

/** What was chosen here and may not be among what was read yet. */
interface Choice {
  value: unknown;
  /** Number of the last reading that may be without it; infinite until it is stored. */
  lastWithout: number;
}

/** The person's preferences, live in every tab. */
class StoredPreferences {
  /** Readings are numbered as they begin: one that began before a choice was stored must not take it back. */
  #readings = 0;
  #chosen = $state.raw<Partial<Record<PreferenceKey, Choice>>>({});
  /** The store is written to by one after the other: a write that has to be repeated must not come after a later one. */
  #written: Promise<unknown> = Promise.resolve();
  readonly #live = new Live(async () => ({
    number: ++this.#readings,
    stored: await getPreferences(library.database),
  }));
  #current = $derived.by<Preferences>(() => {
    const { number = 0, stored = null } = this.#live.value ?? {};
    const chosen = Object.entries(this.#chosen).filter(([, { lastWithout }]) => number <= lastWithout);
    const values = Object.fromEntries(chosen.map(([key, { value }]) => [key, value]));
    return { ...DEFAULT_PREFERENCES, theme: notedTheme(), ...stored, ...values };
  });

  get current(): Preferences {
    return this.#current;
  }

  /** True until the stored preferences are known: `current` is not what the person set, and must not be taken for it. */
  get pending(): boolean {
    const { value, problem } = this.#live;
    const nothingStored = problem instanceof DataError && problem.kind === 'unavailable';
    return value === undefined && !nothingStored;
  }

  /** Why they could not be read, in a sentence, while they are not known. */
  get problem(): string | null {
    const { problem } = this.#live;
    return this.pending && problem ? told(problem) : null;
  }

  /**
   * Takes effect at once and is stored; a fault of storage is told, and the choice lasts for this visit. While it is not
   * known what is stored, nothing is set: a step from a default would replace what the person had chosen.
   *
   * @returns whether it was stored; false also where another choice took its place before
   */
  async set<K extends PreferenceKey>(key: K, value: Preferences[K]): Promise<boolean> {
    if (this.pending) {
      reportFault({ kind: 'settings-unknown' });
      return false;
    }
    const choice = { value, lastWithout: Infinity };
    this.#chosen = { ...this.#chosen, [key]: choice };
    if (key === 'theme') rememberTheme(this.#current.theme);
    const stored = this.#written.then(() => this.#store(key, value, choice));
    this.#written = stored;
    return stored;
  }

  async #store<K extends PreferenceKey>(key: K, value: Preferences[K], choice: Choice): Promise<boolean> {
    if (this.#chosen[key] !== choice) return false;
    try {
      await setPreference(library.database, key, value);
      choice.lastWithout = this.#readings;
      return true;
    } catch (problem) {
      reportProblem(problem);
      // A language takes effect with the next start, which will not find it: this choice is dropped.
      if (key === 'language') choice.lastWithout = -1;
      this.#chosen = { ...this.#chosen };
      return false;
    }
  }
}

export const preferences = new StoredPreferences();
