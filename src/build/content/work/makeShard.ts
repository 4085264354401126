import { creditFields, type CreditField } from '../../../core/paper/credits.ts';
import type { Diagnostic } from '../../../core/formats/diagnostic.ts';
import type { IdentifiedDraft } from '../../../core/formats/documentFormat.ts';
import { makePapers, type NamedErrata } from '../../../core/formats/makePapers.ts';
import type { Paper } from '../../../core/paper/paper.ts';
import { parsePaper } from '../../../core/paper/parsePaper.ts';
import { shardText } from '../../../core/bundle/shardText.ts';
import { typesetPaper } from '../../../core/text/mathml/typesetPaper.ts';
import { madeFile, type MadeFile } from './madeFile.ts';

/** Characters of a title in a message. */
const NAMED = 60;

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
  /** Errata that do not fit, and papers that no device would take. */
  misfits: Diagnostic[];
}

/** Makes the papers of a shard, restored and typeset, and the file that holds them. */
export function makeShard({ drafts, corrections }: ShardDrafts): MadeShard {
  const misfits: Diagnostic[] = [];
  const papers = [...typesetPapers({ drafts, corrections }, (misfit) => misfits.push(misfit))];
  misfits.push(...papers.filter((paper) => !parsePaper(paper)).map(unreadable));
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

/** One paper that devices refuse would have them refuse the whole shard. */
function unreadable({ title, source: { document, line } }: Paper): Diagnostic {
  const name = title.length > NAMED ? `${title.slice(0, NAMED)}…` : title;
  const message = `The paper "${name}" has more text, links or names than a device takes, or other values than a paper has. Take it out, or shorten it.`;
  return { severity: 'error', document, message, ...(line === undefined ? {} : { line }) };
}
