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
  'a.org': (text) => `#+TITLE: A\n\n* A\n:PROPERTIES:\n:AUTHOR: ${text}\n:END:\n${text}\n`,
  'ovid.txt': (text) => `<1>\nTitle\n  A\nAuthors\n  ${text}\nAbstract\n  ${text}\n`,
  'references.txt': (text) =>
    `[1] J. Roe, “A title of it,” J. Ferns, 2022.\n[2] J. Roe, “A title of it,” J. Ferns, 2022.\n[3] ${text}\n`,
  'page.txt': (text) =>
    `A title of words\nJane Roe, John Doe\nPDF\nAbstract\nWords of a title are told here, and more of them stand behind it until there are enough of words for an abstract of it.\nDOI: 10.1/a\n${text}\n`,
};
