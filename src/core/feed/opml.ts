import { element } from './xml.ts';

export interface ListedFeed {
  name: string;
  /** Absolute addresses: of the feed, and of the page that it is of. */
  feed: string;
  page: string;
}

/** A list of one feed, as feed readers import it (OPML 2.0). */
export function opml({ name, feed, page }: ListedFeed): string {
  const outline = element('outline', { type: 'rss', text: name, title: name, xmlUrl: feed, htmlUrl: page });
  const head = `<head>${element('title', {}, name)}</head>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0">\n${head}\n<body>\n${outline}\n</body>\n</opml>\n`;
}
