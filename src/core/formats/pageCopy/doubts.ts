import { topicWords } from './relatedness.ts';
import { excerpt } from '../diagnostic.ts';
import { tell, type Told } from '../sayings.ts';

/** arXiv takes abstracts of up to 1,920 characters and of 87,000 1 % are longer than 1,800: two may have run together. */
const LONGEST_USUAL = 2500;
/** Shorter texts need not share a word to belong together. */
const TELLING_TITLE = 3;
const TELLING_ABSTRACT = 300;

/**
 * What makes one doubt that a title and an abstract are one paper, or null. Of 3,000 papers, 0.3 % share
 * no topic word between title and abstract; of titles with the next paper's abstract, 74 %.
 */
export function doubtAbout(title: string, abstract: string): Told | null {
  if (abstract.length > LONGEST_USUAL)
    return tell('two-in-one', { title: excerpt(title), characters: abstract.length });
  const topic = topicWords(title);
  if (topic.size < TELLING_TITLE || abstract.length < TELLING_ABSTRACT) return null;
  const about = topicWords(abstract);
  for (const word of topic) if (about.has(word)) return null;
  return tell('no-word-shared', { title: excerpt(title) });
}
