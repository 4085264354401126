/** What the page says where the app does not start. */
import { appName } from '../../../core/appName.ts';

export const title = `${appName} could not start`;
export const damaged =
  'A part of the app is damaged or missing on this device. Repair fetches the app again; your library stays as it is.';
export const repair = 'Repair';
export const repairing = 'Repairing…';
export const reload = 'Reload';
export const needsNetwork = 'Repair needs the network once. Connect this device, then press Repair again.';
