import { createEngine } from '../../../../src/core/search/engine.ts';

/** Words that fill an abstract and match no query here. */
export const FILLER =
  'lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor incididunt labore magna aliqua';

/** By id. */
export type Papers = Record<string, [title: string, abstract?: string]>;

/** Ids of the papers, best first. Written with the best last, so that no order comes from that of adding. */
export function ranked(query: string, papers: Papers, limit = 10): string[] {
  const engine = createEngine();
  for (const [id, [title, abstract]] of Object.entries(papers))
    engine.add({ id, title, abstract: abstract ?? FILLER });
  return engine.search(query, { limit }).hits.map(({ id }) => id);
}
