/** What is done with many papers at once: choosing them, their states, tags and collections. */
import { papersDative } from './cases.ts';
import { papersOf } from './counts.ts';
import { number, plural } from './grammar.ts';

export const chosen = (papers: number): string => `${number(papers)} gewählt`;
export const chosenPapers = 'Ausgewählte Artikel';
export const endChoosing = 'Auswahl beenden';
export const allAbove = 'Bis hier';
export const all = 'Alle';
export const unsave = 'Ent\u00adfernen';
export const markRead = 'Gelesen';
export const markUnread = 'Un\u00adgelesen';
export const hide = 'Aus\u00adblenden';
export const unhide = 'Ein\u00adblenden';
export const tag = 'Schlag\u00adwort';
export const collect = 'Sammeln';
export const exportTool = 'Export';

export const savedMany = (papers: number): string =>
  papers === 1 ? 'In der Bibliothek gemerkt.' : `${papersOf(papers)} in der Bibliothek gemerkt.`;
export const unsavedMany = (papers: number): string =>
  papers === 1 ? 'Aus der Bibliothek entfernt.' : `${papersOf(papers)} aus der Bibliothek entfernt.`;
export const readMany = (papers: number): string =>
  papers === 1 ? 'Als gelesen markiert.' : `${papersOf(papers)} als gelesen markiert.`;
export const unreadMany = (papers: number): string =>
  papers === 1 ? 'Als ungelesen markiert.' : `${papersOf(papers)} als ungelesen markiert.`;
export const hiddenMany = (papers: number): string =>
  papers === 1
    ? 'Ausgeblendet. Er steht unter „Ausgeblendete Artikel“.'
    : `${papersOf(papers)} ausgeblendet. Sie stehen unter „Ausgeblendete Artikel“.`;
export const shownMany = (papers: number): string =>
  papers === 1 ? 'Wird wieder gezeigt.' : `${papersOf(papers)} werden wieder gezeigt.`;
export const nothingToDo = 'Das war schon so. Nichts wurde geändert.';

export const tagsOf = (papers: number): string =>
  papers === 1 ? 'Schlag\u00adwörter' : `Schlag\u00adwörter von ${papersDative(papers)}`;
export const newTag = 'Neues oder vorhandenes Schlagwort';
export const addTag = 'Hinzufügen';
export const suggestedTags = 'Aus diesen Artikeln';
export const yourTags = 'Eigene Schlagwörter';
export const noTagsYet = 'Noch keine Schlagwörter. Einen Namen eingeben oder einen Vorschlag antippen.';
export const done = 'Fertig';
/** Of a box that is half ticked. */
export const onSome = (some: number, of: number): string => `bei ${number(some)} von ${number(of)}`;
const named = (names: readonly string[]): string => names.map((name) => `„${name}“`).join(', ');
const tagsNamed = (names: readonly string[]): string =>
  `${plural(names.length, 'Schlagwort', 'Schlagwörter')} ${named(names)}`;
/** What was done to the tags of papers: names of those that were put on and taken off. */
export const retagged = (papers: number, on: readonly string[], off: readonly string[]): string => {
  if (off.length === 0) return `${tagsNamed(on)} bei ${papersDative(papers)} gesetzt.`;
  if (on.length === 0) return `${tagsNamed(off)} von ${papersDative(papers)} entfernt.`;
  return `Schlagwörter von ${papersDative(papers)} geändert.`;
};
export const tagHasNoName = 'Ein Schlagwort braucht einen Namen. Bitte ein, zwei Wörter eingeben.';

export const collectionsOf = (papers: number): string =>
  papers === 1 ? 'Samm\u00adlungen' : `Samm\u00adlungen von ${papersDative(papers)}`;
export const newCollection = 'Neue Sammlung';
export const yourCollections = 'Eigene Sammlungen';
export const noCollectionsYet = 'Noch keine Sammlungen. Ein eingegebener Name legt eine an.';
/** The same of collections. */
export const recollected = (papers: number, into: readonly string[], from: readonly string[]): string => {
  if (from.length === 0) return `${papersOf(papers)} in ${named(into)} aufgenommen.`;
  if (into.length === 0) return `${papersOf(papers)} aus ${named(from)} entfernt.`;
  return `Sammlungen von ${papersDative(papers)} geändert.`;
};
export const collectionMade = (name: string): string => `Sammlung „${name}“ angelegt.`;
export const collectionHasNoName = 'Eine Sammlung braucht einen Namen. Bitte ein, zwei Wörter eingeben.';
export const inside = (parent: string, name: string): string => `${parent}, ${name}`;

export const thisList = 'Diese Liste';
export const hideRead = 'Gelesene Artikel weglassen';
export const markAboveRead = (papers: number): string => `${papersOf(papers)} darüber als gelesen markieren`;
export const noneAbove = 'Darüber ist kein Artikel als gelesen zu markieren';
export const choosePapers = 'Artikel auswählen';
export const choosePapersAdvice =
  'Oder eine Zeile gedrückt halten: dann weitere antippen, oder eine zweite gedrückt halten, um alle dazwischen auszuwählen.';
export const exportList = (papers: number): string => `${papersOf(papers)} exportieren`;
export const hiddenPapers = (papers: number): string => `Ausgeblendete Artikel: ${number(papers)}`;
/** In a row. */
export const isHidden = 'Ausgeblendet';
