import { tick } from 'svelte';
import { selection } from '../state/organise/selection.svelte.ts';
import { returnFocus } from './navigationFocus.svelte.ts';

/** Ends choosing. Where the focus was in what has gone with it, it goes to the row that was chosen last, if that is there. */
export async function endChoosing(): Promise<void> {
  if (!selection.ids) return;
  const last = [...selection.ids].at(-1);
  selection.end();
  await tick();
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return;
  const row = last && document.querySelector(`main .list a[data-paper="${CSS.escape(last)}"]`);
  returnFocus(row || null);
}
