/** A text as a field of each format. */
export const AS_DOCUMENTS: Readonly<Record<string, (text: string) => string>> = {
  'a.bib': (text) =>
    `@article{a, title = {${text}}, author = {${text}}, abstract = "${text}", doi = {${text}}}`,
  'a.ris': (text) => `TY  - JOUR\nTI  - A\nAU  - ${text}\nAB  - ${text}\nN1  - ${text}\nER  - \n`,
  'a.nbib': (text) => `PMID- 1\nTI  - A\nFAU - ${text}\nAB  - ${text}\n`,
  'a.ciw': (text) => `PT J\nTI A\nAU ${text}\nAB ${text}\nER\n`,
  'a.enw': (text) => `%0 Journal Article\n%T A\n%A ${text}\n%X ${text}\n`,
  'a.csv': (text) => `Title,Authors,Abstract\nA,"${text.replaceAll('"', '""')}",${text}\n`,
  'a.xml': (text) => `<feed><entry><title>A</title><summary>${text}</summary></entry></feed>`,
  'a.html': (text) =>
    `<html><meta name="citation_title" content="A"><meta name="description" content="${text}">`,
};
