import { creditFields, type CreditField } from '../../../core/paper/credits.ts';
import type { Diagnostic } from '../../../core/formats/diagnostic.ts';
import type { IdentifiedDraft } from '../../../core/formats/documentFormat.ts';
import { makePapers, type NamedErrata } from '../../../core/formats/makePapers.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { shardText } from '../../../core/bundle/shardText.ts';
import { typesetPaper } from '../../../core/text/mathml/typesetPaper.ts';
import { madeFile, type MadeFile } from './madeFile.ts';

/** The drafts of one shard, with the errata for their documents. */
export interface ShardDrafts {
  drafts: IdentifiedDraft[];
  /** By the name of the document that they are for. */
  corrections: Map<string, NamedErrata>;
}

/** A shard as it is published. */
export interface MadeShard extends MadeFile {
  papers: number;
  /** What any of its papers names; sorted. */
  credits: CreditField[];
  /** Errata that do not fit. */
  misfits: Diagnostic[];
}

/** Makes the papers of a shard, restored and typeset, and the file that holds them. */
export function makeShard({ drafts, corrections }: ShardDrafts): MadeShard {
  const misfits: Diagnostic[] = [];
  const papers = [...typesetPapers({ drafts, corrections }, (misfit) => misfits.push(misfit))];
  const credits = [...new Set(papers.flatMap(creditFields))].sort();
  return { ...madeFile(shardText(papers)), papers: papers.length, credits, misfits };
}

/**
 * The papers of drafts, restored and typeset, one by one.
 *
 * @param report is told of errata that do not fit, when their paper is made
 */
export function* typesetPapers(
  { drafts, corrections }: { drafts: Iterable<IdentifiedDraft>; corrections: ShardDrafts['corrections'] },
  report: (diagnostic: Diagnostic) => void,
): Generator<Paper> {
  for (const paper of makePapers(drafts, corrections, report)) yield typesetPaper(paper);
}
