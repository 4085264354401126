/** Papers that a person brings: documents looked at, added, and own papers afterwards. */
import { papersOf, partOf, sizeOf } from './counts.ts';
import { counted, number, plural } from './grammar.ts';

export const addPapers = 'Add papers';
export const addedByYou = 'Added by you';
export const inSettings =
  'Papers from your own files and from pasted text are read on this device, searched with all others, and part of your backup.';

export const bringLine = 'From files or text, read on this device alone';
export const chooseFiles = 'Choose files';
export const paste = 'Paste';
export const pasteRefused = 'The browser does not hand out what was copied. Paste it into the box below.';
export const nothingCopied = 'Nothing that can be read was copied.';
export const dropHere = 'Or drop files anywhere in this window.';
export const whatIsRead =
  'BibTeX, RIS, PubMed, EndNote and other exports, tables, saved pages, copied pages, Markdown and JSON; also zipped. Nothing is added before you have seen it.';
export const textLabel = 'Or text, such as BibTeX or a copied page';
export const readText = 'Read this text';
export const pastedText = 'Pasted text';
export const sharedText = 'Shared text';
export const lostOnTheWay =
  'What was shared could not be kept on this device. Free some space, then share it again.';
export const tooLarge = 'What was shared is too large to be handed over. Choose the file itself here.';
export const notHere =
  'This browser lets the site store nothing, so no papers can be added. Leave private browsing or allow site data, then reload.';
export const fileClosed = 'A file could not be opened. Choose it here.';
export const drop = 'Drop files to look at the papers in them';
export const sharedWaits = 'What you shared waits in the library, under “Add papers”.';

export const reading = (done: number, total: number): string =>
  `Reading: ${sizeOf(done)} of ${sizeOf(total)}`;
export const readingSome = 'Reading…';
export const adding = (done: number, total: number): string =>
  `Adding ${partOf(done, total)} ${plural(total, 'paper', 'papers')}`;
export const stop = 'Stop';
export const stoppedReading = 'Stopped. What was read until then is below.';
export const stoppedAdding = (done: number, total: number): string =>
  `Stopped: ${partOf(done, total)} ${plural(total, 'paper is', 'papers are')} added. The rest can be added at any time until you close this.`;
export const readAfter = 'What you brought meanwhile is read once these are added.';
export const notRead = 'Not all that you brought is read yet.';
export const readRest = 'Read the rest';
export const broken =
  'The part of the app that reads documents has stopped. Choose them again; what was added is kept.';

/** Of papers that were being added when the app was ended. */
export const cutOff = (names: readonly string[], done: number, total: number): string => {
  const [first = '', ...others] = names;
  const rest = counted(others.length, 'other document', 'other documents');
  const what = others.length > 0 ? `“${first}” and ${rest}` : `“${first}”`;
  return `Adding ${what} was cut off: ${partOf(done, total)} ${plural(total, 'paper is', 'papers are')} here. Add ${plural(names.length, 'it', 'them')} once more, and the rest comes.`;
};

export const documents = 'Documents';
export const documentsOf = (documents: number): string => counted(documents, 'document', 'documents');
/** @param format as a person calls it, in the language of formats; null while it is not known */
export const readAs = (format: string | null, papers: number): string =>
  format === null ? papersOf(papers) : `${format}, ${papersOf(papers)}`;
export const remarks = (notes: number): string => counted(notes, 'remark', 'remarks');
export const line = (line: number): string => `Line ${line}:`;
export const atLine = (document: string, line: number | undefined): string =>
  line === undefined ? document : `${document}, line ${line}`;

export const found = 'Papers in them';
/** "10 new, 2 already here": what was found, where anything was. */
export const foundLine = (found: { new: number; here: number; faulty: number }): string =>
  [
    found.new && counted(found.new, 'new paper', 'new papers'),
    found.here && `${number(found.here)} already here`,
    found.faulty && `${number(found.faulty)} unreadable`,
  ]
    .filter(Boolean)
    .join(', ');
export const which = 'Which papers to show';
export const states = { all: 'All', new: 'New', here: 'Already here', faulty: 'Unreadable' } as const;
export const noneFound = 'No papers were found';
export const noneFoundAdvice = 'What was found instead stands above.';
export const noneNew = 'All of it is here already.';
export const take = (title: string): string => `Add ${title}`;
/** Of a paper whose title is that of one that is here. */
export const addAnyway = 'Add anyway';
export const takeAnyway = (title: string): string => `Add anyway: ${title}`;
export const chooseAll = 'Choose all';
export const chooseNone = 'Choose none';
export const add = (papers: number): string => (papers ? `Add ${papersOf(papers)}` : 'No paper is chosen');
export const addRest = 'Add the rest';
export const moreFiles = 'More files';
export const discard = 'Close without adding';
export const close = 'Close';
export const hereBy = {
  id: 'Here already',
  doi: 'Here already, with the same DOI',
  arxiv: 'Here already, with the same arXiv number',
  title: 'Here already, with the same title',
} as const;
export const hereByYou = 'added by you';
export const unnamed = 'Without a title';
export const preview = 'Before it is added';

export const added = (papers: number): string => `${papersOf(papers)} added.`;
export const addedAdvice = 'They can be read and searched with all others, also without a network.';
export const seeThem = 'See them';
export const bringMore = 'Add more';
export const takeBack = 'Take it back';
export const takenBack = 'Taken back: nothing of it was kept.';

export const ownLine = (papers: number): string => papersOf(papers);
export const searchOwn = 'Search papers added by you';
export const noneAdded = 'No papers of your own yet';
export const noneAddedAdvice = 'Bring a file that another program gave you, or paste the text of a page.';

export const ownPaper = 'You added this paper.';
export const edit = 'Edit';
export const remove = 'Remove';
export const editPaper = 'Edit this paper';
export const editNamed = (title: string): string => `Edit ${title}`;
export const removeNamed = (title: string): string => `Remove ${title}`;
export const removed = 'The paper is removed.';
export const fields = {
  title: 'Title',
  authors: 'Authors, one in a line',
  abstract: 'Abstract',
  venue: 'Where it was published',
  year: 'Year',
  doi: 'DOI',
  url: 'Address of its page',
  pdf: 'Address of its PDF',
  links: 'Other addresses, one in a line',
} as const;
export const formulas = 'Formulas in TeX, between dollars or not, are shown as formulas.';
export const keep = 'Keep the changes';
export const restored = 'What you wrote before and did not keep is here again.';
export const discardChanges = 'Discard it';
export const kept = 'The paper is changed.';
export const badFields = {
  title: 'A paper needs a title.',
  year: 'The year is a number of four digits, such as 2026.',
  url: 'An address begins with https:// or http://',
  doi: 'A DOI begins with 10. and has a slash in it.',
} as const;
