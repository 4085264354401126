import { lateParts } from '../lateParts.ts';
import type { FocusableList } from './keyboard.ts';

/** What `keyboard` does with a key; a key that is pressed before that is here does it then. */
export function pressedKey(event: KeyboardEvent, list: FocusableList | undefined, showAll: () => void): void {
  const act = lateParts.keys.part;
  if (act) return act(event, list, showAll);
  lateParts.keys.load().then(
    (acts) => acts(event, list, showAll),
    () => undefined,
  );
}
