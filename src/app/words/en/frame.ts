/** Around all views: navigation, notices, messages, sheets. */
import { counted } from './grammar.ts';
import { appName } from '../../../core/appName.ts';

export const pageTitle = (view: string): string => `${view} · ${appName}`;
export const navigation = 'Main';
export const skip = 'Skip to the papers';
export const close = 'Close';
export const notNow = 'Not now';
export const removeNamed = (name: string): string => `Remove ${name}`;

export const partMissing = 'This part of the app is not on this device yet';
export const partMissingAdvice = 'It could not be fetched. Connect and reload; nothing is lost.';
export const partOnItsWay = 'Getting this part of the app…';
export const reload = 'Reload';

export const undo = 'Undo';
export const undoable = (changes: number): string =>
  `${counted(changes, 'change', 'changes')} can be undone.`;

export const savedAlready = 'It was in your library already.';
export const savedNow = 'Saved to your library.';
export const savedNoMore = 'Removed from your library.';
export const readNoMore = 'Marked as unread.';
export const searchForgotten = 'Search forgotten.';
export const installNotOffered = 'The browser does not offer to install now. Look in its menu.';
export const newVersion = `A new version of ${appName} is ready.`;
export const wentBack = `The newest version of ${appName} could not start here, so the one before it is back. Restart tries the newest again.`;
export const updatedElsewhere = `${appName} was updated in another tab.`;

export const noNetwork = 'No network';
export const linkNeedsNetwork = (host: string): string =>
  `${host} is not on this device. Copy the link for later, or connect and try again.`;
export const copyLink = 'Copy link';
export const openAnyway = 'Try it anyway';

export const choosePaper = 'Choose a paper';
export const choosePaperAdvice = 'It opens here, and the list stays beside it.';
