import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * What the app may do: run, show and fetch its own files, nothing else. Trusted Types forbid turning text into markup or
 * script addresses but by the named policies: Svelte's own for its templates, and the app's for its two worker scripts.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html offprint-script-url',
];

/** The policy as a meta element may give it. */
export const META_POLICY = DIRECTIVES.join('; ');
/** The policy as a header gives it: a meta element has no say about who frames the page. */
export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

/** A policy under which this style may stand in a page itself, to the letter, and no other. */
export function allowingStyle(policy: string, css: string): string {
  const hash = createHash('sha256').update(css).digest('base64');
  return policy.replace("style-src 'self'", `$& 'sha256-${hash}'`);
}

const CHARSET = '<meta charset="utf-8" />';

/** Writes the policy into the built page, before anything that it governs. The dev server needs inline scripts. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'offprint:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(CHARSET))
          throw new Error(`index.html must have ${CHARSET} for the policy to follow.`);
        return html.replace(
          CHARSET,
          `$&\n    <meta http-equiv="Content-Security-Policy" content="${META_POLICY}" />`,
        );
      },
    },
  };
}
