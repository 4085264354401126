import { appendFileSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../e2e/harness/sources.ts';
import { type BenchPaper, together } from './corpus.ts';

const PAGES = fileURLToPath(new URL('pages', import.meta.url));
/** Where the pages are served, below the site. */
const FOLDER = 'bench';

/** Runs in each page that is measured, before its own scripts. */
export const WATCH = join(PAGES, 'watch.js');
export const FETCH_AND_PARSE = `${FOLDER}/fetchAndParse.html`;
export const MINI_SEARCH = `${FOLDER}/miniSearch.html`;

/** Puts the pages that the app is compared with beside it, onto the same site. */
export function addBenchPages(site: string, papers: readonly BenchPaper[]): void {
  const folder = join(site, FOLDER);
  mkdirSync(folder);
  for (const page of readdirSync(PAGES)) cpSync(join(PAGES, page), join(folder, page));
  cpSync(join(ROOT, 'node_modules/minisearch/dist/es/index.js'), join(folder, 'minisearch.js'));
  for (const lines of together(papers, ({ title, abstract }) => `${JSON.stringify({ title, abstract })}\n`))
    appendFileSync(join(folder, 'papers.jsonl'), lines);
}
