/** Backups: what is said in the settings, of a file that was chosen, and why one is refused. */
import type { BackupFault } from '../../../core/backup/fault.ts';
import type { Thing } from '../../../core/backup/things.ts';
import { appName } from '../../../core/appName.ts';
import { counted, locale, number, plural } from './grammar.ts';

export const backup = 'Backup';
export const whatItIs =
  'A backup is one file with all that you keep here: saved papers with their texts, read marks, notes, highlights, tags, collections and settings. Keep it where this device cannot lose it.';
export const neverMade = 'No backup was made on this device yet.';
export const lastMade = (days: number): string =>
  days < 1 ? 'The last backup is of today.' : `The last backup is ${counted(days, 'day', 'days')} old.`;
export const make = 'Make a backup';
/** Where there is little room. */
export const backUp = 'Back up';
export const making = 'Making the backup…';
export const made = (name: string): string => `Backup made: ${name}. Look for it among your downloads.`;
export const notReadBack = (sentence: string): string =>
  `The backup was made, but this app cannot read it back, so do not rely on it. ${sentence}`;
export const choose = 'Check or restore a backup';
export const chooseAdvice =
  'Nothing is changed before you have seen what a backup would bring. The file of a reading list is opened here as well.';
export const chooseAnother = 'Choose another file';
export const reading = 'Reading the file…';
/** For the name of a file, where the papers came from several documents. */
export const libraryStem = 'library';

const dateAndTime = (time: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);
const day = (time: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);

export const whole = 'This backup is whole.';
export const unsealed =
  'The check sum was taken out of this file, so nobody can tell whether it is as it was made. Merge it only if you know who changed it.';
export const madeOn = (time: number): string => `Made on ${dateAndTime(time)}.`;
export const inIt = 'In it';
export const emptyBackup = 'Nothing is in it.';
export const wouldChange = 'What merging it would change here';
export const nothingNew = 'All that is in it is here already: merging it would change nothing.';
export const onlyDetails = 'Only small things, such as places in papers and newer texts of saved ones.';
export const onlySettings = 'Merging it would only bring settings that were not chosen here.';
export const nowAndThen = (before: number, after: number, changed: number): string =>
  `${number(before)} now, ${number(after)} after${changed ? `, ${number(changed)} changed` : ''}`;
export const bothStay = (texts: number): string =>
  `${counted(texts, 'note was', 'notes were')} written on two devices apart: both texts stay, for you to choose from.`;
export const runsAhead = (values: number, latest: string): string =>
  `${counted(values, 'entry in it was', 'entries in it were')} written by a device whose clock is wrong: it says ${day(Date.parse(latest))}. Until you change ${plural(values, 'it', 'them')}, ${plural(values, 'it counts', 'they count')} as the latest.`;
export const merge = 'Merge into this library';
export const mergeAdvice = 'Nothing that is here is lost, and it can be undone.';
export const merging = 'Merging… This may take a minute. If it is cut off, nothing was changed.';
export const merged = 'The backup is merged into your library.';
export const mergedNothing = 'All of it was here already.';

export const names: Readonly<Record<Thing, string>> = {
  saved: 'Saved papers',
  read: 'Read papers',
  hidden: 'Hidden papers',
  notes: 'Notes',
  highlights: 'Highlights',
  tags: 'Tags',
  tagged: 'Tags on papers',
  collections: 'Collections',
  collected: 'Papers in collections',
  ownPapers: 'Papers you brought',
  searches: 'Searches',
  visits: 'Days in the history',
};

export const keptFile = 'A file that is kept up to date';
export const keptFileWhat =
  'Choose a file in a folder that another program copies between your computers. It is written after every change here, and what another computer wrote into it is merged: so they share one library, with no server of ours.';
export const newFile = 'Make a new file';
export const fileThere = 'Use a file that is there';
export const fileIsKept = (name: string): string => `${name} is kept up to date.`;
export const fileAsks = (name: string): string =>
  `${name} is not kept up to date: the browser wants to ask you again.`;
export const fileLeft = (name: string): string => `${name} is not kept up to date.`;
export const fileNotReached =
  'The file could not be read or written. Look whether it is still there, then try again.';
export const fileMerged = 'What another device did was merged into your library.';
export const allow = 'Allow';
export const keepNoFile = 'Keep no file';

export const reminder = (things: number, most: number): string =>
  `${things >= most ? `${number(most)} things or more` : counted(things, 'thing', 'things')} you did here ${plural(things, 'is', 'are')} in no backup yet.`;
export const later = 'Later: remind me in two weeks';

export const erase = 'Erase everything';
export const eraseWhat =
  'This deletes from this device: saved papers with their texts, read and hidden marks, notes, highlights, tags, collections, history, searches, papers that you brought, and settings. Papers of the site stay. It cannot be undone.';
export const eraseAdvice = 'Make a backup first, and you can have all of it again.';
export const madeFirst = 'The backup is made. Look for it among your downloads before you go on.';
export const notMade = 'The backup could not be made. Close this to see why, and try again before you erase.';
export const eraseNow = 'Erase everything now';
/** After that. */
export const allErased = 'Everything was erased. The papers of the site are still here.';
export const keepAll = 'Keep everything';

const NOTHING_CHANGED = 'Nothing was changed.';

/** Why a file was refused, and what to do. */
export function backupFaultSentence(fault: BackupFault): string {
  return `${reasonOf(fault)} ${NOTHING_CHANGED}`;
}

function reasonOf(fault: BackupFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'This file is empty. Choose another one.';
    case 'archive':
      return 'This file is damaged or not whole: it cannot be unpacked. Copy it again from where it came from, or choose an older backup.';
    case 'large':
      return `This file holds more than ${number(Math.round(fault.most / 1048576))} MB, which no backup of a library does. Choose another one.`;
    case 'encoding':
      return 'This file is no text in UTF-8, as a backup is. Choose the file as it was made.';
    case 'foreign':
      return `This file is no backup of ${appName}. Choose one whose name begins with “offprint-”.`;
    case 'broken':
      return 'This backup is damaged or ends too early. Copy it again from where it came from, or choose an older one.';
    case 'deep':
      return 'This file is nested far deeper than a backup is. Choose another one.';
    case 'newer':
      return `This backup was made by a newer version of ${appName} (format ${number(fault.version)}). Look for an update in the settings, then try again.`;
    case 'shape':
      return `This backup has something in it that does not belong there: ${placeOf(fault)}. Choose another one.`;
    case 'twice':
      return `This backup has one entry twice: ${placeOf(fault)}. Take one of the two out, or choose another backup.`;
    case 'clock':
      return `This backup has a time later than any clock can tell: ${placeOf(fault)}. Choose an older backup.`;
    case 'changed':
      return 'This backup is not as it was made: it was damaged, or changed by hand. Choose another copy of it. Whoever changed it on purpose can take out its line “sha256”, and it is read as it is.';
    case 'list':
      return 'This file is a reading list that was passed on, not a backup. It is opened in the settings.';
    case 'backup':
      return 'This file is a backup, not a reading list.';
  }
}

function placeOf({ table, id, field }: { table: string; id?: string; field?: string }): string {
  const parts = [table, id, field].filter((part) => part !== undefined);
  return parts.map((part) => `“${part.slice(0, 60)}”`).join(', ');
}
