import { findLinks } from '../../paper/links.ts';
import type { GivenLink, LinkKind } from '../../paper/paper.ts';
import { type Fields, textIn, textsIn } from './fields.ts';

/** Fields that hold addresses beside the paper, and what they lead to; null where the address itself has to say. */
const NAMES: readonly [name: string, kind: LinkKind | null][] = [
  ['code', 'code'],
  ['code_url', 'code'],
  ['github', 'code'],
  ['project', 'project'],
  ['project_page', 'project'],
  ['url', null],
];

/**
 * The addresses that an entry gives in fields of their own, each once, but those of the paper itself: what leads neither
 * to code nor to a project's page is the paper's (`ownPagesIn.ts`).
 */
export function linksIn(fields: Fields): GivenLink[] {
  const links = new Map<string, GivenLink>();
  for (const [name, kind] of NAMES)
    for (const text of [textIn(fields, name), ...textsIn(fields[name])]) {
      const [address] = findLinks(text.trim());
      const leadsTo = kind ?? address?.kind;
      if (address && leadsTo && leadsTo !== 'other' && !links.has(address.href))
        links.set(address.href, { href: address.href, kind: leadsTo });
    }
  return [...links.values()];
}
