/** The library: its sections, its lists, and what is changed in them. */
import { papersOf } from './counts.ts';
import { number } from './grammar.ts';

export const tags = 'Schlagwörter';
export const collections = 'Sammlungen';
export const more = 'Mehr';
export const notes = 'Notizen und Markierungen';
export const history = 'Verlauf';
export const deleted = 'Zuletzt gelöscht';
export const hidden = 'Aus\u00adgeblendete Artikel';
export const newCollection = 'Neue Sammlung';
export const newInside = 'Neue Sammlung darin';
export const saved = 'Gemerkt';

export const sort = 'Reihenfolge';
export const sorts = {
  saved: 'Zuletzt gemerkt',
  title: 'Titel',
  venue: 'Erschienen in',
  year: 'Neuestes Jahr',
  hand: 'Von Hand',
  date: 'Zuletzt hinzugefügt',
  tagged: 'Zuletzt verschlagwortet',
} as const;
export const unreadOnly = 'Ungelesen';
export const anyTag = 'Alle Schlagwörter';
export const anyCollection = 'Alle Sammlungen';
export const withTag = 'Schlagwort';
export const inCollection = 'Sammlung';
export const noneOfThese = 'Kein gemerkter Artikel passt zu dieser Auswahl';
export const noneOfTheseAdvice = 'Ohne einen der Filter ist mehr zu sehen.';
export const showAll = 'Alle gemerkten Artikel zeigen';

export const tagLine = (papers: number): string => `Schlagwort, ${papersOf(papers)}`;
/** @param parent the name of the collection that it is in, if it is in one */
export const collectionLine = (papers: number, parent?: string): string =>
  parent === undefined ? `Sammlung, ${papersOf(papers)}` : `In ${parent}, ${papersOf(papers)}`;
export const papersTagged = (name: string): string => `Artikel mit dem Schlagwort ${name}`;
export const papersIn = (name: string): string => `Artikel in ${name}`;
export const searchIn = (name: string): string => `In ${name} suchen`;
export const edit = (name: string): string => `${name} ändern`;
export const rename = 'Name';
export const keepName = 'Um\u00adbenennen';
export const mergeInto = 'Aufgehen lassen in';
export const merge = 'Vereinen';
export const putInto = 'Einordnen in';
export const atTop = 'Keine andere Sammlung';
export const move = 'Verschieben';
export const moveUp = 'Nach oben';
export const moveDown = 'Nach unten';
export const remove = 'Löschen';
export const removeTagAdvice =
  'Die Artikel bleiben. Gelöschte Schlagwörter lassen sich 30 Tage lang wiederherstellen.';
export const removeCollectionAdvice =
  'Die Artikel bleiben, ebenso die Sammlungen darin. Gelöschte Sammlungen lassen sich 30 Tage lang wiederherstellen.';
export const nothingTagged = 'Kein Artikel hat dieses Schlagwort';
export const nothingTaggedAdvice =
  'In einer Liste eine Zeile gedrückt halten, um Artikel auszuwählen, dann „Schlagwort“ antippen.';
export const nothingCollected = 'Diese Sammlung ist leer';
export const nothingCollectedAdvice =
  'In einer Liste eine Zeile gedrückt halten, um Artikel auszuwählen, dann „Sammeln“ antippen.';
export const noSuchTag = 'Dieses Schlagwort gibt es nicht';
export const noSuchCollection = 'Diese Sammlung gibt es nicht';
export const noSuchAdvice = 'Vielleicht wurde das gelöscht oder mit etwas anderem vereint.';
export const seeLibrary = 'Zur Bibliothek';
export const textless = 'Dieser Artikel ist jetzt nicht auf diesem Gerät';

export const renamed = (name: string): string => `Umbenannt in „${name}“.`;
export const merged = (name: string, into: string): string => `„${name}“ ist jetzt Teil von „${into}“.`;
export const removed = (name: string): string => `„${name}“ gelöscht.`;
export const nested = (name: string, parent: string): string => `„${name}“ ist jetzt in „${parent}“.`;
export const unnested = (name: string): string => `„${name}“ steht jetzt für sich.`;
export const moved = 'Verschoben.';
export const movedTo = (name: string, place: number, of: number): string =>
  `${name}: ${number(place)} von ${number(of)}`;
export const placeOf = (title: string): string => `Platz von ${title}`;
