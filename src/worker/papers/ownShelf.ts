import { openLibrary } from '../../data/library/libraryDatabase.ts';
import {
  onOwnPapersChange,
  ownPaperIds,
  ownPaperLinks,
  ownPaperStamps,
  readStampedPapers,
} from '../../data/library/ownPapers.ts';
import type { OwnPapers } from './ownPapers.ts';

/** Has a worker's own papers follow the library, whoever changes it in whichever tab. */
export function followLibrary(own: OwnPapers, libraryName: string): void {
  const library = openLibrary(libraryName);
  onOwnPapersChange(library, (ids) => own.changed(ids));
  own.follow({
    ids: () => ownPaperIds(library),
    links: (isOwn) => ownPaperLinks(library, isOwn),
    read: (ids) => readStampedPapers(library, ids),
    stamps: () => ownPaperStamps(library),
  });
}
