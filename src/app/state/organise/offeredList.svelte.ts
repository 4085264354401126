import type { ListFile } from '../../../core/share/listFile.ts';

/** A list in a file that was chosen, until it is taken or another is. */
class OfferedList {
  file = $state.raw<ListFile | null>(null);
}

export const offeredList = new OfferedList();
