import { parseDocument } from '../../../../../src/core/formats/parseDocument.ts';

export const BOXES = {
  title: 'Carrying Boxes with Small Robots',
  abstract:
    'We study how small robots carry boxes over rough ground, and we show that two of them together are faster than one alone.',
};
export const BEES = {
  title: 'How Bees Choose: A Network of Smell and Colour',
  abstract:
    'Bees find the shortest way between flowers by smell. We describe a network that learns to do the same from colours.',
};

/** What a text gives: of each paper its title, abstract, names, id (of titles: "title") and year. */
export function readCopy(text: string, name = 'a.txt') {
  const { papers, diagnostics } = parseDocument({ name, bytes: new TextEncoder().encode(text) });
  return {
    papers: papers.map(({ id, title, abstract, authors = [], year }) => ({
      id: id.includes(':') ? id : 'title',
      title,
      abstract,
      authors: authors.join('; '),
      ...(year !== undefined && { year }),
    })),
    full: papers,
    reports: diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message),
  };
}
