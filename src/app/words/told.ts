import { faultOf } from '../../data/fault.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { faultSentence, keptForThisVisit } from './en/faults.ts';

/** What a person is told of an error. */
export function told(problem: unknown): string {
  return faultSentence(faultOf(problem, 'unexpected'));
}

/** What is wrong with the papers on this device, if anything is. */
export function contentProblem({
  problem,
  persistent,
}: Pick<ContentState, 'problem' | 'persistent'>): string | null {
  const sentences = [problem && faultSentence(problem), !persistent && keptForThisVisit];
  return sentences.filter(Boolean).join(' ') || null;
}
