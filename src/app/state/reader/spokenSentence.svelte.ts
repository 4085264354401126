import type { Range } from '../../../core/paper/paper.ts';

/** Where a sentence stands: a range of a paper's title or of its abstract. */
export interface SentencePlace extends Range {
  /** Id. */
  paper: string;
  part: 'title' | 'abstract';
}

const NOTHING: readonly Range[] = [];

/** The sentence that is read aloud, for the text to mark. It stands apart from what reads, which is loaded when asked for. */
class SpokenSentence {
  #place = $state.raw<SentencePlace | null>(null);

  show(place: SentencePlace | null): void {
    this.#place = place;
  }

  /** What to mark in a part of a paper: the sentence, or nothing. */
  rangesIn(paper: string, part: SentencePlace['part']): readonly Range[] {
    const place = this.#place;
    return place?.paper === paper && place.part === part ? [place] : NOTHING;
  }
}

export const spokenSentence = new SpokenSentence();
