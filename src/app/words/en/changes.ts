/** What changed: papers that came, went or say something else, and the app itself. */
import { appName } from '../../../core/appName.ts';
import { newPapersOf, papersOf } from './counts.ts';
import { counted, longDate } from './grammar.ts';

/** What an update brought, in a few words: "3 new papers, 1 reworded, 2 no longer here". */
export const summary = (added: number, reworded: number, gone: number): string =>
  [
    added && newPapersOf(added),
    reworded && `${added ? counted(reworded, '', '').trim() : papersOf(reworded)} reworded`,
    gone && `${added || reworded ? counted(gone, '', '').trim() : papersOf(gone)} no longer here`,
  ]
    .filter(Boolean)
    .join(', ');
export const appUpdated = (version: string): string => `${appName} was updated to ${version}.`;

export const looking = 'Looking up what changed…';
export const newPapers = 'New papers';
export const nothingNew = 'Nothing new since your last visit';
export const nothingNewAdvice = 'Papers that come in are listed here, and what an update changed in others.';
export const onlyFirst = (listed: number): string => `The first ${papersOf(listed)} are listed.`;
export const searchNew = 'Search the new papers';

export const reworded = (papers: number): string => `${papersOf(papers)} reworded`;
export const gone = (papers: number): string => `${papersOf(papers)} no longer here`;
export const goneAdvice = 'What you saved of them is still in your library, with its text.';
export const andMore = (papers: number): string => `And ${papersOf(papers)} more.`;
export const earlier = (time: number): string => longDate(time);
export const earlierUpdates = 'Earlier updates';
/** Before words that are struck out or put in, for those who do not see it. */
export const removed = 'Removed:';
export const added = 'Added:';
export const unchanged = 'Unchanged again by now.';

export const newIn = (version: string): string => `New in ${appName} ${version}`;
