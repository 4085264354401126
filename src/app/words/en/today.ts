/** Five for today, the digest of what is new, and the feed. */
import { appName } from '../../../core/appName.ts';
import { counted, longDate, number } from './grammar.ts';
import { newPapersOf, papersOf } from './counts.ts';

export { five } from './list.ts';
export const fiveLine = (day: number): string => `${longDate(day)}. The same all day, here and offline.`;
export const choosing = 'Choosing five papers…';
export const coming = 'Five papers are chosen once all are on this device.';
export const nothingLeft = 'Everything here is read';
export const nothingLeftAdvice = 'There is no paper left that you have neither read, saved nor hidden.';

export { readingPapers } from './search.ts';

/** Why a paper is among the five. */
export const nearSaved = (title: string, terms: readonly string[]): string =>
  `Near “${title}”, which you saved${terms.length ? `: ${terms.join(', ')}` : ''}`;
export const nearOther = (title: string): string => `Near “${title}”`;
export const nearGone = 'Near a paper that you saved';
export const isNew = 'New in this library';
export const notRead = 'You have not read it yet';
export const wasUnread = 'You had not read it this morning';

export { digest } from './list.ts';
export const digestLine = 'Titles, first sentences and links, as text to send. Nothing is sent by itself.';
export const what = 'What to share';
export const sinceLastVisit = 'New since the last visit';
export const since = (day: number): string => `New since ${longDate(day)}`;
export const shareText = 'Share';
export const copyText = 'Copy';
export const mail = 'Mail';
export const copied = (papers: number): string => `Copied ${papersOf(papers)} as text.`;
/** What a mail has no room for. */
export const briefMail = 'A mail has room for titles and links only; a copy has the sentences too.';
export const notAllInMail = (taken: number, shown: number): string =>
  `A mail has room for titles and links of the first ${number(taken)} of ${papersOf(shown)}; a copy has all ${number(shown)}.`;
export const firstOf = (shown: number, all: number): string =>
  `These are the first ${number(shown)} of ${papersOf(all)}.`;
export const nothingNew = 'Nothing new since the last visit';
export const nothingNewSince = 'Nothing new since that day is here any more';
export const nothingNewAdvice =
  'New papers come in by themselves. Until then, choose something else to share above.';
/** What stands in the text that is sent. */
export const digestNewHead = (papers: number): string => `${newPapersOf(papers)} in ${appName}`;
export const digestFiveHead = (papers: number): string => `${papersOf(papers)} for today, from ${appName}`;
export const digestFoot = (left: number, address: string): string =>
  left
    ? `${counted(left, 'more paper', 'more papers')}, and all others: ${address}`
    : `All papers: ${address}`;

export const subscribe = 'Subscribe';
export const subscribeLine =
  'A feed reader, or a service that turns feeds into mails, tells you of new papers. It needs this address and nothing of yours:';
export const subscribeLocal =
  'The app was opened from this device itself, so only programs on this device reach that address.';
export const copyAddress = 'Copy the address';
export const saveOpml = 'Save it as OPML';
export const opmlHolds = 'A file that feed readers import';
export const opmlName = 'feeds.opml';
