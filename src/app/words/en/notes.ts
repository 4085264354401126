/** Notes on papers, highlights in them, and the list of both. */
import { counted, number } from './grammar.ts';

export const note = 'Note';
export const addNote = 'Add a note';
export const editNote = 'Edit';
export const doneEditing = 'Done';
export const removeNote = 'Remove';
export const noteRemoved = 'Note removed.';
export const noteRestored = 'Note restored.';
export const restoreNote = 'Restore the removed note';
export const noteOn = (title: string): string => `Note on ${title}`;
export const noteAdvice =
  'Stored on this device as you type. Markdown is shown when you leave it; [[ links to another paper.';
export const papersToLink = 'Papers to link to';
export const papersFound = (count: number): string =>
  count ? `${counted(count, 'paper', 'papers')}. Choose with the arrows and Enter.` : '';
export const mentionedIn = 'Mentioned in';

export const bothKept = 'Both texts were kept';
export const bothKeptAdvice =
  'This note was also changed in another tab or on another device. It says there:';
export const keepAll = 'Keep both as one';
export const keepMine = 'Keep only mine';
export const keepOther = 'Keep only this';
export const textsJoined = 'One text is left.';

export const highlights = 'Highlights';
export const highlight = 'Highlight';
export const markSentence = 'Highlight a sentence';
export const sentenceKeys =
  'Up and down choose the sentence, shift with the arrows makes it longer or shorter, a colour marks it.';
export const chosen = (passage: string): string => `Chosen: ${passage}`;
export const colours = { yellow: 'Yellow', green: 'Green', blue: 'Blue', red: 'Red' };
export const copyPassage = 'Copy';
export const notePassage = 'Note';
export const removeHighlight = 'Remove';
export const marked = 'Highlighted.';
export const recoloured = 'Colour changed.';
export const unmarked = 'Highlight removed.';
export const passageCopied = 'Copied.';
export const noteOnPassage = 'Note on this passage';
export const closeBar = 'Close';
export const textChanged = 'The text changed';
export const textChangedAdvice =
  'These words are not in the text any more. They stay here until you remove them.';
export const toPassage = (colour: string, passage: string): string => `${colour}: ${passage}`;
export const removePassage = (passage: string): string => `Remove the highlight ${passage}`;

export const notesAndHighlights = 'Notes and highlights';
export const notesLine = (notes: number, highlights: number): string =>
  `${counted(notes, 'note', 'notes')} · ${counted(highlights, 'highlight', 'highlights')}`;
export const searchNotes = 'Search notes and highlights';
export const foundNotes = (count: number, all: number): string => `${number(count)} of ${number(all)}`;
export const notesClosed = 'Your notes could not be opened';
export const noNotes = 'Nothing noted yet';
export const noNotesAdvice = 'Open a paper, then add a note below its text or mark a passage in it.';
export const noNotesFound = 'No note or highlight has these words';
export const noNotesFoundAdvice = 'Try fewer words, or search all papers.';
export const nameless = 'Paper without a title here';
