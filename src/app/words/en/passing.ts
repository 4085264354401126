/** Reading lists that are passed on, as link, QR code or file, and what is told of one that comes. */
import type { BackupFault } from '../../../core/backup/fault.ts';
import type { LinkFault } from '../../../core/share/fault.ts';
import { appName } from '../../../core/appName.ts';
import { papersOf, partOf } from './counts.ts';
import { counted, number } from './grammar.ts';

export const passOn = 'Link, QR code or file for another device';
export const passOnPapers = (papers: number): string => `Pass on ${papersOf(papers)}`;
export const listName = 'Name of the list';
export const withTags = 'With the tags';
export const withTitles = 'With all titles';
export const withTitlesAdvice = 'For a device that may not have these papers. Needs more room.';
const named = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');
export const tagsNamed = named;
export const reading = 'Putting the list together…';
/** What is in it, told before it is passed on. */
export const holds = (papers: number, tags: number): string =>
  `In it: ${papersOf(papers)}${tags > 0 ? `, ${counted(tags, 'tag', 'tags')}` : ''}. No notes, and nothing about you.`;
export const leftOut = (papers: number): string =>
  `${papersOf(papers)} cannot be passed on: neither text nor title is on this device.`;
export const scan = 'Point the camera of the other device here.';
export const onlyCode = 'QR code of this list';
export const codeOf = (place: number, of: number): string => `QR code ${partOf(place, of)}`;
export const codePlace = (place: number, of: number): string => `Code ${partOf(place, of)}`;
export const inAnyOrder = 'The list is complete once all codes are scanned, in any order.';
export const nextCode = 'Next code';
export const previousCode = 'Previous code';
export const shareLink = 'Share the link';
export const copyLink = 'Copy the link';
export const tooLongForLink = 'The list is too long for one link: scan the codes, or save the file.';
export const tooLong = 'The list is too long for links and codes: save the file.';
export const staysPrivate = 'The list stands in the link itself, in a part that browsers send to nobody.';
export const file = 'As a file';
export const withNotes = 'With your notes and highlights';
export const fileAdvice = 'The other device opens it in its settings, under “Check or restore a backup”.';
export const saveFile = 'Save the file';
export const shareFile = 'Share the file';
export const saved = (name: string): string => `List saved: ${name}. Look for it among your downloads.`;
export const stem = 'list';

export const sharedList = 'A reading list';
export const opening = 'Reading the list…';
export const arriving =
  'Papers are still coming in. Which of the list are on this device is told, and they can be taken over, as soon as that has ended.';
export const papersHere = (here: number, of: number): string =>
  here === of
    ? `${papersOf(of)}, all on this device`
    : `${papersOf(of)}, ${number(here)} of them on this device`;
export const nothingYet = 'Nothing is stored before you choose.';
export const here = 'On this device';
export const notHere = 'Not on this device';
export const notHereAdvice = 'They are kept by title and address, among the papers that you brought.';
export const unknown = (papers: number): string =>
  papers === 1
    ? 'One more paper is not on this device, and the link does not say its title. Ask for the list with titles, or get the newest papers.'
    : `${papersOf(papers)} more are not on this device, and the link does not say their titles. Ask for the list with titles, or get the newest papers.`;
export const showAll = (papers: number): string => `Show all ${papersOf(papers)}`;
export const whatToDo = 'What is to be done with them';
export const saveThem = 'Save them';
export const collectThem = (name: string): string => `Put them into the collection “${name}”`;
export const tagThem = (names: readonly string[]): string => `With the tags ${named(names)}`;
export const notesToo = (notes: number, highlights: number): string => {
  const parts = [
    ...(notes > 0 ? [counted(notes, 'note', 'notes')] : []),
    ...(highlights > 0 ? [counted(highlights, 'highlight', 'highlights')] : []),
  ];
  return `With ${parts.join(' and ')} of whoever made the list`;
};
export const take = (papers: number): string => `Take over ${papersOf(papers)}`;
export const taken = (papers: number): string => `${papersOf(papers)} taken over.`;
export const noPapers = 'There is no paper on this list that could be taken over.';
export const discard = 'Discard';

export const partKept = (place: number, of: number): string => `Code ${partOf(place, of)} is here`;
export const stillToScan = (places: readonly number[]): string =>
  places.length === 1
    ? `Code ${number(places[0]!)} is still to be scanned. What was scanned is kept until then.`
    : `Codes ${places.map(number).join(', ')} are still to be scanned. What was scanned is kept until then.`;

export const noList = 'Open a list that was passed on';
export const noListAdvice = 'Scan its code with the camera of this device, or paste its link here.';
export const link = 'Link of the list';
export const open = 'Open';
export const refused = 'This list cannot be read';

const NOTHING_CHANGED = 'Nothing was changed.';

/** Why a link was refused, and what to do. */
export function linkFaultSentence(fault: LinkFault): string {
  return `${linkReason(fault)} ${NOTHING_CHANGED}`;
}

function linkReason(fault: LinkFault): string {
  switch (fault.kind) {
    case 'foreign':
      return `This is no link of a reading list of ${appName}. Scan the code again, or ask for the link anew.`;
    case 'cut':
      return 'This link is damaged or not whole. Scan the code again, or copy the whole link.';
    case 'odd':
      return 'This link says what no reading list says. Ask for it anew.';
    case 'newer':
      return `This link was made by a newer version of ${appName} (format ${number(fault.version)}). Look for an update in the settings, then open it again.`;
  }
}

/** Why the file of a list was refused, and what to do. */
export function listFileFaultSentence(fault: BackupFault): string {
  return `${fileReason(fault)} ${NOTHING_CHANGED}`;
}

function fileReason(fault: BackupFault): string {
  switch (fault.kind) {
    case 'newer':
      return `This reading list was made by a newer version of ${appName} (format ${number(fault.version)}). Look for an update in the settings, then try again.`;
    case 'changed':
      return 'This reading list is not as it was made: it was damaged, or changed by hand. Choose another copy of it. Whoever changed it on purpose can take out its line “sha256”, and it is read as it is.';
    case 'shape':
    case 'twice': {
      const place = [fault.table, fault.id, fault.field].filter((part) => part !== undefined);
      return `This reading list has something in it that does not belong there: ${place.map((part) => `“${part.slice(0, 60)}”`).join(', ')}. Choose another one.`;
    }
    default:
      return 'This reading list is damaged or ends too early. Copy it again from where it came from.';
  }
}
