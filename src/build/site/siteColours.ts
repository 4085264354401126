import type { Plugin } from 'vite';
import { type Colours, withColours } from './colours.ts';

/** Puts a publisher's colours in place of the app's own. */
export function siteColours(colours: Colours): Plugin {
  return {
    name: 'offprint:site-colours',
    enforce: 'pre',
    transform: {
      filter: { id: /\/styles\/tokens\.css$/ },
      handler: (css) => withColours(css, colours),
    },
  };
}
