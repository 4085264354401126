import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { type PageWords, pageWordsOf } from '../site/pageWordsOf.ts';
import type { Site } from '../site/siteConfig.ts';

const FILE = 'manifest.webmanifest';
const SCREENSHOTS = 'screenshots';
const SCREENSHOT_TYPES: Record<string, string> = { png: 'image/png', webp: 'image/webp' };

const icon = (name: string, size: number, purpose: string) => ({
  src: `./icons/${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** The view that a shortcut leads to; `continue` is what was left half-read (`actions/openLaunch.ts`). */
const shortcut = (view: keyof PageWords['shortcuts'], words: PageWords) => ({
  name: words.shortcuts[view],
  url: `./#/${view}`,
  icons: [{ src: `./icons/shortcut-${view}-96.png`, sizes: '96x96', type: 'image/png' }],
});

/** Documents that people have of papers, by their types. Systems that know none of them go by the ends of names. */
const DOCUMENTS = {
  'application/x-bibtex': ['.bib'],
  'application/x-research-info-systems': ['.ris'],
  'application/nbib': ['.nbib'],
  'application/x-endnote-refer': ['.enw'],
  'application/x-inst-for-scientific-info': ['.ciw'],
  'application/json': ['.json'],
  'application/jsonl': ['.jsonl'],
  'text/csv': ['.csv'],
  'text/tab-separated-values': ['.tsv'],
  'text/markdown': ['.md'],
  'text/plain': ['.txt'],
};

/** What may be shared: apps that know no better type of a file call it bytes, and its content tells what it is. */
const SHARED = [
  'text/*',
  ...['xml', 'zip', 'gzip', 'octet-stream'].map((type) => `application/${type}`),
  ...Object.entries(DOCUMENTS).flatMap(([type, ends]) => [type, ...ends]),
  ...['.xml', '.html', '.zip', '.gz'],
];

/**
 * There is no `id` on purpose. It would be resolved against the origin, not against this file, so any `id` written here
 * would be the same for every library on a host. Left out it is `start_url`, which is resolved against this file: the
 * folder of this deployment.
 */
const manifestOf = ({ name, shortName, description, language, colours }: Site, words: PageWords) => ({
  name,
  short_name: shortName,
  description,
  lang: language,
  dir: words.direction,
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: colours.background.light,
  theme_color: colours.background.light,
  categories: ['education', 'books', 'productivity'],
  icons: [
    icon('icon', 192, 'any'),
    icon('icon', 512, 'any'),
    icon('maskable', 192, 'maskable'),
    icon('maskable', 512, 'maskable'),
    icon('monochrome', 192, 'monochrome'),
    icon('monochrome', 512, 'monochrome'),
  ],
  shortcuts: (['continue', 'new', 'search', 'library'] as const).map((view) => shortcut(view, words)),
  // Taken by the service worker (`sw/shared.ts`).
  share_target: {
    action: './share',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'files', accept: SHARED }] },
  },
  file_handlers: [{ action: './#/library/bring', accept: DOCUMENTS }],
  // The window that is open is told where to go, and keeps what is written in it.
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
  // Itself: so a tab can ask whether the app is installed beside it.
  related_applications: [{ platform: 'webapp', url: `./${FILE}` }],
  prefer_related_applications: false,
});

/**
 * Writes the web app manifest and links it from the page. The screenshots of the public folder are Offprint's: an app of
 * another name has none.
 */
export function webManifest(site: Site): Plugin {
  let publicFolder = '';
  const text = () => manifestText(site, publicFolder);
  return {
    name: 'offprint:web-manifest',
    configResolved(config) {
      publicFolder = config.publicDir;
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        response.setHeader('Content-Type', 'application/manifest+json');
        text().then((body) => response.end(body), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: await text() });
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [{ tag: 'link', attrs: { rel: 'manifest', href: `./${FILE}` }, injectTo: 'head' }],
    },
  };
}

/** @param publicFolder where the screenshots are */
export async function manifestText(site: Site, publicFolder: string): Promise<string> {
  const words = pageWordsOf(site.language);
  const screenshots = site.isOwn ? [] : await screenshotsIn(publicFolder, words);
  return JSON.stringify({ ...manifestOf(site, words), screenshots });
}

/** `reader-narrow.png` is shown as "Reader" on phones, where the picture is taller than wide, else on desktops. */
async function screenshotsIn(publicFolder: string, words: PageWords) {
  const folder = join(publicFolder, SCREENSHOTS);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Promise.all(files.filter((file) => typeOf(file)).map((file) => screenshot(folder, file, words)));
}

async function screenshot(folder: string, file: string, words: PageWords) {
  const { width, height } = await sharp(join(folder, file)).metadata();
  const shown = file.replace(/(-(narrow|wide))?\.\w+$/, '');
  const label = words.screenshots[shown];
  if (!label) throw new Error(`words/${words.language}/page.ts does not say what ${file} shows.`);
  return {
    src: `./${SCREENSHOTS}/${file}`,
    sizes: `${width}x${height}`,
    type: typeOf(file),
    form_factor: height > width ? 'narrow' : 'wide',
    label,
  };
}

function typeOf(file: string): string | undefined {
  return SCREENSHOT_TYPES[file.slice(file.lastIndexOf('.') + 1)];
}
