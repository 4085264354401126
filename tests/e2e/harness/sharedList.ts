import { paperId } from '../../../src/core/paper/paperId.ts';
import { packList } from '../../../src/core/share/listCode.ts';
import { codesOf } from '../../../src/core/share/parts.ts';
import type { Offprint } from './offprint.ts';
import { MANY } from './organised.ts';

/** A list of a paper that is here and others that are not. @param most bytes in a code: then only the first is opened */
export async function sharedList(app: Offprint, here: string, most = 5_000): Promise<void> {
  const told = (title: string) => ({ id: paperId({ title }), title });
  const papers = [
    told(here),
    told('Ferns on walls of houses in the north'),
    { id: 'arxiv:2403.01234', title: MANY },
    { mark: 5 },
  ];
  const list = { name: `List ${MANY}`, papers, tags: [{ name: `Tag ${MANY}`, papers: [0, 1] }] };
  await app.open(`#/library/shared/${codesOf(packList(list), most)![0]!}`);
}
