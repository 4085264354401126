import type * as backup from './en/backup.ts';
import type * as boot from './en/boot.ts';
import type * as bring from './en/bring.ts';
import type * as changes from './en/changes.ts';
import type * as common from './en/common.ts';
import type * as counts from './en/counts.ts';
import type * as exporting from './en/exporting.ts';
import type * as faults from './en/faults.ts';
import type * as filters from './en/filters.ts';
import type * as formats from './en/formats.ts';
import type * as frame from './en/frame.ts';
import type * as grammar from './en/grammar.ts';
import type * as history from './en/history.ts';
import type * as install from './en/install.ts';
import type * as library from './en/library.ts';
import type * as list from './en/list.ts';
import type * as listen from './en/listen.ts';
import type * as notes from './en/notes.ts';
import type * as organise from './en/organise.ts';
import type * as page from './en/page.ts';
import type * as passing from './en/passing.ts';
import type * as reader from './en/reader.ts';
import type * as releases from './en/releases.ts';
import type * as search from './en/search.ts';
import type * as settings from './en/settings.ts';
import type * as share from './en/share.ts';
import type * as shortcuts from './en/shortcuts.ts';
import type * as storage from './en/storage.ts';
import type * as text from './en/text.ts';
import type * as today from './en/today.ts';

/** Words as another language may have them: the same entries, with other text. */
type Said<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => R
    : { [K in keyof T]: Said<T[K]> };

/** All words of one language: a module for each area of the app, so that each comes with the part that says it. */
export interface Catalogue {
  backup: Said<typeof backup>;
  boot: Said<typeof boot>;
  bring: Said<typeof bring>;
  changes: Said<typeof changes>;
  common: Said<typeof common>;
  counts: Said<typeof counts>;
  exporting: Said<typeof exporting>;
  faults: Said<typeof faults>;
  filters: Said<typeof filters>;
  formats: Said<typeof formats>;
  frame: Said<typeof frame>;
  grammar: Said<typeof grammar>;
  history: Said<typeof history>;
  install: Said<typeof install>;
  library: Said<typeof library>;
  list: Said<typeof list>;
  listen: Said<typeof listen>;
  notes: Said<typeof notes>;
  organise: Said<typeof organise>;
  page: Said<typeof page>;
  passing: Said<typeof passing>;
  reader: Said<typeof reader>;
  releases: Said<typeof releases>;
  search: Said<typeof search>;
  settings: Said<typeof settings>;
  share: Said<typeof share>;
  shortcuts: Said<typeof shortcuts>;
  storage: Said<typeof storage>;
  text: Said<typeof text>;
  today: Said<typeof today>;
}
