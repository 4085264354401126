import { meaningWords } from '../../core/meaning/meaningWords.ts';
import type { TrainingPaper, TrainingTexts } from './trainingTexts.ts';

/** What researchers call by their names, and others ask for in words of every day. */
export interface Concept {
  /** Questions as numbers of words in the vocabulary; none is empty. */
  questions: readonly (readonly number[])[];
  /** Numbers of papers whose titles have one of its names. */
  papers: readonly number[];
}

/** With fewer papers a question would stand for those alone. */
const FEWEST_PAPERS = 5;

/**
 * The concepts of a list that some papers are about.
 *
 * @param list a line each, "name; name | question; question"; lines that begin with # say something about it
 */
export function conceptsOf(
  list: string,
  papers: readonly TrainingPaper[],
  { vocabulary }: TrainingTexts,
): Concept[] {
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  const titles = papers.map(({ title }) => ` ${title.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `);
  return linesOf(list).flatMap(([names, questions]): Concept[] => {
    const of = titles.flatMap((title, at) => (names.some((name) => title.includes(` ${name} `)) ? [at] : []));
    const asked = questions
      .map((question) => meaningWords(question).flatMap((word) => places.get(word) ?? []))
      .filter((words) => words.length > 0);
    return of.length < FEWEST_PAPERS || asked.length === 0 ? [] : [{ questions: asked, papers: of }];
  });
}

function linesOf(list: string): [names: string[], questions: string[]][] {
  return list
    .split('\n')
    .filter((line) => line.includes('|') && !line.startsWith('#'))
    .map((line) => {
      const [names = '', questions = ''] = line.split('|');
      return [partsOf(names), partsOf(questions)];
    });
}

function partsOf(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
