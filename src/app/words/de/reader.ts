/** The reader, its bar and its sheets. */
import { papersDative } from './cases.ts';
import { number } from './grammar.ts';

export const previousPaper = 'Voriger Artikel';
export const nextPaper = 'Nächster Artikel';
export const noPreviousPaper = 'Kein voriger Artikel';
export const noNextPaper = 'Kein nächster Artikel';
/** A button that leads to a paper. */
export const leadsTo = (label: string, title: string): string => `${label}: ${title}`;
export const absent = 'Dieser Artikel ist nicht auf diesem Gerät';
export const absentAdvice = 'Vielleicht ist er nicht mehr im Bestand, oder der Link ist unvollständig.';
export const closed = 'Dieser Artikel ließ sich nicht öffnen';
export const seeSavedPapers = 'Gemerkte Artikel zeigen';

export const whereKept = 'Schlagwörter und Sammlungen';
export const tags = 'Schlagwörter';
export const collections = 'Sammlungen';
export const hide = 'Diesen Artikel ausblenden';
export const unhide = 'Diesen Artikel wieder in Listen zeigen';

export const text = 'Text';
export const listen = 'Hören';
export const share = 'Teilen';
export const textOfPaper = 'Text des Artikels';
export const vanished = 'Nicht mehr im Bestand. Zu lesen ist die Kopie, die beim Merken aufbewahrt wurde.';
export const suspect = 'Im Dokument fehlen vielleicht einige Zeichen der Formeln.';
export const noAbstract = 'Das Dokument hat zu diesem Artikel keine Zusammenfassung.';
export const collectedBy = (curator: string): string => `Zusammengestellt von ${curator}`;

/** After the first authors of many, on the button that shows the others. */
export const moreAuthors = (count: number): string => `und ${number(count)} weitere`;

export const links = 'Links';
export const lookUp = 'Nach dem Titel suchen';
export const lookUpAdvice =
  'Das Dokument nennt keine Adresse dieses Artikels. Die gewählte Website bekommt den Titel geschickt.';

export const relatedPapers = 'Ähnliche Artikel';
export const orderOfRelated = 'Reihenfolge ähnlicher Artikel';
export const bySimilarity = 'Nach Ähnlichkeit';
export const byList = 'Wie in der Liste';

export const elsewhere = (meanings: readonly string[]): string => `Anderswo: ${meanings.join(', ')}.`;
/** @param some whether not all of them are named */
export const alsoIn = (papers: number, some: boolean): string =>
  `Auch in ${papersDative(papers)}${some ? ', etwa' : ''}`;
export const nowhereElse = 'Kein anderer Artikel auf diesem Gerät verwendet das.';
