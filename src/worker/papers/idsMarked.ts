import { MarkSearch } from '../../core/share/mark.ts';
import { Slice } from '../../data/slice.ts';

/** Ids that are looked at between two pauses. */
const AT_ONCE = 1000;

/** The ids that have these marks, in their order; null for a mark that none has, or more than one. */
export async function idsMarked(
  marks: readonly number[],
  ids: readonly string[],
): Promise<(string | null)[]> {
  const search = new MarkSearch(marks);
  const slice = new Slice();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const id of ids.slice(at, at + AT_ONCE)) search.look(id);
    await slice.pause();
  }
  return search.ids;
}
