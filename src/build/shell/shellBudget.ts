import { START_WORDS, type ShellFile } from './shellFiles.ts';

/**
 * JS, CSS and HTML after gzip, in bytes, that a phone has to fetch before it shows the first list. Measured:
 * Dexie 29 KB, Svelte 14 KB; the rest is ours, of which 20 KB are the worker: what is stored is read
 * off the main thread. What indexes and searches comes right after the first list.
 */
export const START_BUDGET = 120 * 1024;
/**
 * As `START_BUDGET`, for all that is kept offline: also search, the reader, settings, sheets and reading aloud, which are run when
 * shown. Each language that the app speaks takes 12 KB of it, the query language as people know it from elsewhere,
 * patterns, identifiers and terms 10 KB, names and what narrows a search 7 KB, spellings 8 KB, words of one stem and of
 * others 3 KB, meaning 5 KB, what papers are exported as 10 KB, citations in four styles 4 KB, bringing documents 18
 * KB, what is said of those in two languages 8 KB, what passes lists on as codes and takes them 16 KB, what compares
 * papers as the build does 17 KB, the index that is kept of own papers 4 KB, what reads and merges backups as they come,
 * for where no worker runs, 3 KB, what keeps tags, collections and notes in step with what was written 1 KB. What reads
 * related papers from columns of digits takes half a KB more than what read lists, and a sixth of their download less.
 */
export const SHELL_BUDGET = 467 * 1024;
/**
 * The worker that reads a person's documents, after gzip, in bytes; `SHELL_BUDGET` does not count it: no start waits for it, and nobody who brings
 * nothing runs it. Formulas are found by a model of 60 KB and typeset by Temml in 50; the formats of thirty programs, what tells papers from articles, minutes, laws and notes, the forms
 * in which lists have titles and names, words of research in seven languages, HTML's entities and tables take the rest, so that any of them is read with no network.
 */
export const DOCUMENTS_BUDGET = 290 * 1024;
/**
 * The service worker after gzip, in bytes: every visit to the site may ask for it. A third of it is the list of
 * files with their digests; going back to the version that started last, and the headers of what it serves, took it over 4 KB,
 * what other apps share over 5.
 */
export const WORKER_BUDGET = 5.5 * 1024;

const COUNTED = /\.(css|html|js)$/;
const OF_DOCUMENTS = /^assets\/documents-[^/]+\.js$/;

/** The code that a start needs, in whichever language. */
export function startFiles(files: readonly ShellFile[]): ShellFile[] {
  return files.filter(({ path, late }) => COUNTED.test(path) && !late);
}

/** The files of a site, parted: the worker that reads a person's documents, and all others. */
export function documentsFiles(files: readonly ShellFile[]): { documents: ShellFile[]; others: ShellFile[] } {
  const isOf = ({ path }: ShellFile) => OF_DOCUMENTS.test(path);
  return { documents: files.filter(isOf), others: files.filter((file) => !isOf(file)) };
}

/** Bytes after gzip of the files that the budgets are about. Fonts have none: text shows without waiting for them. */
export function shellSize(files: readonly ShellFile[]): number {
  return files.filter(({ path }) => COUNTED.test(path)).reduce((sum, { gzipped }) => sum + gzipped, 0);
}

/** Bytes after gzip of the files that one start needs. */
export function startSize(files: readonly ShellFile[]): number {
  return shellSize(ofOneStart(files));
}

/** The files that one start needs. It reads the words of one language: the largest counts. */
function ofOneStart(files: readonly ShellFile[]): ShellFile[] {
  const needed = files.filter(({ late }) => !late);
  const [most] = needed.filter(({ path }) => START_WORDS.test(path)).sort((a, b) => b.gzipped - a.gzipped);
  return needed.filter((file) => file === most || !START_WORDS.test(file.path));
}

/**
 * What of the shell, and of what a start needs of it, is over its budget: a sentence each, with the largest files. A build
 * tells them and goes on: the page says what a publisher's config says, and theirs is not to fail for how long that is.
 */
export function overShellBudget(files: readonly ShellFile[]): string[] {
  const { documents, others } = documentsFiles(files);
  return [
    ...over('A start needs', ofOneStart(files), START_BUDGET),
    ...over('The shell has', others, SHELL_BUDGET),
    ...over('What reads documents has', documents, DOCUMENTS_BUDGET),
  ];
}

function over(what: string, files: readonly ShellFile[], budget: number): string[] {
  const size = shellSize(files);
  if (size <= budget) return [];
  const largest = files.filter(({ path }) => COUNTED.test(path)).sort((a, b) => b.gzipped - a.gzipped);
  const names = largest.slice(0, 5).map(({ path, gzipped }) => `${path} ${gzipped}`);
  return [`${what} ${size} bytes gz, its budget is ${budget}. Largest: ${names.join(', ')}.`];
}

/** Says that the service worker is over its budget, if it is. @param size bytes after gzip */
export function overWorkerBudget(size: number): string[] {
  if (size <= WORKER_BUDGET) return [];
  return [`The service worker has ${size} bytes gz, its budget is ${WORKER_BUDGET}.`];
}
