import type { LinkKind } from './paper.ts';

/** Places that hold source code, models or data to run; subdomains included. */
const CODE_HOSTS = [
  'github.com',
  'githubusercontent.com',
  'gitlab.com',
  'bitbucket.org',
  'codeberg.org',
  'sourceforge.net',
  'huggingface.co',
  'hf.co',
  'kaggle.com',
  'colab.research.google.com',
  'anonymous.4open.science',
  'gitee.com',
  'git.sr.ht',
  'pypi.org',
];
/** Places where people put up the page of one project. */
const PROJECT_HOSTS = [
  'github.io',
  'gitlab.io',
  'sites.google.com',
  'netlify.app',
  'vercel.app',
  'pages.dev',
];
/** Places to read papers: neither code nor a project's page, whatever the words around say. */
const READING_HOSTS = ['arxiv.org', 'doi.org', 'openreview.net', 'aclanthology.org', 'semanticscholar.org'];

/** A university's own GitLab and the like. */
const CODE_SUBDOMAIN = /^(?:git|gitlab|code)\./;
/** Pages of a code host that are about papers. */
const PAPER_PAGE = /^\/papers(?:\/|$)/;

/** Pages of Hugging Face that hold nothing of one project. */
const MENU =
  /^\/?$|^\/(?:login|join|models|datasets|spaces|docs|pricing|enterprise|posts|blog|chat|tasks|learn|settings|new|organizations|search)\/?$|^\/(?:docs|blog|posts|login|learn|tasks)\//;

/** How many characters before an address may say what it is: about one clause. */
const CLAUSE = 90;
const CUE =
  /\b(?:(?<project>project|web ?site|web ?page|home ?page|project page|demo)|(?<code>codes?|codebase|source|implementation|software|package|repository|repo))\b/gi;

/**
 * The kind of an address: by its host where the host says it, else by the last word in the clause before it that does
 * ("Codes are available on the project page: …" is a project). `before` is the text up to the address.
 */
export function linkKind(url: URL, before: string): LinkKind {
  const host = url.hostname;
  if (isOn(host, READING_HOSTS)) return 'other';
  if (/^(?:www\.)?(?:huggingface\.co|hf\.co)$/.test(host) && MENU.test(url.pathname)) return 'other';
  if (isOn(host, CODE_HOSTS)) return PAPER_PAGE.test(url.pathname) ? 'other' : 'code';
  if (isOn(host, PROJECT_HOSTS)) return 'project';
  if (CODE_SUBDOMAIN.test(host)) return 'code';
  return kindSaid(before);
}

function isOn(host: string, hosts: readonly string[]): boolean {
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

function kindSaid(before: string): LinkKind {
  const clause = before.slice(-CLAUSE).replace(/^.*[.!?]\s/s, '');
  let kind: LinkKind = 'other';
  for (const { groups } of clause.matchAll(CUE)) kind = groups?.['project'] ? 'project' : 'code';
  return kind;
}
