import { fileURLToPath } from 'node:url';
import { syntheticPapers, type SyntheticPaper } from './corpus.ts';
import { hostilePapers } from './hostilePapers.ts';

/** The repository, ending in `/`. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** What is built for the tests; a folder per site, named by what it was built from. */
export const CACHE = `${ROOT}.cache/e2e/`;

/** One built site that tests are served. */
export interface Site {
  /** What it is built from; none means the repository's own seeds. */
  papers?: () => SyntheticPaper[];
  /** How many documents the papers are parted into, each a pack; else they are one document and one pack. */
  packs?: number;
  /** Vite config, relative to the repository. */
  config?: string;
}

/** Several shards, and still built and fetched in a moment. */
const SMALL_LIBRARY = 600;
const LARGE_LIBRARY = 10_000;
/** Papers of the library in packs, half of them in each. */
const PACKED_LIBRARY = 120;

/** Which papers of the small library the second version treats how, by their place in the list. */
export const CHANGES = { vanished: 100, rewritten: 450 };
/** What the rewritten abstract says: a word that no other paper has. */
export const REWRITTEN =
  'This abstract was rewritten and now mentions a quokka, which the earlier one did not.';

/** The next release of the app: the same sources with a mark on the document that tells it from this one. */
const NEXT_APP = 'tests/e2e/harness/nextApp.config.ts';

export const SITES = {
  seed: {},
  small: { papers: () => smallLibrary() },
  smallChanged: { papers: () => changedLibrary() },
  smallNextApp: { papers: () => smallLibrary(), config: NEXT_APP },
  hostile: { papers: hostilePapers },
  packs: { papers: () => syntheticPapers(PACKED_LIBRARY), packs: 2 },
  large: { papers: () => syntheticPapers(LARGE_LIBRARY) },
} satisfies Record<string, Site>;

export type SiteName = keyof typeof SITES;

export function smallLibrary(): SyntheticPaper[] {
  return syntheticPapers(SMALL_LIBRARY);
}

/** The paper that only the second version has. */
export function addedPaper(): SyntheticPaper {
  return syntheticPapers(SMALL_LIBRARY + 1).at(-1)!;
}

/** The small library a day later: one paper gone, one rewritten, one put in front. */
function changedLibrary(): SyntheticPaper[] {
  const papers = smallLibrary();
  papers[CHANGES.rewritten] = { ...papers[CHANGES.rewritten]!, abstract: REWRITTEN };
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
