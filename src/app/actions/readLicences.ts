import { licencesUnread } from '../words/en/settings.ts';

const FILE = 'licences.txt';

/** The licences of the app and of everything by others in it, as text; it is kept offline with the rest of the app. */
export async function readLicences(): Promise<string> {
  try {
    const response = await fetch(new URL(FILE, document.baseURI));
    if (response.ok) return await response.text();
  } catch {
    // The same as a site that has no such file.
  }
  return licencesUnread;
}
