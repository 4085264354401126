import type { Release } from '../en/releases.ts';

/** What each version of the app brought, for the people who use it; the newest first. */
export const releases: readonly Release[] = [
  {
    version: '0.2.0',
    notes: [
      'Artikel, die seit dem letzten Besuch gekommen sind, sind markiert und oben in der Liste gezählt, bis sie geöffnet werden.',
      '„Was sich geändert hat“ zeigt, welche Artikel neu, verschwunden oder anders formuliert sind, mit den Wörtern, die andere sind.',
      'Die Suche kennt is:new.',
      'Autoren, Orte und Jahre dürfen zwischen den Wörtern einer Suche stehen, andere Schreibweisen werden verstanden, und eine Adresse oder Nummer von arXiv oder eine DOI findet ihren Artikel.',
      'AND, OR, NOT, Klammern und Muster wie quant* gelten in einer Suche; was der Bedeutung nach nahe ist, wird gezeigt, wo Wörter wenig finden.',
      'Artikel eines Schlagworts, einer Sammlung, einer Suche oder einer Auswahl lassen sich für BibTeX, Zotero, Obsidian und Tabellen exportieren.',
      'Artikel werden nach APA, IEEE, Chicago und Nature angegeben: einer in seinem Blatt „Teilen“, viele als Liste.',
      'Eigene Dokumente kommen auf das Gerät: BibTeX, RIS, Tabellen, Listen und mehr, erst angesehen, dann gespeichert.',
      'Eine Leseliste kommt als Link, QR-Code oder Datei auf ein anderes Gerät, ohne Konto.',
      'Das Symbol der installierten App kann zeigen, wie viele neue Artikel warten, wenn es in den Einstellungen gewünscht wird.',
      'Die App spricht Englisch und Deutsch.',
    ],
  },
  {
    version: '0.1.0',
    notes: [
      'Artikel lesen, suchen, merken, verschlagworten und mit Notizen versehen, ohne Netz und ohne Konto.',
    ],
  },
];
