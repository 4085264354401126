import type { Paper } from './paper.ts';
import { arxivIdOf, doiOf } from './paperId.ts';
import { shownHost, webAddress } from './webAddress.ts';

export interface PaperAddress {
  kind: 'page' | 'pdf' | 'doi';
  /** The host, as it is shown: "arxiv.org". */
  name: string;
  /** Absolute, `http:` or `https:` only. */
  href: string;
}

/** Where a title can be looked up. */
export interface LookUpAddress {
  /** As people call the place. */
  name: string;
  href: string;
}

/** An old id may name a subject class ("math.GT/0309136"); arXiv's own addresses do not. */
const SUBJECT_CLASS = /\.[a-z]{2}(?=\/)/i;
/** The DOIs of the ACL Anthology hold its ids: 10.18653/v1/P19-1001. */
const ACL_DOI = /^10\.(?:18653|3115)\/v1\/([\w.-]+)$/i;
/** Its ids in its addresses: /P19-1001/, /2020.acl-main.1.pdf, and below /anthology/ on the host it had before. */
const ACL_PATH = /^\/(?:anthology\/)?([a-z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\.pdf)?\/?$/i;
const ACL_HOSTS = new Set(['aclanthology.org', 'aclweb.org']);
const OPENREVIEW_PATH = /^\/(?:forum|pdf)$/;
const DIGITS = /^\d{1,9}$/;
const PDF_PATH = /\.pdf$/i;

/** No search takes more of a title, and an address has to stay one that servers take. */
const LOOKED_UP = 300;

/**
 * The addresses of a paper itself, never of its code or project: pages first, then one PDF, then its DOI. From its
 * identifiers, and what the document gives as its page or PDF; empty if nothing is known.
 */
export function paperAddresses(paper: Pick<Paper, 'id' | 'doi' | 'pmid' | 'url' | 'pdf'>): PaperAddress[] {
  const arxiv = arxivIdOf(paper);
  const doi = doiOf(paper);
  const found = [
    ...(arxiv === null ? [] : ofArxiv(arxiv)),
    ...(doi === null ? [] : [...ofAclDoi(doi), ofDoi(doi)]),
    ...(paper.pmid && DIGITS.test(paper.pmid) ? [ofPubMed(paper.pmid)] : []),
    ...given(paper.url, 'page'),
    ...given(paper.pdf, 'pdf'),
  ];
  const isFirst = ({ kind, name }: PaperAddress, at: number) =>
    at === found.findIndex((other) => other.kind === kind && (kind !== 'page' || other.name === name));
  return (['page', 'pdf', 'doi'] as const).flatMap((kind) =>
    found.filter((address, at) => address.kind === kind && isFirst(address, at)),
  );
}

/** Where a paper can be looked for of which only the title is known. `title` as it is shown, formulas in Unicode. */
export function lookUpAddresses(title: string): LookUpAddress[] {
  const words = [...title.slice(0, 2 * LOOKED_UP)].slice(0, LOOKED_UP).join('').trim();
  return [
    { name: 'Google Scholar', href: asked('https://scholar.google.com/scholar', { q: words }) },
    { name: 'Semantic Scholar', href: asked('https://www.semanticscholar.org/search', { q: words }) },
    { name: 'arXiv', href: asked('https://arxiv.org/search/', { query: words, searchtype: 'title' }) },
  ];
}

function ofArxiv(id: string): PaperAddress[] {
  const written = id.replace(SUBJECT_CLASS, '');
  return pageAndPdf(
    below('https://arxiv.org', `/abs/${written}`),
    below('https://arxiv.org', `/pdf/${written}`),
  );
}

function ofAcl(id: string): PaperAddress[] {
  return pageAndPdf(
    below('https://aclanthology.org', `/${id}/`),
    below('https://aclanthology.org', `/${id}.pdf`),
  );
}

function ofAclDoi(doi: string): PaperAddress[] {
  const id = ACL_DOI.exec(doi)?.[1];
  return id === undefined ? [] : ofAcl(/^[a-z]\d/i.test(id) ? id.toUpperCase() : id);
}

function ofDoi(doi: string): PaperAddress {
  return addressOf('doi', below('https://doi.org', `/${doi}`));
}

function ofPubMed(pmid: string): PaperAddress {
  return addressOf('page', below('https://pubmed.ncbi.nlm.nih.gov', `/${pmid}/`));
}

/** An address that a document gives, with the others that follow from it. */
function given(text: string | undefined, kind: 'page' | 'pdf'): PaperAddress[] {
  const url = text === undefined ? null : webAddress(text);
  if (!url) return [];
  const host = shownHost(url);
  const acl = ACL_HOSTS.has(host) ? ACL_PATH.exec(url.pathname)?.[1] : undefined;
  if (acl !== undefined) return ofAcl(acl);
  if (host === 'openreview.net' && OPENREVIEW_PATH.test(url.pathname)) return ofOpenReview(url);
  if (host === 'doi.org' || host === 'dx.doi.org') return [addressOf('doi', url)];
  return [addressOf(PDF_PATH.test(url.pathname) ? 'pdf' : kind, url)];
}

function ofOpenReview(url: URL): PaperAddress[] {
  const id = url.searchParams.get('id');
  if (!id) return [addressOf('page', url)];
  const [page, pdf] = ['forum', 'pdf'].map((place) => asked(`https://openreview.net/${place}`, { id }));
  return pageAndPdf(new URL(page!), new URL(pdf!));
}

function pageAndPdf(page: URL, pdf: URL): PaperAddress[] {
  return [addressOf('page', page), addressOf('pdf', pdf)];
}

function addressOf(kind: PaperAddress['kind'], url: URL): PaperAddress {
  return { kind, name: shownHost(url), href: url.href };
}

/** An address on a site. Whatever the path holds, it is one of that site. */
function below(site: string, path: string): URL {
  const url = new URL(site);
  url.pathname = path.replace(/[%\\]/g, encodeURIComponent);
  return url;
}

function asked(site: string, parameters: Record<string, string>): string {
  const url = new URL(site);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
