/** What is asked of a bundler: the modules that a module imports at once, not by `import()`. */
interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/**
 * What words and late parts of the workers import. A start waits for its words: if these waited for the start in turn, it
 * would never begin; and a worker cannot run what shows the page.
 */
const OF_ANY = /\/src\/(?:core|data)\/|\/core\/appName\.ts$/;

/**
 * Names the chunks of what a start needs, for a bundler that would else make one of each set of modules that two parts
 * of the app share: `index` of the page, `session` of the worker, `common` of both. Everything else is left to the bundler.
 *
 * @param page id of the module that the page begins with
 * @param worker id of the module that the worker begins with
 */
export function startChunks(page: string, worker: string) {
  const known = new WeakMap<object, { ofPage: ReadonlySet<string>; ofWorker: ReadonlySet<string> }>();
  const chunks = (graph: ModuleGraph) => {
    const found = { ofPage: importedFrom(page, graph), ofWorker: importedFrom(worker, graph) };
    known.set(graph, found);
    return found;
  };
  return (id: string, graph: ModuleGraph): string | null => {
    const { ofPage, ofWorker } = known.get(graph) ?? chunks(graph);
    // WebKit runs a worker's own script once more where a late part imports it, with another session that has nothing.
    if (!ofPage.has(id)) return ofWorker.has(id) && id !== worker ? 'session' : null;
    return ofWorker.has(id) || OF_ANY.test(id) ? 'common' : 'index';
  };
}

/** The ids of a module and of all that it imports, at any depth. */
function importedFrom(id: string, graph: ModuleGraph): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found)
    for (const imported of graph.getModuleInfo(each)?.importedIds ?? []) found.add(imported);
  return found;
}
