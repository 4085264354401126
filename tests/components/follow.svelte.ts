/** Runs effects as the app does for as long as it is open. @returns ends them. */
export function follow(...effects: (() => void)[]): () => void {
  return $effect.root(() => {
    for (const effect of effects) $effect(effect);
  });
}
