import type { Plugin } from 'vite';

const BOOT_SCRIPT = /^[ \t]*<script [^>]*src="\.\/boot\.js"><\/script>\n/m;
const ENTRY = /<script type="module" (crossorigin) src="([^"]+)"><\/script>/;
const MODULES = /[ \t]*<link rel="modulepreload" [^>]+>\n/g;
const STYLES = /<link rel="stylesheet" (crossorigin) href="([^"]+)">/g;

/**
 * Has the built page ask for its scripts and styles before `boot.js`, which it waits for: behind a content policy of their own
 * pages are not looked through ahead, and all else would be asked for only when that has come and run.
 */
export function earlyRequests(): Plugin {
  return {
    name: 'offprint:early-requests',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: withEarlyRequests },
  };
}

/** @throws if the page names no `boot.js` or no entry */
export function withEarlyRequests(html: string): string {
  const [, crossOrigin, entry] = ENTRY.exec(html) ?? [];
  if (!entry || !BOOT_SCRIPT.test(html))
    throw new Error('index.html names no boot.js, or no script to start.');
  const asked = [
    `    <link rel="modulepreload" ${crossOrigin} href="${entry}">\n`,
    ...(html.match(MODULES) ?? []),
    ...[...html.matchAll(STYLES)].map(
      ([, mode, href]) => `    <link rel="preload" as="style" ${mode} href="${href}">\n`,
    ),
  ];
  return html.replace(MODULES, '').replace(BOOT_SCRIPT, (script) => asked.join('') + script);
}
