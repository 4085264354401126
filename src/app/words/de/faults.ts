import type { Arrived, BundleFaultKind, Fault } from '../../../data/fault.ts';
import { papersOf } from './counts.ts';
import { counted, number, plural } from './grammar.ts';
import { papersDative } from './cases.ts';

type Plain = Exclude<Fault['kind'], 'stopped' | 'empty' | 'incomplete'>;

const PLAIN: Readonly<Record<Plain, string>> = {
  quota:
    'Auf diesem Gerät ist kein Platz mehr für diese Website. Bitte Platz schaffen und erneut versuchen; was gespeichert war, ist unverändert.',
  lost: 'Der Browser hat die Verbindung zu den gespeicherten Daten verloren. Bitte neu laden; was gespeichert war, ist unverändert.',
  blocked:
    'Ein anderer Tab dieser Website hält einen älteren Stand der gespeicherten Daten offen. Weiter geht es, sobald die anderen Tabs geschlossen sind.',
  aborted:
    'Der Browser hat die Änderung abgebrochen. Bitte erneut versuchen; was gespeichert war, ist unverändert.',
  silent:
    'Der Browser antwortet nicht, wenn er nach den gespeicherten Artikeln gefragt wird. Er wird von allein wieder gefragt. Hilft das nicht: die App mit all ihren Tabs schließen und wieder öffnen; was gespeichert war, ist unverändert.',
  'library-silent':
    'Der Browser antwortet nicht, wenn er nach der Bibliothek gefragt wird. Sobald er es tut, wird sie gezeigt und gespeichert, was jetzt geschieht. Bis dahin die App offen lassen, oder mit all ihren Tabs schließen und wieder öffnen.',
  'newer-data':
    'Die gespeicherten Daten stammen von einer neueren Version dieser App. Bitte in den Einstellungen nach einem Update suchen und dann „Neu starten“ antippen.',
  unavailable:
    'Dieser Browser lässt die Website nichts speichern. Bitte den privaten Modus verlassen oder Websitedaten erlauben, dann neu laden.',

  offline:
    'Die Artikel konnten nicht geladen werden, weil keine Verbindung besteht. Bitte verbinden und neu laden.',
  unreachable:
    'Die Website war nicht zu erreichen. Bitte in einigen Minuten oder in einem anderen Netz erneut versuchen.',
  stalled:
    'Die Verbindung steht still: Seit einer halben Minute kam nichts von der Website. Bitte in einigen Minuten oder in einem anderen Netz erneut versuchen.',
  cut: 'Die Verbindung brach ab, während die Artikel geladen wurden. Bitte in einigen Minuten oder in einem anderen Netz erneut versuchen.',
  gone: 'Der Website fehlen Artikel, die sie ankündigt; vielleicht wird sie gerade erneuert. Bitte in einigen Minuten erneut versuchen.',
  busy: 'Die Website kann ihre Artikel im Moment nicht ausgeben. Bitte in einigen Minuten erneut versuchen.',
  damaged:
    'Die Artikel kamen beschädigt an und wurden abgewiesen. Bitte später oder in einem anderen Netz erneut versuchen.',
  'newer-bundle':
    'Die Website hat Artikel in einem neueren Format, als diese Version der App liest. Bitte in den Einstellungen nach einem Update suchen und dann „Neu starten“ antippen.',
  'older-bundle':
    'Die Website hat Artikel in einem älteren Format, als diese Version der App liest. Bitte erneut versuchen, sobald die Website auf dem neuesten Stand ist.',
  insecure:
    'Artikel lassen sich nur an einer sicheren Adresse prüfen. Bitte diese Website mit https:// davor öffnen.',

  unreadable: 'Beim Lesen der Artikel ist etwas schiefgegangen. Bitte neu laden und erneut versuchen.',
  broken:
    'Der Teil der App, der Artikel liest und durchsucht, ist stehen geblieben. Bitte neu laden oder erneut versuchen; dann startet er wieder.',
  'library-blocked':
    'Ein anderer Tab hält einen älteren Stand der Bibliothek offen. Weiter geht es, sobald die anderen Tabs geschlossen sind.',
  'settings-unknown':
    'Die Einstellungen waren nicht lesbar, darum wurde nichts geändert. Bitte in den Einstellungen erneut versuchen.',
  'no-text':
    'Dieser Artikel war nicht lesbar und wurde darum nicht gemerkt. Bitte erneut versuchen, wenn alle Artikel auf diesem Gerät sind.',
  'part-missing':
    'Dieser Teil der App konnte nicht geladen werden. Bitte verbinden und neu laden; es ist nichts verloren.',
  unexpected: 'Etwas ist schiefgegangen. Bitte neu laden und erneut versuchen.',
};

/** Why files have not arrived, beside what is told of those that have. */
const REASONS: Partial<Record<BundleFaultKind, string>> = {
  unreachable: 'Die Website ist nicht zu erreichen.',
  stalled: 'Die Verbindung steht still.',
  cut: 'Die Verbindung brach ab.',
  gone: 'Der Website fehlt etwas, das sie ankündigt.',
  busy: 'Die Website kann den Rest im Moment nicht ausgeben.',
  damaged: 'Etwas kam beschädigt an und wurde abgewiesen.',
};

/** One sentence or two: what happened, and what to do. */
export function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'stopped':
      return fault.kept
        ? 'Angehalten. Was angekommen ist, bleibt erhalten; der Rest kann jederzeit geladen werden.'
        : 'Angehalten. Der Rest kann jederzeit geladen werden.';
    case 'empty':
      return fault.keeps
        ? 'Auf diesem Gerät ist noch nichts gespeichert. Nach einmaligem Verbinden lässt sich jeder Artikel ohne Netz lesen.'
        : 'Ohne Verbindung können keine Artikel gezeigt werden.';
    case 'incomplete':
      return `${arrivedSentence(fault.arrived)} ${restSentence(fault.why)}`;
    default:
      return PLAIN[fault.kind];
  }
}

function arrivedSentence(arrived: Arrived): string {
  switch (arrived.part) {
    case 'papers':
      return 'Die Artikel sind da, aber ähnliche Artikel, Abkürzungen oder der Suchindex sind noch nicht ganz angekommen.';
    case 'packs':
      return 'Noch nicht alle gewählten Teile sind angekommen.';
    case 'version':
      return 'Neuere Artikel sind noch nicht alle angekommen; die bisherigen bleiben.';
    case 'rest':
      return `Auf diesem Gerät sind Artikel verloren gegangen; ${counted(arrived.papers, 'ist', 'sind')} noch da.`;
    case 'some': {
      const { papers, total, kept } = arrived;
      const some = total === null ? papersOf(papers) : `${number(papers)} von ${papersDative(total)}`;
      return `${some} ${plural(papers, 'ist', 'sind')} angekommen${kept ? ` und ${plural(papers, 'bleibt', 'bleiben')} erhalten` : ''}.`;
    }
  }
}

function restSentence(why: BundleFaultKind | 'lost'): string {
  if (why === 'lost') return 'Ein erneuter Versuch lädt den Rest.';
  if (why === 'offline') return 'Der Rest wird geladen, sobald wieder eine Verbindung besteht.';
  return `${REASONS[why] ?? ''} Der Rest wird geladen, sobald das wieder geht.`;
}

/** Where the browser lets the site store nothing. */
export const keptForThisVisit = `Die Artikel bleiben nur für diesen Besuch. ${PLAIN.unavailable}`;
/** Where it does not say whether it does. */
export const keptWhileSilent =
  'Die Artikel sind nur für diesen Besuch da: Der Browser antwortet nicht, wenn er sie speichern soll. Die App bitte mit all ihren Tabs schließen und wieder öffnen.';
