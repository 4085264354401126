import type { Concept } from './everyday.ts';
import type { TrainingTexts } from './trainingTexts.ts';

/** Texts of one batch, their words one after the other. */
export interface Texts {
  words: number[];
  /** Where each begins; one more than there are. */
  begins: number[];
}

/** Two parts of the same paper each: texts at the same place of both. */
export interface Pairs {
  asked: Texts;
  answers: Texts;
}

/** Of so many pairs in a hundred one is the title, of so many a sentence; of the others, the first half. */
const TITLES = 0.4;
const SENTENCES = 0.35;
/** A paper with fewer words of either says too little to learn from. */
const LEAST_TITLE = 2;
const LEAST_ABSTRACT = 20;
const LEAST_SENTENCES = 3;

/** Numbers of the papers to learn from. */
export function usable({ papers, sentences }: TrainingTexts): Int32Array {
  const found: number[] = [];
  for (let paper = 0; paper + 1 < papers.length; paper++) {
    const [begin, abstract, end] = bounds(sentences, papers, paper);
    if (abstract - begin >= LEAST_TITLE && end - abstract >= LEAST_ABSTRACT) found.push(paper);
  }
  return Int32Array.from(found);
}

/** Cuts papers in two: a title and its abstract, a sentence and what stands around it, or two halves of an abstract. */
export function pairsOf(texts: TrainingTexts, chosen: Int32Array, random: () => number): Pairs {
  const { words, sentences, papers } = texts;
  const pairs: Pairs = { asked: { words: [], begins: [0] }, answers: { words: [], begins: [0] } };
  const add = ({ words: into }: Texts, from: number, to: number) => {
    for (let at = sentences[from]!; at < sentences[to]!; at++) into.push(words[at]!);
  };
  for (const paper of chosen) {
    const title = papers[paper]!;
    const end = papers[paper + 1]!;
    const count = end - title - 1;
    const kind = random();
    if (kind < TITLES || count < LEAST_SENTENCES) {
      add(pairs.asked, title, title + 1);
      add(pairs.answers, title + 1, end);
    } else if (kind < TITLES + SENTENCES) {
      const sentence = title + 1 + Math.floor(random() * count);
      add(pairs.asked, sentence, sentence + 1);
      add(pairs.answers, title, sentence);
      add(pairs.answers, sentence + 1, end);
    } else {
      const middle = title + 1 + (count >> 1);
      add(pairs.asked, title + 1, middle);
      add(pairs.answers, middle, end);
    }
    pairs.asked.begins.push(pairs.asked.words.length);
    pairs.answers.begins.push(pairs.answers.words.length);
  }
  return pairs;
}

/** Questions in words of every day, each of another concept, and a paper each that is about it: title and abstract. */
export function questionsOf(
  concepts: readonly Concept[],
  { words, sentences, papers }: TrainingTexts,
  random: () => number,
): Pairs {
  const pairs: Pairs = { asked: { words: [], begins: [0] }, answers: { words: [], begins: [0] } };
  for (const { questions, papers: about } of concepts) {
    const paper = about[Math.floor(random() * about.length)]!;
    pairs.asked.words.push(...questions[Math.floor(random() * questions.length)]!);
    for (let at = sentences[papers[paper]!]!; at < sentences[papers[paper + 1]!]!; at++)
      pairs.answers.words.push(words[at]!);
    pairs.asked.begins.push(pairs.asked.words.length);
    pairs.answers.begins.push(pairs.answers.words.length);
  }
  return pairs;
}

function bounds(
  sentences: Int32Array,
  papers: Int32Array,
  paper: number,
): [begin: number, abstract: number, end: number] {
  const title = papers[paper]!;
  return [sentences[title]!, sentences[title + 1]!, sentences[papers[paper + 1]!]!];
}
