import type { Plugin } from 'vite';
import { type Colours, withColours, withSwatches } from './colours.ts';

/** Puts a publisher's colours in place of the app's own. */
export function siteColours(colours: Colours): Plugin {
  return {
    name: 'offprint:site-colours',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:styles\/tokens\.css|ThemeChoice\.svelte)$/ },
      handler: (code, id) => (id.endsWith('.css') ? withColours(code, colours) : withSwatches(code, colours)),
    },
  };
}
