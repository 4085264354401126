import { findLinks } from '../../links.ts';
import type { GivenLink, LinkKind } from '../../paper.ts';
import { type Fields, textIn, textsIn } from './fields.ts';

/** Fields that hold addresses, and what they lead to; null where the address itself has to say. */
const NAMES: readonly [name: string, kind: LinkKind | null][] = [
  ['code', 'code'],
  ['code_url', 'code'],
  ['github', 'code'],
  ['project', 'project'],
  ['project_page', 'project'],
  ['url', null],
];

/** The addresses that an entry gives in fields of their own, each once. */
export function linksIn(fields: Fields): GivenLink[] {
  const links = new Map<string, GivenLink>();
  for (const [name, kind] of NAMES)
    for (const text of [textIn(fields, name), ...textsIn(fields[name])]) {
      const [address] = findLinks(text.trim());
      if (address && !links.has(address.href))
        links.set(address.href, { href: address.href, kind: kind ?? address.kind });
    }
  return [...links.values()];
}
