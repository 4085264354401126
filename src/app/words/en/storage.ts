/** The settings: what is stored on this device, and how safe it is. */
import { appName } from '../../../core/appName.ts';

export const storage = 'Your library on this device';
export const promised = 'The browser has promised to keep it, also when the device runs out of space.';
export const notPromised = 'The browser may delete it when the device runs out of space.';
export const silent = 'This browser does not say whether it keeps what is stored here.';
export const askToKeep = 'Ask the browser to keep it';
export const keeps = 'The browser will keep the library.';
export const keepsNot = 'The browser did not promise it. Installing the app often changes its mind.';
/** What a platform does, beside what its browser promised. */
export const safari = `Safari deletes what a site keeps after seven days without a visit. An installed app is spared: install ${appName}, and make a backup first, because the installed app has a library of its own.`;
export const bySite =
  'Clearing the data of this site, or removing the browser, deletes the library in any case: only a backup outlives that.';

export const sizes = 'What takes room';
export const sizeOfPapers = 'Papers of the site';
export const sizeOfLibrary = 'Your library';
export const sizeOfRest = 'App and search index';
export const sizeOfAll = 'In all, about';

export const noReserve =
  'This device is nearly full. Make a backup now, then free some space: remove parts of the collection above, photos or other apps.';
export const ifFull =
  'Should the device run full, what you save still has a small reserve, and you are told what to do.';
