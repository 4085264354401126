/**
 * Late parts that every start reads after its first list, as `app/lateParts.ts`, `app/actions/start.svelte.ts` and
 * `worker/session.ts` say: paths in `src`. Each of these is a file of its own, read when nothing else is to be done.
 */
export const READ_AHEAD = [
  'app/components/organise/Organiser.svelte',
  'app/views/LibraryView.svelte',
  'app/views/ReaderView.svelte',
  'app/views/SearchView.svelte',
];
/** And these come with what they and the others share. */
export const JOINED = [
  'app/actions/whileOpen.svelte.ts',
  'app/components/list/ListOffers.svelte',
  'app/components/list/Scrubber.svelte',
  'app/navigation/keyboard.ts',
  'data/library/undo.ts',
  'worker/readLater.ts',
];
