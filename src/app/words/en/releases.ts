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
      'Authors, venues and years may stand among the words of a search, other spellings are understood, and an address or number of arXiv or a DOI finds its paper.',
      'AND, OR, NOT, parentheses and patterns such as quant* work in a search; what is close in meaning is shown where words find little.',
      'Papers of a tag, a collection, a search or a selection are exported for BibTeX, Zotero, Obsidian and tables.',
      'Papers are cited in APA, IEEE, Chicago and Nature: one from its sheet, many as a list of references.',
      'Your own documents are added on the device: BibTeX, RIS, tables, lists and more, looked at before anything is stored.',
      'A reading list moves to another device as a link, a QR code or a file, with no account.',
      'The icon of the installed app can show how many new papers wait, if you switch it on in the settings.',
      'The app speaks English and German.',
    ],
  },
  {
    version: '0.1.0',
    notes: ['Read, search, save, tag and annotate papers with no network and no account.'],
  },
];
