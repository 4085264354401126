import { mount, untrack } from 'svelte';
import DropTarget from '../components/bring/DropTarget.svelte';
import { bringing } from '../state/bring/bringing.svelte.ts';
import { content } from '../state/content/content.svelte.ts';
import { ownPapers } from '../state/library/ownPapers.svelte.ts';
import { router } from '../state/frame/router.svelte.ts';
import { toasts } from '../state/frame/toasts.svelte.ts';
import { onVisible } from '../../platform/pageVisibility.ts';
import { sharedParts } from '../../platform/shared.ts';
import { sharedWaits } from '../words/en/bring.ts';
import { bringFiles } from './bringDocuments.ts';

/**
 * Takes what is brought from outside for as long as the app is open: files that are dropped on it, and what was shared.
 */
export function takeBrought(): void {
  mount(DropTarget, { target: document.body, props: { ondropfiles: dropped } });
  void tellShared();
  onVisible(() => void tellShared());
  $effect.root(() => {
    $effect(() => {
      if (content.revision) untrack(() => void ownPapers.lookForPublished());
    });
  });
}

function dropped(files: readonly File[]): void {
  bringFiles(files);
  router.go({ view: 'library', part: 'bring' });
}

/** What was shared before the app was killed is not forgotten: whoever is elsewhere is told where it is. */
async function tellShared(): Promise<void> {
  const isShown = () => router.list.view === 'library' && router.list.part === 'bring';
  if (isShown() || bringing.reading) return;
  if ((await sharedParts()).length > 0 && !isShown()) toasts.show({ message: sharedWaits });
}
