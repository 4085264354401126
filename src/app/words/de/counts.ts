import { counted, locale, number } from './grammar.ts';

/** „1 Artikel“, „10.000 Artikel“. */
export const papersOf = (count: number): string => counted(count, 'Artikel', 'Artikel');

/** „3 neue Artikel“. */
export const newPapersOf = (count: number): string => counted(count, 'neuer Artikel', 'neue Artikel');

/** „2 ungelesen“, „alle gelesen“. */
export const unreadOf = (count: number): string => (count ? `${number(count)} ungelesen` : 'alle gelesen');

/** „12.300 von 87.249“: a place among so many, or so many of all. */
export const partOf = (part: number, whole: number): string => `${number(part)} von ${number(whole)}`;

/** „1 von 12 Teilen“: how many of the packs there are belong on this device. */
export const partsOf = (wanted: number, packs: number): string => `${partOf(wanted, packs)} Teilen`;

let tenths: Intl.NumberFormat | undefined;
const inTenths = (value: number): string =>
  (tenths ??= new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })).format(value);

/** „0,0 MB“, „12,3 MB“. */
export const tenthsOf = (bytes: number): string => `${inTenths(bytes / 1e6)} MB`;

/** „0,4 MB“, „12 MB“; never nothing. */
export const sizeOf = (bytes: number): string => {
  const megabytes = Math.max(0.1, bytes / 1e6);
  return `${megabytes < 10 ? inTenths(megabytes) : number(Math.round(megabytes))} MB`;
};

/** „132 von 430 kB“, „4,2 MB von 15 MB“: on the slowest lines, too, one sees that more comes. */
export const fetchedOf = (done: number, total: number): string =>
  total < 1e7
    ? `${partOf(Math.round(done / 1000), Math.ceil(total / 1000))} kB`
    : `${sizeOf(done)} von ${sizeOf(total)}`;

/** „3 min“: how long a paper takes to read. */
export const minutesOf = (minutes: number): string => `${number(minutes)}\u00a0min`;
