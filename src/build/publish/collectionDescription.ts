import type { Paper } from '../../core/paper/paper.ts';
import { paperAddresses } from '../../core/paper/paperAddresses.ts';
import { arxivIdOf, doiOf } from '../../core/paper/paperId.ts';
import { venueName } from '../../core/paper/venueName.ts';
import { displayText } from '../../core/text/displayText.ts';
import { wellFormed } from '../../core/text/wellFormed.ts';
import { FEED_FILE, type FeedContent, pageOf, shownTitle } from './atomFeed.ts';

/** Linked from the page, where an inline script would be against the policy. */
export const DESCRIPTION_FILE = 'collection.jsonld';

/**
 * What the library is, for machines (schema.org, JSON-LD): how many papers it has, and the newest of them. What is not
 * known is left out.
 */
export function collectionDescription({ site, entries, papers }: FeedContent): string {
  const { name, description, address, publisher } = site;
  const collection = {
    '@context': 'https://schema.org',
    '@type': ['CollectionPage', 'Dataset'],
    name,
    description,
    isAccessibleForFree: true,
    url: address ?? './',
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: publisher },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/atom+xml',
      contentUrl: `${address ?? './'}${FEED_FILE}`,
    },
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: papers,
      itemListElement: entries.map(({ paper }, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        item: article(paper, address),
      })),
    },
  };
  return `${JSON.stringify(collection, (_key, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value), 1)}\n`;
}

function article(paper: Paper, address: string | null): object {
  const { authors, venue, year, keywords } = paper;
  const arxiv = arxivIdOf(paper);
  const doi = doiOf(paper);
  const identifiers = [
    ...(doi === null ? [] : [{ '@type': 'PropertyValue', propertyID: 'DOI', value: doi }]),
    ...(arxiv === null ? [] : [{ '@type': 'PropertyValue', propertyID: 'arXiv', value: arxiv }]),
  ];
  const same = paperAddresses(paper).map(({ href }) => href);
  return {
    '@type': 'ScholarlyArticle',
    '@id': pageOf(paper, address),
    url: pageOf(paper, address),
    name: shownTitle(paper),
    abstract: displayText(paper.abstract, paper.body),
    author: authors?.map((name) => ({ '@type': 'Person', name })),
    datePublished: year === undefined ? undefined : String(year).padStart(4, '0'),
    isPartOf: venue === undefined ? undefined : { '@type': 'CreativeWork', name: venueName(venue) },
    keywords: keywords?.join(', '),
    identifier: identifiers.length ? identifiers : undefined,
    sameAs: same.length ? same : undefined,
  };
}
