import { remember, remembered } from '../../../platform/remembered.ts';

const NAME = 'lists';

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
  #all = $state.raw(stored());

  of(list: string): ListSetting {
    return this.#all[list] ?? {};
  }

  set(list: string, change: ListSetting): void {
    this.#all = { ...this.#all, [list]: { ...this.of(list), ...change } };
    remember(NAME, { ...stored(), [list]: this.of(list) });
  }
}

function stored(): Readonly<Record<string, ListSetting>> {
  return Object(remembered(NAME)) as Record<string, ListSetting>;
}

export const listSettings = new ListSettings();
