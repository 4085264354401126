/**
 * Writes the content of one site into a folder, by the code of the build:
 * `node --import tsx writeContent.ts SITE FOLDER`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { buildContent } from '../../../src/build/content/buildContent.ts';
import { packFieldOf } from '../../../src/build/content/packs.ts';
import { writeSeeds } from './corpus.ts';
import { SITES, type Site, type SiteName } from './sites.ts';

const silent = { info: () => undefined, warn: () => undefined };

const [name, folder] = process.argv.slice(2) as [SiteName, string];
const { papers, packs }: Site = SITES[name];
const seeds = `${folder}.seeds`;
writeSeeds(seeds, papers!(), packs);
mkdirSync(folder, { recursive: true });
await buildContent({
  seeds,
  field: packFieldOf(packs ? 'file' : undefined),
  folder,
  cacheFolder: null,
  // Two sites are written at once.
  threads: 1,
  logger: silent,
});
rmSync(seeds, { recursive: true });
