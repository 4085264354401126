import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../src/core/paper/paper.ts';
import { meaningOf } from '../../../../src/core/query/meaning.ts';
import { parseQueryText } from '../../../../src/core/query/parse.ts';
import { createEngine } from '../../../../src/core/search/engine.ts';
import { displayText } from '../../../../src/core/text/displayText.ts';
import { seedPapers } from './seedPapers.ts';

/** Words of a phrase that is looked for, and every how many words one begins. */
const LENGTH = 5;
const STEP = 3;
/** They end a phrase in quotes. */
const QUOTES = /["“”„«»]/;

function shownOf({ title, titleBody, abstract, body }: Paper): string[] {
  return [titleBody ? displayText(title, titleBody) : title, displayText(abstract, body)];
}

function phrasesOf(text: string): string[] {
  const words = text.split(/\s+/);
  const phrases: string[] = [];
  for (let at = 0; at + LENGTH <= words.length; at += STEP)
    phrases.push(words.slice(at, at + LENGTH).join(' '));
  return [words.join(' '), ...phrases].filter((phrase) => !QUOTES.test(phrase));
}

describe('what is shown', () => {
  it('is found as it stands on the page, in quotes', () => {
    const papers = seedPapers();
    const engine = createEngine();
    engine.addMany(papers);
    const lost = papers.flatMap((paper) =>
      shownOf(paper)
        .flatMap(phrasesOf)
        .filter((phrase) => {
          const { ranking, texts } = meaningOf(parseQueryText(`"${phrase}" `));
          const { hits } = engine.search(ranking, { limit: papers.length, filter: { texts } });
          return !hits.some(({ id }) => id === paper.id);
        }),
    );
    expect(lost).toEqual([]);
  });

  it('is not markup', () => {
    const engine = createEngine();
    engine.addMany(seedPapers());
    const found = ['emph', 'mathcal', 'textbf', 'mathbb', 'sqrt'].filter(
      (word) => engine.search(`${word} `, { limit: 1 }).total > 0,
    );
    expect(found).toEqual([]);
  });
});
