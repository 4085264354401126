import type { GivenLink, LinkKind, Paper, PaperLink } from '../paper/paper.ts';
import { paperId } from '../paper/paperId.ts';
import { packNodes, type PackedNode, unpackNodes } from './packedNodes.ts';

/**
 * A paper as files have it, in two parts: its texts, and all else but what follows from them. An id that was made from
 * the title is made from it again, and a text without markup has no nodes.
 */
export interface PackedPaper {
  texts: PackedTexts;
  rest: PackedRest;
}

export type PackedTexts = [title: string, abstract: string];

export interface PackedRest extends Omit<
  Paper,
  'id' | 'title' | 'abstract' | 'body' | 'titleBody' | 'links'
> {
  id?: string;
  body?: PackedNode[];
  titleBody?: PackedNode[];
  links?: PackedLink[];
}

/** The address is left out where the abstract has it as it is. */
type PackedLink =
  [kind: LinkKind, start: number, end: number, href?: string] | [kind: LinkKind, href: string];

/** In which line of its document a paper stands is left out too: it changes with every paper that is put in before. */
export function packPaper(paper: Paper): PackedPaper {
  const { id, title, abstract, body, titleBody, links, source, ...others } = paper;
  const nodes = packNodes(body, abstract, 0);
  const place = { ...source };
  delete place.line;
  return {
    texts: [title, abstract],
    rest: {
      ...(id !== paperId({ title }) && { id }),
      ...(nodes.length > 0 && { body: nodes }),
      ...(titleBody && { titleBody: packNodes(titleBody, title, 0) }),
      ...(links.length > 0 && { links: links.map((link) => packLink(link, abstract)) }),
      ...others,
      source: place,
    },
  };
}

export function unpackPaper({ texts: [title, abstract], rest }: PackedPaper): Paper {
  const { id, body = [], titleBody, links = [], ...others } = rest;
  return {
    id: id ?? paperId({ title }),
    title,
    abstract,
    body: unpackNodes(body, abstract, { start: 0, end: abstract.length }),
    ...(titleBody && { titleBody: unpackNodes(titleBody, title, { start: 0, end: title.length }) }),
    ...others,
    links: links.map((link) => unpackLink(link, abstract)),
  };
}

function packLink({ href, kind, start, end }: PaperLink | GivenLink, abstract: string): PackedLink {
  if (start === undefined) return [kind, href];
  return abstract.slice(start, end) === href ? [kind, start, end] : [kind, start, end, href];
}

function unpackLink(link: PackedLink, abstract: string): PaperLink | GivenLink {
  if (link.length === 2) return { href: link[1], kind: link[0] };
  const [kind, start, end, href = abstract.slice(start, end)] = link;
  return { href, kind, start, end };
}
