import type { Arrived, BundleFaultKind, Fault } from '../../../data/fault.ts';
import { papersOf, partOf } from './counts.ts';
import { counted, plural } from './grammar.ts';

type Plain = Exclude<Fault['kind'], 'stopped' | 'empty' | 'incomplete'>;

const PLAIN: Readonly<Record<Plain, string>> = {
  quota:
    'This device has no room left for this site. Free some space, then try again; what was stored before is unchanged.',
  lost: 'The browser lost its connection to the stored data. Reload the page; nothing that was stored is gone.',
  blocked:
    'Another tab of this site holds an older version of the stored data open. Close the other tabs to go on.',
  aborted: 'The browser broke the change off. Try again; what was stored before is unchanged.',
  'newer-data':
    'The stored data was written by a newer version of this app. Look for an update in the settings, then press Restart.',
  unavailable:
    'This browser does not let the site store anything. Leave private browsing or allow site data, then reload.',

  offline:
    'The papers could not be fetched because there is no connection. Connect and open this page again.',
  unreachable: 'The site could not be reached. Try again in a few minutes, or on another network.',
  stalled:
    'The connection stands still: nothing came from the site for half a minute. Try again in a few minutes, or on another network.',
  cut: 'The connection broke off while the papers were fetched. Try again in a few minutes, or on another network.',
  gone: 'The site does not have the papers it announces; it may be in the middle of an update. Try again in a few minutes.',
  busy: 'The site cannot hand out its papers at the moment. Try again in a few minutes.',
  damaged: 'The papers arrived damaged and were refused. Try again later, or on another network.',
  'newer-bundle':
    'The site has papers in a newer format than this copy of the app reads. Look for an update in the settings, then press Restart.',
  'older-bundle':
    'The site has papers in an older format than this copy of the app reads. Try again once the site is up to date.',
  insecure: 'Papers can only be checked at a secure address. Open this site with https:// in front.',

  unreadable: 'Something went wrong while the papers were read. Reload the page and try again.',
  broken:
    'The part of the app that reads and searches papers has stopped. Try again, or reload the page, to start it anew.',
  'library-blocked': 'Another tab holds an older version of the library open. Close the other tabs to go on.',
  silent:
    'The browser does not answer when it is asked for the papers that it keeps. It is asked again by itself. If that does not help, close the app with all its tabs, then open it again; nothing that was stored is gone.',
  'library-silent':
    'The browser does not answer when it is asked for your library. As soon as it does, your library is shown, and what you do now is stored. Until then leave the app open, or close it with all its tabs and open it again.',
  'settings-unknown': 'Your settings could not be read, so nothing was changed. Try again in the settings.',
  'no-text':
    'This paper could not be read, so it was not saved. Try again when all papers are on this device.',
  'part-missing': 'This part of the app could not be fetched. Connect and reload; nothing is lost.',
  unexpected: 'Something went wrong. Reload the page and try again.',
};

/** Why files have not arrived, beside what is told of those that have. */
const REASONS: Partial<Record<BundleFaultKind, string>> = {
  unreachable: 'The site cannot be reached.',
  stalled: 'The connection stands still.',
  cut: 'The connection broke off.',
  gone: 'The site does not have all that it announces.',
  busy: 'The site cannot hand it out at the moment.',
  damaged: 'It arrived damaged and was refused.',
};

/** One sentence or two: what happened, and what to do. */
export function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'stopped':
      return fault.kept
        ? 'Stopped. What has arrived is kept, and the rest can be fetched at any time.'
        : 'Stopped. The rest can be fetched at any time.';
    case 'empty':
      return fault.keeps
        ? 'Nothing is stored on this device yet. Connect once, and every paper can be read without a network.'
        : 'No papers can be shown without a connection.';
    case 'incomplete':
      return `${arrivedSentence(fault.arrived)} ${restSentence(fault.why)}`;
    default:
      return PLAIN[fault.kind];
  }
}

function arrivedSentence(arrived: Arrived): string {
  switch (arrived.part) {
    case 'papers':
      return 'The papers are here, but related papers, acronyms or the search index have not all arrived.';
    case 'packs':
      return 'Not all parts that you chose have arrived.';
    case 'version':
      return 'Newer papers have not all arrived; those of before stay.';
    case 'rest':
      return `Some papers were lost from this device; ${counted(arrived.papers, 'is', 'are')} left.`;
    case 'some': {
      const { papers, total, kept } = arrived;
      const expected = total ?? papers;
      const some =
        total === null ? papersOf(papers) : `${partOf(papers, total)} ${plural(total, 'paper', 'papers')}`;
      const [have, are] = [plural(expected, 'has', 'have'), plural(expected, 'is', 'are')];
      return `${some} ${have} arrived${kept ? ` and ${are} kept` : ''}.`;
    }
  }
}

function restSentence(why: BundleFaultKind | 'lost'): string {
  if (why === 'lost') return 'Try again to fetch the rest.';
  if (why === 'offline') return 'Connect again to fetch the rest.';
  return `${REASONS[why] ?? ''} The rest is fetched as soon as that works.`;
}

/** Where the browser lets the site store nothing. */
export const keptForThisVisit = `The papers are kept for this visit only. ${PLAIN.unavailable}`;
/** Where it does not say whether it does. */
export const keptWhileSilent =
  'The papers are kept for this visit only: the browser does not answer when it is asked to store them. Close the app with all its tabs, then open it again.';
