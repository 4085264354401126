import type { LinkKind, Paper } from './paper.ts';

const BITS: Readonly<Record<LinkKind, number>> = { code: 1, project: 2, other: 4 };

/** Which kinds of links there are, a bit for each: for 87,000 papers in 87 KB. */
export function linkBits(links: Paper['links']): number {
  return links.reduce((bits, { kind }) => bits | BITS[kind], 0);
}

export function hasLink(bits: number, kind: LinkKind): boolean {
  return (bits & BITS[kind]) !== 0;
}
