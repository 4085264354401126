import { faultOf } from '../../data/fault.ts';
import type { ContentState } from '../../worker/protocol.ts';
import { faultSentence, keptForThisVisit, keptWhileSilent } from './en/faults.ts';

/** What a person is told of an error. */
export function told(problem: unknown): string {
  return faultSentence(faultOf(problem, 'unexpected'));
}

/** What is wrong with the papers on this device, if anything is. */
export function contentProblem({
  problem,
  persistent,
  silent,
}: Pick<ContentState, 'problem' | 'persistent'> & Partial<Pick<ContentState, 'silent'>>): string | null {
  const sentences = [
    problem && faultSentence(problem),
    !persistent && (silent ? keptWhileSilent : keptForThisVisit),
  ];
  return sentences.filter(Boolean).join(' ') || null;
}
