import type { Paper } from '../../../../src/core/paper/paper.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { paper } from '../../data/content/fakeSite.ts';
import { library, searchWith } from '../library.ts';

/** A paper by somebody. */
export const by = (
  authors: string[],
  id: string,
  title: string,
  abstract = '',
  more: Partial<Paper> = {},
): Paper => ({
  ...paper(id, title, abstract),
  authors,
  ...more,
});

/** A search of some papers, with their names known. */
export async function searching(papers: Paper[]) {
  const search = searchWith(createEngine);
  const { content } = await library({ s1: papers });
  await search.update(content);
  await search.prepare();
  return {
    told: search.told,
    find: async (query: string, limit = 10) => {
      const answer = await search.search(query, limit);
      return { ...answer, ids: answer.hits.map(({ id }) => id) };
    },
  };
}
