import { syntheticPapers, type SyntheticPaper } from './corpus.ts';
import { hostilePapers } from './hostilePapers.ts';

/** One site that tests are served: an app and what it holds. */
export interface Site {
  /** The release of the app; missing for the one of these sources. */
  app?: 'next' | 'dead';
  /** What its content is made of; without papers, and without another site's content, it is the repository's seeds. */
  papers?: () => SyntheticPaper[];
  /** The site whose content it has too. */
  contentOf?: SiteName;
  /** How many documents the papers are parted into, each a pack; else they are one document and one pack. */
  packs?: number;
}

/** Several shards, and still built and fetched in a moment. */
const SMALL_LIBRARY = 600;
/** The size that the app is made for. Its import takes seconds: only where size is the point. */
const LARGE_LIBRARY = 10_000;
/** Papers of the library in packs, half of them in each. */
const PACKED_LIBRARY = 120;

/** Which papers of the small library the second version treats how, by their place in the list. */
export const CHANGES = { vanished: 100, rewritten: 450, edited: 300 };
/** What stands in the edited abstract of both versions, formula and all; only what is before it is another. */
export const MARKED = 'The bound $O(n^2 \\log n)$ holds for every such walk over ferns.';
/** What the rewritten abstract says: a word that no other paper has. */
export const REWRITTEN =
  'This abstract was rewritten and now mentions a quokka, which the earlier one did not.';

export type SiteName =
  'seed' | 'small' | 'smallChanged' | 'smallNextApp' | 'smallDeadApp' | 'hostile' | 'packs' | 'large';

export const SITES: Record<SiteName, Site> = {
  seed: {},
  small: { papers: () => smallLibrary() },
  smallChanged: { papers: () => changedLibrary() },
  smallNextApp: { contentOf: 'small', app: 'next' },
  smallDeadApp: { contentOf: 'small', app: 'dead' },
  hostile: { papers: hostilePapers },
  packs: { papers: packedLibrary, packs: 2 },
  large: { papers: () => syntheticPapers(LARGE_LIBRARY) },
};

export function smallLibrary(): SyntheticPaper[] {
  const papers = syntheticPapers(SMALL_LIBRARY);
  const edited = papers[CHANGES.edited]!;
  papers[CHANGES.edited] = { ...edited, abstract: `${edited.abstract} ${MARKED} ${papers[0]!.abstract}` };
  return papers;
}

/** Papers with authors and venues, in two parts. */
export function packedLibrary(): SyntheticPaper[] {
  return syntheticPapers(PACKED_LIBRARY);
}

/** The paper that only the second version has. */
export function addedPaper(): SyntheticPaper {
  return syntheticPapers(SMALL_LIBRARY + 1).at(-1)!;
}

/** The small library a day later: one paper gone, one rewritten, one edited, one put in front. */
function changedLibrary(): SyntheticPaper[] {
  const papers = smallLibrary();
  papers[CHANGES.rewritten] = { ...papers[CHANGES.rewritten]!, abstract: REWRITTEN };
  const edited = papers[CHANGES.edited]!;
  const begun = edited.abstract.replace(/^[^.]+\./, 'Another beginning came in place of the first sentence.');
  papers[CHANGES.edited] = { ...edited, abstract: begun };
  papers.splice(CHANGES.vanished, 1);
  return [addedPaper(), ...papers];
}

/** How the global setup, in another process, tells where the sites are. */
export const FOLDERS_VARIABLE = 'OFFPRINT_E2E_SITES';

/** Folder of a built site. @throws when the global setup did not build it */
export function folderOf(name: SiteName): string {
  const folders = JSON.parse(process.env[FOLDERS_VARIABLE] ?? '{}') as Partial<Record<SiteName, string>>;
  const folder = folders[name];
  if (!folder)
    throw new Error(`The site "${name}" was not built. Run the tests with .config/playwright.config.ts.`);
  return folder;
}
