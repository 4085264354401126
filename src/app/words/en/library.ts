/** The library: its sections, its lists, and what is changed in them. */
import { papersOf } from './counts.ts';
import { number } from './grammar.ts';

export const tags = 'Tags';
export const collections = 'Collections';
export const more = 'More';
export const notes = 'Notes and highlights';
export const history = 'History';
export const deleted = 'Recently deleted';
export const hidden = 'Hidden papers';
export const newCollection = 'New collection';
export const newInside = 'New collection inside';
export const saved = 'Saved';

export const sort = 'Order';
export const sorts = {
  saved: 'Saved last',
  title: 'Title',
  venue: 'Venue',
  year: 'Newest year',
  hand: 'By hand',
  date: 'Added last',
  tagged: 'Tagged last',
} as const;
export const unreadOnly = 'Unread';
export const anyTag = 'Any tag';
export const anyCollection = 'Any collection';
export const withTag = 'Tag';
export const inCollection = 'Collection';
export const noneOfThese = 'No saved paper fits this choice';
export const noneOfTheseAdvice = 'Take a filter out to see more.';
export const showAll = 'Show all saved papers';

export const tagLine = (papers: number): string => `Tag, ${papersOf(papers)}`;
/** @param parent the name of the collection that it is in, if it is in one */
export const collectionLine = (papers: number, parent?: string): string =>
  parent === undefined ? `Collection, ${papersOf(papers)}` : `In ${parent}, ${papersOf(papers)}`;
export const papersTagged = (name: string): string => `Papers tagged ${name}`;
export const papersIn = (name: string): string => `Papers in ${name}`;
export const searchIn = (name: string): string => `Search in ${name}`;
export const edit = (name: string): string => `Change ${name}`;
export const rename = 'Name';
export const keepName = 'Rename';
export const mergeInto = 'Make it part of';
export const merge = 'Merge';
export const putInto = 'Put it into';
export const atTop = 'No other collection';
export const move = 'Move';
export const moveUp = 'Move up';
export const moveDown = 'Move down';
export const remove = 'Delete';
export const removeTagAdvice = 'The papers stay. Deleted tags can be restored for 30 days.';
export const removeCollectionAdvice =
  'The papers stay, and so do collections inside. Deleted collections can be restored for 30 days.';
export const nothingTagged = 'No paper has this tag';
export const nothingTaggedAdvice = 'Hold a row in any list to choose papers, then tap Tag.';
export const nothingCollected = 'This collection is empty';
export const nothingCollectedAdvice = 'Hold a row in any list to choose papers, then tap Collect.';
export const noSuchTag = 'There is no such tag';
export const noSuchCollection = 'There is no such collection';
export const noSuchAdvice = 'It may have been deleted, or made part of another one.';
export const seeLibrary = 'See the library';
export const textless = 'This paper is not on this device now';

export const renamed = (name: string): string => `Renamed to “${name}”.`;
export const merged = (name: string, into: string): string => `“${name}” is part of “${into}” now.`;
export const removed = (name: string): string => `“${name}” deleted.`;
export const nested = (name: string, parent: string): string => `“${name}” is in “${parent}” now.`;
export const unnested = (name: string): string => `“${name}” stands by itself now.`;
export const moved = 'Moved.';
export const movedTo = (name: string, place: number, of: number): string =>
  `${name}: ${number(place)} of ${number(of)}`;
export const placeOf = (title: string): string => `Place of ${title}`;
