/** Lines of the sites that people copy papers from. Each must match a whole line. */

/** Nobody titles a paper or ends a paragraph like this. */
const SURE: readonly RegExp[] = [
  // arXiv, heads and searches
  /^we gratefully acknowledge support from.{0,120}$/i,
  /^the simons foundation,? (?:and )?member institutions.{0,80}$/i,
  /^showing \d[\d,]*[-–—]\d[\d,]* of \d[\d,]* results.{0,160}$/i,
  /^submitted \d{1,2} [a-z]+,? \d{4}; .{1,120}$/i,
  /^△ less$/i,
  // Languages in which a page has its texts, and the pictures of buttons, as they are read out
  /^(?:english|français|deutsch|español|português|italiano|nederlands|svenska|polski|русский|中文|日本語|한국어|[a-z]{2} ?\| ?[a-z]{2})$/i,
  /^(?:pdf|html|link|lock|code|star) icon$/i,
  // arXiv, listings
  /^showing new listings for .{1,60}$/i,
  /^showing up to \d+ entries per page ?:.{0,60}$/i,
  /^total of \d+ entries.{0,60}$/i,
  /^(?:new|cross|replacement) submissions? \(.{1,60} entries ?\)$/i,
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*, \d{1,2} [a-z]+ \d{4} \(.{0,30}entries ?\)$/i,
  // arXiv, pages
  /^\[submitted on .{1,150}\]$/i,
  /^(?:physics|mathematics|statistics|economics|computer science|quantitative (?:biology|finance)|electrical engineering and systems science) > .{1,80}$/i,
  /^(?:html|tex source|other formats) ?(?:\(experimental\))?$/i,
  /^(?:focus to learn more|submission history|access paper:?)$/i,
  /^from: .{1,80}\[view email\]$/i,
  /^\[v\d+\] .{1,60} \([\d,]+ kb\)$/i,
  /^(?:comments|subjects|categories|journal-ref|report number|(?:msc|acm) classes|related doi|cite as) ?:.{1,240}$/i,
  // arXiv, mails
  /^\\\\(?: \( https?:\/\/\S{1,80} ,\s{1,4}\d{1,9}kb\))?$/,
  // Semantic Scholar
  /^corpus id ?: ?\d+$/i,
  /^\+\d{1,4} authors?$/i,
  /^(?:view (?:on|via) \S.{0,40}|save to library|create alert|view pdf on arxiv|download pdf|view paper)$/i,
  /^\d[\d,.]* (?:citations?|references|figures?(?: and tables)?)$/i,
  /^published in .{1,120} \d{4}$/i,
  // OpenReview
  /^(?:published|submitted|modified|last modified) ?: ?\d{1,2} [a-z]{3,9} \d{4}\b.{0,150}$/i,
  /^(?:code of ethics|submission guidelines|primary area|submission number|anonymous url|no acknowledgement section|supplementary material|subject areas?|license|reciprocal reviewing|tl;dr) ?:.{1,240}$/i,
  // Hugging Face
  /^<?https?:\/\/(?:www\.)?huggingface\.co\/?(?:(?:models|datasets|spaces|docs|posts|pricing|enterprise|join|login|tasks|chat|blog|learn|brand|privacy|terms-of-service|new|settings|buckets|storage|huggingface|[\w.-]{1,40})(?:[/?#]\S{0,300})?)?>?$/i,
  /^\[?[^\S\r\n\u2028\u2029]*\d{0,4}(?: authors?)?\]\(https?:\/\/\S{1,300}\)$/i,
  /^[[\]]$/,
  /^\[[-–+]\] ?\d{0,6}[kK]?$/,
  // ACL Anthology: what a paper has, in one line
  /^(?:(?:pdf|bib|abs|html|bibtex|code|data|poster|slides|video|software|attachment|attach|supplement(?:ary)?|paper|doi|copy) ?[|·/]? ?){2,9}$/i,
  // SciSpace
  /^(?:journal article|proceedings article|book chapter|posted content|dissertation|report|book|monograph|reference entry)(?: ?(?:doi|open access|[•·])){1,3}$/i,
  /^(?:more filters|search or ask a question|key contributions ?:|read more|show full abstract|view publication|skip to (?:main )?content)$/i,
  /^bio: .{1,240}$/i,
  // bioRxiv, mails; Semantic Scholar, feeds
  /^(?:bio|med)rxiv posted .{1,120}$/i,
  /^\p{Lu}.{2,200} [•·] (?:19|20)\d\d$/u,
  // Dialogs
  /^are you sure you want to .{1,160}$/i,
  // ACM, IEEE
  /^(?:research-article|open access|free access|public access|publication history|get access|export citation|authors info (?:& claims|& affiliations))$/i,
  /^on (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:, \d{4})?$/i,
  // anywhere, as copied out of this app among others
  /^authors? ?: ?.{1,240}$/i,
  /^venue ?: ?.{1,240}$/i,
  /^paper ?: ?https?:\/\/\S{1,240}$/i,
  /^[,;]$/,
  // The end of a record of RIS
  /^ER {1,2}-$/,
  /^[-–—_*=~]{3,}$/,
];

/** A paper could have one of these as its title. */
const WORD =
  /^(?:tldr|tl;dr|paper|poster|article|journal article|preprint|talk|oral|demo|expand|collapse|save|alert|cite|bib|abs|pdf|html|bibtex|everyone|revisions|show more|community|resources|view blog|computer science|mathematics|physics|medicine|biology|engineering|sign in|models|datasets|spaces|docs|enterprise|pricing|author|authors)$/i;

/** Where somebody works, as a line of its own. */
const INSTITUTION =
  /^(?:(?:the )?(?:university|universit[éàä]t?|universidad|institute|college|academy|school) (?:of|for|de|di|zu) [\p{L}, '’.-]{3,60}|(?:the )?[\p{Lu}][\p{L} '’.-]{2,50} (?:university|institute(?: of (?:technology|science))?|college|laborator(?:y|ies)|academy of sciences))$/iu;

/** Whether a line names a place where people work, which a page has under a title. */
export function isInstitution(line: string): boolean {
  return line.length < 90 && INSTITUTION.test(line);
}

/** What is on the line below one of these is its value. */
const LABEL =
  /^(?:anthology id|volume|month|year|address|editors?|venues?|sig|publisher|pages|url|doi|bibkey|cite \(.{1,20}\)|copy citation|pdf|language|isbn|issn|note) ?:$|^[·•]? ?submitted by$/i;

/** How sure it is that a line is a site's own; null if it is no such line. */
export function siteWord(line: string): 'sure' | 'word' | null {
  if (LABEL.test(line) || SURE.some((form) => form.test(line))) return 'sure';
  return WORD.test(line) ? 'word' : null;
}

/** Whether a line only says what the line below it is: "Anthology ID:". */
export function isLabel(line: string): boolean {
  return LABEL.test(line);
}
