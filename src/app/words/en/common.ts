/** What several areas of the app say. */

export const papers = 'Papers';
export const search = 'Search';
export const library = 'Library';
export const settings = 'Settings';
export const history = 'History';
export const deleted = 'Recently deleted';
export const whatChanged = 'What changed';
export const paper = 'Paper';

export const save = 'Save';
export const saved = 'Saved';
export const remove = 'Remove';
export const read = 'Read';
export const markRead = 'Mark read';
export const markUnread = 'Mark unread';
export const markedRead = 'Marked as read.';
export const show = 'Show';
export const install = 'Install';
export const back = 'Back';
export const tryAgain = 'Try again';
export const restart = 'Restart';
export const seeAllPapers = 'See all papers';
export const clearSearch = 'Clear the search';

export const copyRefused = 'The browser did not let the app copy.';
export const linkCopied = 'Link copied.';
