import type { Paper, PaperKind } from '../paper/paper.ts';

export type VenueKind = 'conference' | 'journal';

const JOURNAL =
  /\b(?:journal|transactions|trans|letters|lett|annals|reviews?|rev|magazine|bulletin|acta|archives|frontiers in|nature|plos|ieee access|zeitschrift|j)\b|\bproc(?:eedings)?\.? (?:of the )?(?:national academy|natl|acm (?:on )?\p{L}|ieee$|vldb|royal society)/iu;
const CONFERENCE =
  /\b(?:proc|proceedings|conference|conf|workshops?|symposium|meeting|congress|colloquium|neural information processing systems|extended abstracts|tagungsband|fachtagung)\b/i;
/** Known by their letters, with or without a year. */
const JOURNALS = new Set('jmlr tmlr tacl tpami pami jair ijcv tog tit tsp tnnls pnas jcap jhep'.split(' '));
const CONFERENCES = new Set(
  `3dv aaai acl acml aistats alt asplos automl ccs chi cikm coling colm colt conll corl cvpr date eacl eccv ecir emnlp facct
  focs fse hpca icalp icassp iccv icde icdm iclr icml icra icse ijcai ijcnn interspeech iros isca iscas kdd miccai micro mlsys
  naacl neurips nips nsdi oopsla osdi pldi podc pods popl ppopp recsys rss sigcomm siggraph sigir sigmod soda sosp stoc uai
  uist usenix vldb wacv wmt wsdm www`.split(/\s+/),
);
/** "ICML", "ICML 2019", "acl2022", "CHI '12". */
const LETTERS = /^([a-z][a-z0-9]{1,11}|3dv)[\s'’-]{0,2}(?:(?:19|20)?\d\d)?$/i;
/** Letters with a whole year behind are a meeting of that year. */
const MEETING = /^[a-z][a-z-]{1,11}[\s'’-]{0,2}(?:19|20)\d\d$/i;

/** What a venue is, by its name; null for what could be either. */
export function venueKind(venue: string): VenueKind | null {
  const letters = LETTERS.exec(venue)?.[1]?.toLowerCase() ?? '';
  if (JOURNALS.has(letters) || JOURNAL.test(venue)) return 'journal';
  const meets = CONFERENCES.has(letters) || CONFERENCE.test(venue) || MEETING.test(venue);
  return meets ? 'conference' : null;
}

/** Whether the name says only that a paper is on arXiv. */
export function isPreprint(venue: string): boolean {
  return /^(?:arxiv|corr)\b/i.test(venue) || /^(?:arxiv )?(?:e-?print|preprint)s?$/i.test(venue);
}

const KINDS: ReadonlySet<unknown> = new Set<PaperKind>([
  ...(['article', 'conference', 'chapter', 'book', 'thesis', 'report', 'preprint'] as const),
]);

/**
 * What kind of publication a paper is: as its document says, else as its venue tells; null where nothing does. A paper
 * that is on arXiv alone is a preprint whatever its document calls it.
 */
export function publicationKind({
  venue = '',
  kind,
  volume,
}: Pick<Paper, 'venue' | 'kind' | 'volume'>): PaperKind | null {
  if (isPreprint(venue)) return 'preprint';
  const told = venueKind(venue);
  if (KINDS.has(kind) && !(kind === 'preprint' && told !== null)) return kind!;
  if (told !== null) return told === 'journal' ? 'article' : 'conference';
  return venue !== '' && volume ? 'article' : null;
}
