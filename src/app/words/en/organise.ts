/** What is done with many papers at once: choosing them, their states, tags and collections. */
import { papersOf } from './counts.ts';
import { number } from './grammar.ts';

export const chosen = (papers: number): string => `${number(papers)} chosen`;
export const chosenPapers = 'Chosen papers';
export const endChoosing = 'Stop choosing';
export const allAbove = 'All above';
export const all = 'All';
export const unsave = 'Remove';
export const markRead = 'Read';
export const markUnread = 'Unread';
export const hide = 'Hide';
export const unhide = 'Show again';
export const tag = 'Tag';
export const collect = 'Collect';
export const exportTool = 'Export';

export const savedMany = (papers: number): string =>
  papers === 1 ? 'Saved to your library.' : `${papersOf(papers)} saved to your library.`;
export const unsavedMany = (papers: number): string =>
  papers === 1 ? 'Removed from your library.' : `${papersOf(papers)} removed from your library.`;
export const readMany = (papers: number): string =>
  papers === 1 ? 'Marked as read.' : `${papersOf(papers)} marked as read.`;
export const unreadMany = (papers: number): string =>
  papers === 1 ? 'Marked as unread.' : `${papersOf(papers)} marked as unread.`;
export const hiddenMany = (papers: number): string =>
  papers === 1
    ? 'Hidden. It is under “Hidden papers”.'
    : `${papersOf(papers)} hidden. They are under “Hidden papers”.`;
export const shownMany = (papers: number): string =>
  papers === 1 ? 'It is shown again.' : `${papersOf(papers)} are shown again.`;
export const nothingToDo = 'That was so already. Nothing was changed.';

export const tagsOf = (papers: number): string => (papers === 1 ? 'Tags' : `Tags of ${papersOf(papers)}`);
export const newTag = 'New tag, or one you have';
export const addTag = 'Add';
export const suggestedTags = 'From these papers';
export const yourTags = 'Your tags';
export const noTagsYet = 'You have no tags yet. Type a name, or tap a suggestion.';
export const done = 'Done';
/** Of a box that is half ticked. */
export const onSome = (some: number, of: number): string => `on ${number(some)} of ${number(of)}`;
const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
/** What was done to the tags of papers: names of those that were put on and taken off. */
export const retagged = (papers: number, on: readonly string[], off: readonly string[]): string => {
  if (off.length === 0) return `${papersOf(papers)} tagged ${named(on)}.`;
  if (on.length === 0) return `${named(off)} taken off ${papersOf(papers)}.`;
  return `Tags of ${papersOf(papers)} changed.`;
};
export const tagHasNoName = 'A tag needs a name. Type a word or two.';

export const collectionsOf = (papers: number): string =>
  papers === 1 ? 'Collections' : `Collections of ${papersOf(papers)}`;
export const newCollection = 'New collection';
export const yourCollections = 'Your collections';
export const noCollectionsYet = 'You have no collections yet. Type a name to make one.';
/** The same of collections. */
export const recollected = (papers: number, into: readonly string[], from: readonly string[]): string => {
  if (from.length === 0) return `${papersOf(papers)} put into ${named(into)}.`;
  if (into.length === 0) return `${papersOf(papers)} taken out of ${named(from)}.`;
  return `Collections of ${papersOf(papers)} changed.`;
};
export const collectionMade = (name: string): string => `Collection “${name}” made.`;
export const collectionHasNoName = 'A collection needs a name. Type a word or two.';
export const inside = (parent: string, name: string): string => `${parent}, ${name}`;

export const thisList = 'This list';
export const hideRead = 'Leave out papers that were read';
export const markAboveRead = (papers: number): string => `Mark ${papersOf(papers)} above as read`;
export const noneAbove = 'No papers above to mark as read';
export const choosePapers = 'Choose papers';
export const choosePapersAdvice = 'Or hold a row: then tap others, or hold another to choose all between.';
export const exportList = (papers: number): string => `Export ${papersOf(papers)}`;
export const hiddenPapers = (papers: number): string => `Hidden papers: ${number(papers)}`;
/** In a row. */
export const isHidden = 'Hidden';
