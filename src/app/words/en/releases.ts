/** What each version of the app brought, for the people who use it; the newest first. */
export interface Release {
  version: string;
  notes: readonly string[];
}

export const releases: readonly Release[] = [
  {
    version: '0.2.0',
    notes: [
      'Papers that came since your last visit are marked and counted at the head of the list, until you open them.',
      '“What changed” shows which papers are new, gone or reworded, with the words that are others.',
      'Search knows is:new.',
      'The icon of the installed app can show how many new papers wait, if you switch it on in the settings.',
      'The app speaks English and German.',
    ],
  },
  {
    version: '0.1.0',
    notes: ['Read, search, save, tag and annotate papers with no network and no account.'],
  },
];
