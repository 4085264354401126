/** The lists of papers, their rows, and what comes in. */
import { appName } from '../../../core/appName.ts';
import type { LinkKind } from '../../../core/paper/paper.ts';
import { fetchedOf, papersOf, partOf, partsOf } from './counts.ts';

export const purpose = 'Artikel offline lesen, ohne Konto';
/** @param only the name of the pack that is here, if there is one only */
export const shownParts = (shown: number, packs: number, only: string | null): string =>
  `Gezeigt: ${only === null ? '' : `${only}, `}${partsOf(shown, packs)}`;

export const five = 'Fünf für heute';
export const digest = 'Teilen oder abonnieren';
export const listMenu = 'Mehr zu dieser Liste';
export const leftOut = (papers: number): string => `${papersOf(papers)} weggelassen`;

export const onThisDevice = (papers: number): string => `${papersOf(papers)} auf diesem Gerät`;
export const allOnThisDevice = (papers: number): string =>
  papers === 1 ? 'Der Artikel ist auf diesem Gerät' : `Alle ${papersOf(papers)} sind auf diesem Gerät`;
export const curatedBy = (curator: string): string => `von ${curator}`;

export const appNeedsNetwork = 'öffnet nur mit Netz';
export const appFailed =
  'Die App selbst konnte noch nicht auf dieses Gerät geladen werden und wird von allein weiter versucht: Bis dahin öffnet sie nur mit Netz.';
export const appRefused =
  'Dieser Browser kann die App selbst nicht auf diesem Gerät behalten: Sie öffnet nur mit Netz.';

export const savedLine = (papers: number, unread: string): string => `${papersOf(papers)} gemerkt, ${unread}`;
export const searchSaved = 'Gemerkte Artikel durchsuchen';
export const savedPapers = 'Gemerkte Artikel';
export const savesRefused = 'Hier lässt sich nichts merken';
export const libraryClosed = 'Die Bibliothek ließ sich nicht öffnen';
export const nothingSaved = 'Noch nichts gemerkt';
export const nothingSavedAdvice =
  'Das Band neben einem Artikel antippen, und er bleibt samt Text hier, auch wenn er aus dem Bestand verschwindet.';

export const noPapers = 'Noch keine Artikel auf diesem Gerät';
export const stopped = 'Angehalten.';
export const goOn = 'Fortsetzen';
export const stop = 'Anhalten';
export const addingSearch = (done: number, total: number): string =>
  `Suche und ähnliche Artikel kommen hinzu: ${fetchedOf(done, total)}`;
export const addingPapers = (done: number, total: number): string =>
  `Artikel kommen auf dieses Gerät: ${partOf(done, total)}`;
export const askingSite = 'Die Website wird nach ihren Artikeln gefragt\u00a0…';

export const continueWith = 'Weiterlesen:';
export const endContinuing = 'Weiterlesen nicht anbieten';
export const endContinuingShort = 'Nicht anbieten';
export const dismiss = 'Schließen';
export const endOffer = 'Nicht mehr anbieten';
export const installOffer = `${appName} auf dem Startbildschirm behalten.`;
export const installReason = 'Es öffnet sich wie jede App, auch ohne Netz.';

/** After a row's title, for screen readers. */
export const isNew = ', neu';
export const isUnread = ', ungelesen';
export const newPaper = 'Neu';
export const inCommon = 'Gemeinsam:';
export const matchedThrough = 'Gefunden über';
export const swipeTip =
  'Das geht auch durch Wischen: nach rechts zum Merken, nach links, um als gelesen zu markieren.';

/** What links are called by what they lead to. */
export const linkNames: Readonly<Record<LinkKind, string>> = {
  code: 'Code',
  project: 'Projekt',
  other: 'Link',
};

/** An acronym and what it means, for screen readers. */
export const acronym = (short: string, long: string): string => `${short}, ${long}`;
