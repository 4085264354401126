import { whenIdle } from '../platform/whenIdle.ts';
import { Late } from './state/frame/late.svelte.ts';

export const lateParts = {
  // What the list itself does without at first, and where a tap in it leads: read ahead, in the order of likelihood.
  keys: new Late(() => import('./navigation/keyboard.ts').then(({ keyboard }) => ({ default: keyboard }))),
  undo: new Late(() => import('../data/library/undo.ts')),
  scrubber: new Late(() => import('./components/list/Scrubber.svelte')),
  offers: new Late(() => import('./components/list/ListOffers.svelte')),
  search: new Late(() => import('./views/SearchView.svelte')),
  reader: new Late(() => import('./views/ReaderView.svelte')),
  organiser: new Late(() => import('./components/organise/Organiser.svelte')),
  library: new Late(() => import('./views/LibraryView.svelte')),
  // What is one tap further.
  today: new Late(() => import('./views/TodayView.svelte')),
  notes: new Late(() => import('./views/NotesView.svelte')),
  settings: new Late(() => import('./views/SettingsView.svelte')),
  new: new Late(() => import('./views/ChangesView.svelte')),
  filters: new Late(() => import('./components/search/FilterSheet.svelte')),
  history: new Late(() => import('./views/HistoryView.svelte')),
  deleted: new Late(() => import('./views/DeletedView.svelte')),
  digest: new Late(() => import('./views/DigestView.svelte')),
  bring: new Late(() => import('./views/BringView.svelte')),
  own: new Late(() => import('./views/OwnView.svelte')),
  listen: new Late(() => import('./components/reader/ListenBar.svelte')),
  share: new Late(() => import('./components/reader/ShareSheet.svelte')),
  passOn: new Late(() => import('./components/organise/PassOnSheet.svelte')),
  shared: new Late(() => import('./views/SharedListView.svelte')),
  offlineLink: new Late(() => import('./components/reader/OfflineLinkSheet.svelte')),
  readerStart: new Late(() => import('./components/reader/ReaderStart.svelte')),
  shortcuts: new Late(() => import('./components/frame/ShortcutsDialog.svelte')),
};

const { keys, undo, scrubber, offers, search, reader, organiser, library } = lateParts;
const NEXT_TO_THE_LIST = [keys, undo, scrubber, offers, search, reader, organiser, library];

/**
 * Reads parts one by one, each when nothing else is to be done, so that nobody waits for them. What cannot be read then, is
 * when it is shown, and so are all others: the device has them, and to read all with each start took a phone longer than
 * the start.
 */
export function readAhead(parts: readonly Pick<Late<unknown>, 'load'>[] = NEXT_TO_THE_LIST): void {
  const [next, ...rest] = parts;
  if (!next) return;
  whenIdle(() => {
    const read = next.load().catch(() => undefined);
    void read.then(() => readAhead(rest));
  });
}
