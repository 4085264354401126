import type { Paper } from '../paper/paper.ts';
import { sentencesOf, type Sentence } from './sentencesOf.ts';

/** A sentence of a paper; its range is one of the title or of the abstract. */
export interface PaperSentence extends Sentence {
  part: 'title' | 'abstract';
}

/** What is read out of a paper: its title as one sentence, then the sentences of its abstract. */
export function readingOf(paper: Paper): PaperSentence[] {
  const titleBody = paper.titleBody ?? [{ t: 'text', start: 0, end: paper.title.length }];
  const title = sentencesOf(paper.title, titleBody);
  const abstract = sentencesOf(paper.abstract, paper.body);
  return [
    ...(title.length ? [titleSentence(title)] : []),
    ...abstract.map((sentence) => ({ ...sentence, part: 'abstract' as const })),
  ];
}

function titleSentence(sentences: readonly Sentence[]): PaperSentence {
  return {
    part: 'title',
    start: sentences[0]!.start,
    end: sentences.at(-1)!.end,
    spoken: sentences.map(({ spoken }) => spoken).join(' '),
  };
}
