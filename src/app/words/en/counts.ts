import { counted, number } from './grammar.ts';

/** "1 paper", "10,000 papers". */
export const papersOf = (count: number): string => counted(count, 'paper', 'papers');

/** "3 new papers". */
export const newPapersOf = (count: number): string => counted(count, 'new paper', 'new papers');

/** "2 unread", "all read". */
export const unreadOf = (count: number): string => (count ? `${number(count)} unread` : 'all read');

/** "12,300 of 87,249": a place among so many, or so many of all. */
export const partOf = (part: number, whole: number): string => `${number(part)} of ${number(whole)}`;

/** "1 of 12 parts": how many of the packs there are belong on this device. */
export const partsOf = (wanted: number, packs: number): string => `${partOf(wanted, packs)} parts`;

/** "0.0 MB", "12.3 MB". */
export const tenthsOf = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** "0.4 MB", "12 MB"; never nothing. */
export const sizeOf = (bytes: number): string => {
  const megabytes = Math.max(0.1, bytes / 1e6);
  return `${megabytes < 10 ? megabytes.toFixed(1) : number(Math.round(megabytes))} MB`;
};

/** "132 of 430 kB", "4.2 MB of 15 MB": on the slowest lines, too, one sees that more comes. */
export const fetchedOf = (done: number, total: number): string =>
  total < 1e7
    ? `${partOf(Math.round(done / 1000), Math.ceil(total / 1000))} kB`
    : `${sizeOf(done)} of ${sizeOf(total)}`;

/** "3 min": how long a paper takes to read. */
export const minutesOf = (minutes: number): string => `${minutes}\u00a0min`;
