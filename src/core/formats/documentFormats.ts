import { bibtex } from './bibtex.ts';
import type { DocumentFormat } from './documentFormat.ts';
import { json } from './json.ts';
import { citationText } from './labelled/citationText.ts';
import { labelled } from './labelled/labelled.ts';
import { org } from './org.ts';
import { paperPage } from './labelled/paperPage.ts';
import { pubMedText } from './labelled/pubMedText.ts';
import { references } from './labelled/references.ts';
import { titleList } from './labelled/titleList.ts';
import { titlePage } from './labelled/titlePage.ts';
import { markdown } from './markdown.ts';
import { arxivMail } from './mail/arxivMail.ts';
import { mail } from './mail/mail.ts';
import { pageCopy } from './pageCopy.ts';
import { adsTagged } from './tagged/adsTagged.ts';
import { cochrane } from './tagged/cochrane.ts';
import { endNoteTagged } from './tagged/endNoteTagged.ts';
import { medline } from './tagged/medline.ts';
import { ovid, ovidLabelled } from './tagged/ovid.ts';
import { refWorks } from './tagged/refWorks.ts';
import { ris } from './tagged/ris.ts';
import { table } from './table.ts';
import { webOfScience } from './tagged/webOfScience.ts';
import { webPage } from './webPage.ts';
import { xml } from './xml.ts';

/** Asked in this order; the page copy takes any text and comes last. */
export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  json,
  xml,
  webPage,
  citationText,
  ris,
  cochrane,
  ovid,
  ovidLabelled,
  medline,
  webOfScience,
  refWorks,
  adsTagged,
  endNoteTagged,
  paperPage,
  bibtex,
  mail,
  arxivMail,
  pubMedText,
  labelled,
  org,
  markdown,
  table,
  titlePage,
  references,
  titleList,
  pageCopy,
];
