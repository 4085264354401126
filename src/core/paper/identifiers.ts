import type { Paper } from './paper.ts';
import { paperAddresses } from './paperAddresses.ts';
import { arxivIdOf, doiOf } from './paperId.ts';

const MAY_IDENTIFY =
  /\d{4}\.\d{4}|10\.\d{4}|[a-z]\/\d{7}|[a-z]\d\d-\d{4}|\d{4}\.[a-z]+-|openreview\.net|semanticscholar\.org\/paper|proceedings\.mlr\.press/i;

/** Whether a text may hold one; others need not be looked at. Digits may be of full width. */
export function mayIdentify(text: string): boolean {
  return MAY_IDENTIFY.test(text.normalize('NFKC'));
}

/** Characters: what is longer is no address of a paper. */
const LONGEST = 2048;
/** What stands around it in a sentence. */
const AROUND = /^[<([{"'“‘]+|[>)\]}"'”’.,;!]+$/g;
/** arXiv's numbers, with a version, at the end of an address of any of its mirrors. */
const ARXIV =
  /(?:^|[/:=])(\d{4}\.\d{4,5}|[a-z][a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,4})?(?:\.pdf)?\/?(?:[?#]\S*)?$/i;
const SUBJECT_CLASS = /\.[a-z]{2}(?=\/)/i;
const DOI = /(?:^|[/:=])(10\.\d{4,9}\/[^\s?#]+)/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const ACL_DOI = /^10\.(?:18653|3115)\/v1\/([\w.-]+)$/i;
const ACL =
  /^(?:(?:https?:\/\/)?(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology|aclanthology\.info\/papers)\/)?([a-z]\d{2}-\d{4}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)(?:\/\1)?(?:\.pdf|\.bib)?\/?(?:[?#].*)?$/i;
const OPENREVIEW = /openreview\.net\/\w+\?(?:\S*&)?id=([\w-]+)/i;
const SEMANTIC_SCHOLAR = /semanticscholar\.org\/paper\/(?:[^/\s]+\/)?([\da-f]{40})\b/i;
const PMLR = /proceedings\.mlr\.press\/(v\d+\/[a-z\d-]+)(?:\.html|\/[^/\s]*)?$/i;

/**
 * The papers that an address, or a number, of arXiv, of the ACL Anthology, of OpenReview, of Semantic Scholar, of PMLR or a DOI may name: `arxiv:1706.03762`,
 * the likeliest first; none for what is no such address. A version, a host and what stands around it do not count.
 */
export function identifiersIn(typed: string): string[] {
  if (typed.length > LONGEST) return [];
  const text = decoded(typed.normalize('NFKC').replace(AROUND, ''));
  const openReview = OPENREVIEW.exec(text)?.[1];
  if (openReview) return [`openreview:${openReview}`];
  const acl = ACL.exec(text)?.[1];
  if (acl) return [`acl:${acl.toLowerCase()}`];
  const semanticScholar = SEMANTIC_SCHOLAR.exec(text)?.[1];
  if (semanticScholar) return [`s2:${semanticScholar.toLowerCase()}`];
  const pmlr = PMLR.exec(text)?.[1];
  if (pmlr) return [`pmlr:${pmlr.toLowerCase()}`];
  const doi = DOI.exec(text)?.[1];
  if (doi) return ofDoi(doi);
  const arxiv = ARXIV.exec(text)?.[1]?.toLowerCase();
  return arxiv ? [...new Set([arxiv, arxiv.replace(SUBJECT_CLASS, '')])].map((id) => `arxiv:${id}`) : [];
}

/** What a paper is found by, in the same form. */
export function identifiersOf(paper: Pick<Paper, 'id' | 'doi' | 'url' | 'pdf'>): string[] {
  const arxiv = arxivIdOf(paper);
  const doi = doiOf(paper);
  const addresses = paperAddresses(paper).flatMap(({ href }) => identifiersIn(href));
  const own = [...(arxiv === null ? [] : identifiersIn(arxiv)), ...(doi === null ? [] : identifiersIn(doi))];
  return [...new Set([...own, ...addresses])];
}

/** Publishers' addresses go on behind a DOI: `/full`, `.pdf`. */
function ofDoi(text: string): string[] {
  const doi = text.toLowerCase();
  const arxiv = ARXIV_DOI.exec(doi)?.[1];
  if (arxiv) return identifiersIn(arxiv);
  const acl = ACL_DOI.exec(doi)?.[1];
  const shorter = doi.replace(/(?:\.pdf|\/(?:full|pdf|epdf|meta|abstract|html|fulltext))\/?$/, '');
  return [...new Set([`doi:${doi}`, `doi:${shorter}`, ...(acl ? [`acl:${acl}`] : [])])];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
