import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import type { BundleManifest } from '../../core/bundle/bundle.ts';
import { opml } from '../../core/feed/opml.ts';
import { element } from '../../core/feed/xml.ts';
import { storedPapers } from '../content/work/storedPapers.ts';
import { daysMilliseconds } from '../site/days.ts';
import type { Site } from '../site/siteConfig.ts';
import { atomFeed, FEED_FILE } from './atomFeed.ts';
import { collectionDescription, DESCRIPTION_FILE } from './collectionDescription.ts';
import { UNKNOWN } from './dates.ts';
import { newestPapers } from './newestPapers.ts';

const CONTENT = 'content';
/** The list of feeds. It needs whole addresses: where the site's is not known, the app makes such a file itself. */
const OPML_FILE = 'feeds.opml';

/**
 * Writes what other programs read of the library, once its content is in place: the feed, the description for machines,
 * and, where the address is known, the list of feeds and what search engines ask for. None of it is part of the app.
 */
export function publishPlugin(site: Site): Plugin {
  let outDir = '';
  let inform: (line: string) => void = () => undefined;
  return {
    name: 'offprint:publish',
    apply: 'build',
    configResolved({ build, logger }) {
      outDir = build.outDir;
      inform = (line) => logger.info(line);
    },
    transformIndexHtml: { order: 'post', handler: () => tagsOf(site) },
    writeBundle: {
      // Content comes before, the list of the app's files after.
      sequential: true,
      handler() {
        const { files, undated } = publishedFiles(site, join(outDir, CONTENT));
        for (const [name, text] of files) writeFileSync(join(outDir, name), text);
        if (undated)
          inform(
            `${FEED_FILE}: ${undated} papers have no date that is known, and say 1970. "date" in the config, or SOURCE_DATE_EPOCH, gives one.`,
          );
      },
    },
  };
}

/** @param content the folder of a bundle @returns the files beside the page by their names, and entries without a date */
function publishedFiles(site: Site, content: string): { files: Map<string, string>; undated: number } {
  const { packs, papers } = JSON.parse(
    readFileSync(join(content, 'manifest.json'), 'utf8'),
  ) as BundleManifest;
  const shards = packs.flatMap((pack) => pack.shards.map(({ file }) => file));
  const now = site.date === null ? null : daysMilliseconds(site.date);
  const entries = newestPapers(storedPapers({ folder: content, files: shards }), now);
  const feed = { site, entries, papers };
  const files = new Map([
    [FEED_FILE, atomFeed(feed)],
    [DESCRIPTION_FILE, collectionDescription(feed)],
  ]);
  const { address } = site;
  if (address !== null) {
    files.set(OPML_FILE, opml({ name: site.name, feed: address + FEED_FILE, page: address }));
    files.set('sitemap.xml', sitemap(address));
    // Nobody asks for it anywhere but at the root of a host.
    if (new URL(address).pathname === '/')
      files.set('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n`);
  }
  return { files, undated: entries.filter(({ date }) => date === UNKNOWN).length };
}

/** The app is one page: its views are behind `#`. */
function sitemap(address: string): string {
  const page = `<url>${element('loc', {}, address)}</url>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${page}\n</urlset>\n`;
}

/** What the page says to programs; what needs a whole address only where it is known. */
function tagsOf({ name, description, language, address, isOwn }: Site): HtmlTagDescriptor[] {
  const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs,
    injectTo: 'head',
  });
  const meta = (property: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { property: `og:${property}`, content },
    injectTo: 'head',
  });
  const found = [
    link({ rel: 'alternate', type: 'application/atom+xml', title: name, href: `./${FEED_FILE}` }),
    link({ rel: 'describedby', type: 'application/ld+json', href: `./${DESCRIPTION_FILE}` }),
  ];
  if (address === null) return found;
  return [
    ...found,
    link({ rel: 'canonical', href: address }),
    meta('type', 'website'),
    meta('title', name),
    meta('description', description),
    meta('locale', language),
    meta('url', address),
    meta('image', `${address}${isOwn ? 'icons/icon-512.png' : 'screenshots/reader-wide.webp'}`),
  ];
}
