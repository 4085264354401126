/** What the page says where the app does not start. */
import { appName } from '../../../core/appName.ts';

export const title = `${appName} could not start`;
export const damaged =
  'A part of the app is damaged or missing on this device. Repair fetches the app again; your library stays as it is.';
/** On a device that never had the app. */
export const notHandedOut =
  'The site did not hand out all of the app; it may be in the middle of an update. Repair fetches it once more.';
export const repair = 'Repair';
export const repairing = 'Repairing…';
export const reload = 'Reload';

export const loadingTitle = `${appName} is still loading`;
export const loading =
  'On a slow connection that takes a while. If nothing comes, reload, or come back later.';
/** Where not even what says the rest can be fetched. */
export const notLoaded = `${appName} could not be loaded: its files did not come. Connect this device, then`;

/** Why a repair did not succeed. Nothing was removed by then. */
export const unrepaired = {
  offline: 'Repair needs the network once. Connect this device, then press Repair again.',
  unreachable:
    'The site could not be reached, and nothing was changed. Try again in a few minutes, or on another network.',
  silent:
    'The site does not answer, and nothing was changed. Try again in a few minutes, or on another network.',
  page: 'Something else answered in place of the site: this network may want you to sign in first. Then press Repair again.',
  site: 'The site does not hand out all of the app; it may be in the middle of an update. Nothing was changed: try again in a few minutes.',
} as const;
/** After a repair that did not help. */
export const intact = `Repair fetched the app anew, and it does not start all the same. Update this browser, or come back when there is a newer ${appName}; your library stays as it is.`;
