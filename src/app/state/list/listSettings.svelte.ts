import { storageKey } from '../../../platform/basePath.ts';

/** How a list is to be shown. What is not named is as it comes. */
export interface ListSetting {
  /** Without the papers that were read. */
  unread?: boolean;
  /** Whether something was left out when it was shown last: until it is known what, nothing is shown that would move. */
  lacks?: boolean;
  sort?: string;
  /** Ids of a tag and of a collection that its papers have. */
  tag?: string;
  collection?: string;
}

/**
 * How each list is to be shown, kept on this device. It is a convenience: where storage is refused, it lasts for this visit.
 * A tab keeps to what it began with; what another has set of other lists stays stored.
 */
class ListSettings {
  #key = storageKey('lists');
  #all = $state.raw<Readonly<Record<string, ListSetting>>>(this.#read());

  of(list: string): ListSetting {
    return this.#all[list] ?? {};
  }

  set(list: string, change: ListSetting): void {
    this.#all = { ...this.#all, [list]: { ...this.of(list), ...change } };
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...this.#read(), [list]: this.of(list) }));
    } catch {
      // Storage is full or refused.
    }
  }

  #read(): Record<string, ListSetting> {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      return Object(stored) as Record<string, ListSetting>;
    } catch {
      return {};
    }
  }
}

export const listSettings = new ListSettings();
