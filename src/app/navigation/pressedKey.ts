import { lateParts } from '../lateParts.ts';
import { router } from '../state/frame/router.svelte.ts';
import type { FocusableList } from './keyboard.ts';

/**
 * What `keyboard` does with a key. One that is pressed before that is here does it then, unless it has become another view
 * meanwhile: there the key would do something else.
 */
export function pressedKey(event: KeyboardEvent, list: FocusableList | undefined, showAll: () => void): void {
  const act = lateParts.keys.part;
  if (act) return act(event, list, showAll);
  const { route } = router;
  lateParts.keys.load().then(
    (acts) => route === router.route && acts(event, list, showAll),
    () => undefined,
  );
}
