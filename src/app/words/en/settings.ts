/** The settings, and what is said of what is done there. */
import type { UpdateCheck } from '../../../platform/updateCheck.ts';
import { papersOf, partsOf, sizeOf, tenthsOf } from './counts.ts';
import { appName, PROGRAM } from '../../../core/appName.ts';

export const textAndTheme = 'Text and theme';
export const settingsUnread = 'Your settings could not be read.';
export const shortRows = 'Short rows in lists: titles without their excerpts';

/** What the app speaks: each language by its own name. */
export const language = 'Language';
export const languages = { auto: 'As the browser', en: 'English', de: 'Deutsch' } as const;
export const languageAdvice = `${appName} starts again in the language you choose. What you are writing is kept.`;
export const languageWaits = 'This was chosen elsewhere, and holds after a restart.';

export const papersHere = 'Papers on this device';
/** @param used how many bytes are stored in all, if that is known */
export const papersLine = (papers: number, used: number | null): string =>
  `${papersOf(papers)}${used === null ? '' : `, ${tenthsOf(used)} in all`}.`;
export const notKept =
  'This browser does not let the site store anything: the papers are here for this visit only, and nothing can be saved.';
export const collectionLine = (papers: number, curator?: string, date?: string): string =>
  `${papersOf(papers)}${curator ? `, by ${curator}` : ''}${date ? `, ${date}` : ''}`;

export const parts = 'Parts of the collection';
export const partsLine = (chosen: number, packs: number, papers: number, bytes: number): string =>
  `${partsOf(chosen, packs)} of this collection: ${papersOf(papers)}, ${sizeOf(bytes)}. Removing a part keeps the papers you saved from it; switch it on again to have it back.`;
export const partLine = (papers: number, download: number, bytes: number): string =>
  `${papersOf(papers)}, ${sizeOf(download)} to fetch, ${sizeOf(bytes)} on this device`;
export const comes = 'Chosen, but not here yet.';
export const stays = 'Still here until another part has arrived.';

export const installed = `${appName} is installed and opens without a network.`;
export const installedOnline = `${appName} is installed.`;
export const installable = `Put ${appName} on your home screen. It opens like any app and needs no network.`;
/** Where papers or app are not on this device. */
export const installableOnline = `Put ${appName} on your home screen. It opens like any app.`;
export const installByMenu = 'To install, look for “Install” or “Add to home screen” in the browser’s menu.';
/** Some browsers give the app a storage of its own. */
export const installFirst = 'Do it before you save papers: the installed app keeps its own library.';

export const updates = 'Updates';
export const updatesCome =
  'New papers come in by themselves. A new version of the app asks before it restarts.';
export const badge = 'Show on the icon of the app how many new papers wait';
export const lookForUpdate = 'Look for an update';
export const asking = 'Asking the site…';
/** What came of looking for a newer app. */
export const aboutApp: Readonly<Record<UpdateCheck, string>> = {
  waiting: `A new version of ${appName} was found. It waits until you press Restart.`,
  coming: `A new version of ${appName} was found. You are asked when it is here.`,
  broken: `A new version of ${appName} was found, but did not come whole. Look again later.`,
  installed: `${appName} itself is on this device now.`,
  incomplete: `${appName} itself is not wholly on this device yet. It is tried again by itself.`,
  none: 'Nothing newer was found.',
  unreachable: 'The site could not be reached. Look again once there is a connection.',
  refused: 'The site answered, but did not hand out the app. Look again later.',
  silent: 'The site could not answer in time. Look again later.',
};
export const stillWaits = 'A new version that came before waits until you press Restart.';
export const papersUpToDate = 'The papers are up to date now.';
export const papersComing = 'Papers are on their way to this device.';

export const swipes = 'Swipes';
export const keyboard = 'Keyboard';
export const singleKeys = 'Single-key shortcuts';

export const savedLine = (saved: number): string =>
  saved ? `${papersOf(saved)} saved, with their texts.` : 'Nothing is saved yet.';

export const about = 'About';
/** @param number of the program that the app is made with */
export const version = (number: string): string =>
  appName === PROGRAM ? `${PROGRAM} ${number}` : `Made with ${PROGRAM} ${number}`;
export const privacy =
  'No account, and nobody watching: what you read, search, save or type stays on this device. The site is asked for papers and for new versions, and for nothing else.';
export const help = [
  [
    'Search',
    'Type a few letters of a title, an author or a subject. Filters has everything that can be tapped.',
  ],
  ['Keep', 'The ribbon beside a paper keeps it in your library, with its text.'],
  ['Offline', 'Once all papers are on this device, neither the site nor a network is needed.'],
] as const;
export const licences = 'Licences';
export const licencesUnread = 'The licences could not be read. Try again once there is a connection.';
