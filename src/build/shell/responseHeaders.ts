import type { Plugin } from 'vite';
import { allowingStyle, HEADER_POLICY } from './csp.ts';

interface HeaderRule {
  /** As hosts that read `_headers` write it: a `*` at the end stands for any characters. Every rule that fits counts. */
  path: string;
  headers: Record<string, string>;
}

const FOREVER = 'public, max-age=31536000, immutable';
const ASK_EACH_TIME = 'no-cache';

/** The app asks for no sensor and no payment; what it does not ask for, nothing in it may. */
const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');

/** Files with a hash in their name whose bytes are checked on arrival, and asked for anew past every cache. */
const HASHED = ['/content/papers-*', '/content/index-*', '/content/related-*', '/content/acronyms-*'];
/**
 * Files that name others, and those that run unchecked on a first visit: headers go by the address, and a host that answers
 * with a page where a script is not there would have browsers keep that for good. The service worker keeps the scripts anyway.
 */
const NAMING = [
  '/assets/*',
  '/',
  '/index.html',
  '/boot.js',
  '/repair.js',
  '/shell.json',
  '/service-worker.js',
  '/manifest.webmanifest',
  '/content/manifest.json',
];
/** Files for other programs, whose names do not tell every host what they are. */
const TYPES: Readonly<Record<string, string>> = {
  '/feed.xml': 'application/atom+xml; charset=utf-8',
  '/feeds.opml': 'text/x-opml; charset=utf-8',
  '/collection.jsonld': 'application/ld+json; charset=utf-8',
};

const RULES: HeaderRule[] = [
  ...HASHED.map((path) => ({ path, headers: { 'Cache-Control': FOREVER } })),
  ...NAMING.map((path) => ({ path, headers: { 'Cache-Control': ASK_EACH_TIME } })),
  ...Object.entries(TYPES).map(([path, type]) => ({
    path,
    headers: { 'Content-Type': type, 'Cache-Control': ASK_EACH_TIME },
  })),
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': HEADER_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': PERMISSIONS,
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  },
];

/** The headers that a file at `path`, from the root of the site, is to be served with. */
export function headersFor(path: string): Record<string, string> {
  const fitting = RULES.filter((rule) => fits(rule.path, path));
  return Object.assign({}, ...fitting.map(({ headers }) => headers)) as Record<string, string>;
}

/**
 * The rules in the format of `_headers` files, which Netlify and Cloudflare Pages read.
 *
 * @param style of the page for no file: a host shows it at any address, with the headers of that address
 */
export function headersFile(style: string): string {
  const blocks = RULES.map(({ path, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...lines].join('\n');
  });
  return `${blocks.join('\n\n').replace(HEADER_POLICY, allowingStyle(HEADER_POLICY, style))}\n`;
}

/** Ships the rules as `_headers` and follows them in `vite preview`. @param style as in `headersFile` */
export function responseHeaders(style: string): Plugin {
  return {
    name: 'offprint:response-headers',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile(style) });
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        for (const [name, value] of Object.entries(headersFor(pathname))) response.setHeader(name, value);
        next();
      });
    },
  };
}

function fits(pattern: string, path: string): boolean {
  if (!pattern.endsWith('*')) return pattern === path;
  return path.startsWith(pattern.slice(0, -1));
}
