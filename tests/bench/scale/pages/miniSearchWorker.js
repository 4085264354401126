/**
 * Builds a MiniSearch index over all papers and answers what is typed, with as many hits as the app asks for at first; as
 * `?bare`, with the same papers to whatever is typed, to see what a keystroke takes that is searched for nothing.
 */
import MiniSearch from './minisearch.js';

const HITS = 50;
const EXCERPT = 240;

/** As its documentation suggests for searching as one types: the last word may go on, longer words may be mistyped. */
const OPTIONS = {
  boost: { title: 2 },
  prefix: (term, at, terms) => at === terms.length - 1,
  fuzzy: (term) => (term.length > 3 ? 0.2 : false),
};

const lines = (await (await fetch('papers.jsonl')).text()).split('\n').filter(Boolean);
const papers = lines.map((line, id) => ({ id, ...JSON.parse(line) }));
const began = performance.now();
const index = new MiniSearch({ fields: ['title', 'abstract'], searchOptions: OPTIONS });
const bare = location.search === '?bare';
if (!bare) index.addAll(papers);
postMessage({ built: { seconds: (performance.now() - began) / 1000 } });

onmessage = ({ data: query }) => {
  const start = performance.now();
  const found = bare ? papers : index.search(query);
  const hits = found.slice(0, HITS).map(({ id }) => {
    const { title, abstract } = papers[id];
    return { title, excerpt: abstract.slice(0, EXCERPT) };
  });
  postMessage({ answer: { query, total: found.length, hits, took: performance.now() - start } });
};
