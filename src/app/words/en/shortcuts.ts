/** The help on keys and swipes. */

export const title = 'Shortcuts';
export const search = 'Search';
export const nextPaper = 'Next paper';
export const previousPaper = 'Previous paper';
export const openPaper = 'Open the paper';
export const save = 'Save, or take the save back';
export const read = 'Mark read, or unread';
export const note = 'Write a note';
export const highlight = 'Highlight a sentence';
export const listen = 'Listen, or stop';
export const share = 'Share, copy or cite';
export const text = 'Text size and theme';
export const undo = 'Undo';
export const back = 'Back to the list';
export const all = 'All shortcuts';

/** What is swiped, and where to. */
export const rowForwards = 'Row →';
export const rowBackwards = 'Row ←';
export const textBackwards = 'Text ←';
export const textForwards = 'Text →';
