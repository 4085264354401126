/** What changed: papers that came, went or say something else, and the app itself. */
import { appName } from '../../../core/appName.ts';
import { newPapersOf, papersOf } from './counts.ts';
import { longDate, number } from './grammar.ts';

/** What an update brought, in a few words: „3 neue Artikel, 1 anders formuliert, 2 nicht mehr hier“. */
export const summary = (added: number, reworded: number, gone: number): string =>
  [
    added && newPapersOf(added),
    reworded && `${added ? number(reworded) : papersOf(reworded)} anders formuliert`,
    gone && `${added || reworded ? number(gone) : papersOf(gone)} nicht mehr hier`,
  ]
    .filter(Boolean)
    .join(', ');
export const appUpdated = (version: string): string => `${appName} wurde auf ${version} aktualisiert.`;

export const looking = 'Die Änderungen werden nachgesehen\u00a0…';
export const newPapers = 'Neue Artikel';
export const nothingNew = 'Nichts Neues seit dem letzten Besuch';
export const nothingNewAdvice =
  'Was hinzukommt, steht hier, und was eine Aktualisierung an anderen Artikeln geändert hat.';
export const onlyFirst = (listed: number): string =>
  `Hier ${listed === 1 ? 'steht der erste' : 'stehen die ersten'} ${papersOf(listed)}.`;
export const searchNew = 'Neue Artikel durchsuchen';

export const reworded = (papers: number): string => `${papersOf(papers)} anders formuliert`;
export const gone = (papers: number): string => `${papersOf(papers)} nicht mehr hier`;
export const goneAdvice = 'Was davon gemerkt ist, bleibt samt Text in der Bibliothek.';
export const andMore = (papers: number): string => `Und ${papersOf(papers)} mehr.`;
export const earlier = (time: number): string => longDate(time);
export const earlierUpdates = 'Frühere Aktualisierungen';
/** Before words that are struck out or put in, for those who do not see it. */
export const removed = 'Entfernt:';
export const added = 'Hinzugefügt:';
export const unchanged = 'Inzwischen wieder wie zuvor.';

export const newIn = (version: string): string => `Neu in ${appName} ${version}`;
