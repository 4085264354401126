import type { Catalogue } from '../catalogue.ts';
import * as backup from './backup.ts';
import * as boot from './boot.ts';
import * as bring from './bring.ts';
import * as changes from './changes.ts';
import * as common from './common.ts';
import * as counts from './counts.ts';
import * as exporting from './exporting.ts';
import * as faults from './faults.ts';
import * as filters from './filters.ts';
import * as formats from './formats.ts';
import * as frame from './frame.ts';
import * as grammar from './grammar.ts';
import * as history from './history.ts';
import * as install from './install.ts';
import * as library from './library.ts';
import * as list from './list.ts';
import * as listen from './listen.ts';
import * as notes from './notes.ts';
import * as organise from './organise.ts';
import * as page from './page.ts';
import * as passing from './passing.ts';
import * as reader from './reader.ts';
import * as releases from './releases.ts';
import * as search from './search.ts';
import * as settings from './settings.ts';
import * as share from './share.ts';
import * as shortcuts from './shortcuts.ts';
import * as storage from './storage.ts';
import * as text from './text.ts';
import * as today from './today.ts';

/** German as a whole, for checks. The app imports the areas one by one: this would bring all words with its start. */
export const de = {
  backup,
  boot,
  bring,
  changes,
  common,
  counts,
  exporting,
  faults,
  filters,
  formats,
  frame,
  grammar,
  history,
  install,
  library,
  list,
  listen,
  notes,
  organise,
  page,
  passing,
  reader,
  releases,
  search,
  settings,
  share,
  shortcuts,
  storage,
  text,
  today,
} satisfies Catalogue;
