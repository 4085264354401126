/** What is asked of a bundler: the modules that a module imports at once, and those that it imports by `import()`. */
export interface ModuleGraph {
  getModuleInfo(
    id: string,
  ): { importedIds: readonly string[]; dynamicallyImportedIds?: readonly string[] } | null;
}

/** Ids of the modules that the app begins with. */
export interface Beginnings {
  page: string;
  worker: string;
  /** Ids of the workers that no start waits for. */
  otherWorkers: readonly string[];
  /** Late parts that follow the first list of every start, of page and worker. */
  everyStart: readonly string[];
  /** The parts of `everyStart` that are too small for a file of their own. */
  joined: readonly string[];
}

type Modules = ReadonlySet<string>;

/** Who needs what of one graph. */
interface Needs {
  startOfPage: Modules;
  startOfWorker: Modules;
  /** At once or ever. */
  page: Modules;
  workers: Modules;
  everyStart: Modules;
  /** Which modules are part of two late parts, or of more, or are too small for a file of their own. */
  shared: Modules;
}

/**
 * What words and late parts of the workers import. A start waits for its words: if these waited for the start in turn, it
 * would never begin; and a worker cannot run what shows the page.
 */
const OF_ANY = /\/src\/(?:core|data)\/|\/core\/appName\.ts$/;
/** Each language is a file. */
const WORDS = /\/src\/app\/words\/(?:en|de)\/\w+\.ts$/;

/**
 * Names the chunks of a bundler that would else make one of each set of modules that two parts of the app share: a file is
 * some 2 ms of every start on a phone, most of them in the service worker that hands it out, and a line of its list.
 *
 * - What a start needs: `index` of the page, `session` of the worker, `common` of both.
 * - What several late parts share and every start reads after its first list: `shared` of the page, `search` of the worker,
 *   `both` of both.
 * - `seldom`: what several late parts of the page share that no start reads.
 *
 * All else is left to the bundler.
 */
export function chunkNames(beginnings: Beginnings) {
  const known = new WeakMap<object, Needs>();
  return (id: string, graph: ModuleGraph): string | null => {
    const needs = known.get(graph) ?? needsOf(beginnings, graph);
    known.set(graph, needs);
    return ofStart(id, needs, beginnings.worker) ?? (WORDS.test(id) ? null : ofLater(id, needs));
  };
}

/**
 * A worker's own script stays by itself: WebKit runs it once more where a late part imports it, with a session that has nothing.
 */
function ofStart(id: string, { startOfPage, startOfWorker }: Needs, worker: string): string | null {
  if (!startOfPage.has(id)) return startOfWorker.has(id) && id !== worker ? 'session' : null;
  return startOfWorker.has(id) || OF_ANY.test(id) ? 'common' : 'index';
}

function ofLater(id: string, { startOfWorker, page, workers, everyStart, shared }: Needs): string | null {
  if (!shared.has(id) || startOfWorker.has(id)) return null;
  if (!workers.has(id)) return everyStart.has(id) ? 'shared' : 'seldom';
  if (!everyStart.has(id)) return null;
  if (!page.has(id)) return 'search';
  return OF_ANY.test(id) ? 'both' : null;
}

function needsOf({ page, worker, otherWorkers, everyStart, joined }: Beginnings, graph: ModuleGraph): Needs {
  const startOfPage = importedFrom([page], graph);
  const startOfWorker = importedFrom([worker], graph);
  const ofPage = importedFrom([page], graph, true);
  const workers = importedFrom([worker, ...otherWorkers], graph, true);
  const parts = new Set(otherWorkers);
  for (const id of [...ofPage, ...workers])
    for (const part of graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []) parts.add(part);
  const once = new Set<string>();
  const shared = new Set(importedFrom(joined, graph));
  for (const part of parts)
    for (const id of importedFrom([part], graph)) (once.has(id) ? shared : once).add(id);
  return {
    startOfPage,
    startOfWorker,
    page: ofPage,
    workers,
    everyStart: importedFrom(everyStart, graph),
    shared,
  };
}

/** The ids of modules and of all that they import, at any depth: at once, or ever. */
function importedFrom(ids: readonly string[], graph: ModuleGraph, ever = false): Modules {
  const found = new Set(ids);
  for (const id of found) {
    const info = graph.getModuleInfo(id);
    for (const imported of info?.importedIds ?? []) found.add(imported);
    if (ever) for (const imported of info?.dynamicallyImportedIds ?? []) found.add(imported);
  }
  return found;
}
