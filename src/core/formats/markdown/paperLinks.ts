import { findLinks } from '../../paper/links.ts';
import type { GivenLink } from '../../paper/paper.ts';
import { arxivIn, doiIn } from '../fields/identifiers.ts';
import type { InlineLink } from './inline.ts';

/** Where papers are published, of which an address tells that a paper is meant. */
const PAPER_HOSTS =
  /(?:^|\.)(?:arxiv\.org|alphaxiv\.org|doi\.org|openreview\.net|aclanthology\.org|aclweb\.org|semanticscholar\.org|dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|sciencedirect\.com|nature\.com|science\.org|pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov|biorxiv\.org|medrxiv\.org|proceedings\.mlr\.press|jmlr\.org|papers\.nips\.cc|proceedings\.neurips\.cc|papers\.neurips\.cc|openaccess\.thecvf\.com|ecva\.net|isca-speech\.org|isca-archive\.org|ojs\.aaai\.org|aaai\.org|ijcai\.org|usenix\.org|mdpi\.com|plos\.org|frontiersin\.org|onlinelibrary\.wiley\.com|academic\.oup\.com|tandfonline\.com|eprint\.iacr\.org|hal\.science|ssrn\.com|osf\.io|zenodo\.org|direct\.mit\.edu|roboticsproceedings\.org|dblp\.org)$/;
const CODE =
  /^(?:code|github|implementation|official code|repo(?:sitory)?|pytorch|tensorflow|jax|link: github.{0,20}|github [\d.]+k?)$/i;
const PDF = /\.pdf(?:$|[?#])|\/pdf(?:\/|\?|$)/i;
/** Labels that name what is behind a link, and are no titles. */
export const LABEL =
  /^(?:[^\p{L}\p{N}]|(?:the |this |original |full |link to |read |see |view |download |their |our )*(?:paper|article|publication|report|pdf|arxiv|abs|html|code|github|project(?: page)?|page|link|website|web|homepage|blog(?: post)?|demo|dataset?s?|model|video|youtube|slides?|poster|bib(?:tex)?|doi|openreview|hugging ?face|huggingface|hf|talk|supp(?:lementary)?|appendix|preprint|here|source|url|official|tweet|thread|review|news|colab|notebook|read more|more|acm|ieee|acl|cvf|kimi|translate|null|n\/a))+(?: ?\d[\d.,]*k?[^\p{L}\p{N}]*)?$/iu;

export interface PaperAddresses {
  arxiv: string[];
  dois: string[];
  urls: string[];
  pdfs: string[];
  links: GivenLink[];
}

/** Whether an address is that of a paper. */
export function isPaperAddress(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { hostname, pathname } = new URL(href);
  if (arxivIn(href) !== null || doiIn(href) !== null) return true;
  return PDF.test(href) || (PAPER_HOSTS.test(hostname) && pathname.length > 3 && !isList(pathname));
}

function isList(path: string): boolean {
  return /^\/(?:list|search|venue|author|profile|group)\b/.test(path);
}

/** Whether an address may be a paper's own page where its title is the link. */
export function isPage(href: string): boolean {
  return (
    /^https?:\/\//i.test(href) &&
    !/^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|twitter\.com|x\.com|youtube\.com|youtu\.be|medium\.com|(?:www\.)?linkedin\.com|discord\.\w+|t\.me|huggingface\.co\/(?!papers\/))/i.test(
      href,
    )
  );
}

/** The addresses of one paper by what they are; arXiv and DOIs are read of all of them, in order. */
export function addressesOf(links: readonly InlineLink[]): PaperAddresses {
  const https = links.filter(({ href }) => /^https?:\/\//i.test(href));
  const papers = https.filter(({ href }) => isPaperAddress(href));
  const pages = papers.filter(({ href }) => !PDF.test(href));
  return {
    arxiv: papers.map(({ href }) => href),
    dois: papers.map(({ href }) => href),
    urls: pages.map(({ href }) => href),
    pdfs: papers.filter(({ href }) => PDF.test(href) && arxivIn(href) === null).map(({ href }) => href),
    links: https.flatMap(givenLink),
  };
}

function givenLink({ label, href }: InlineLink): GivenLink[] {
  const [found] = findLinks(href);
  if (found?.start !== 0) return [];
  const kind = found.kind === 'other' && CODE.test(label) ? 'code' : found.kind;
  return kind === 'other' ? [] : [{ href: found.href, kind }];
}
