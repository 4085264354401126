/**
 * Writes the content of one site into a folder, by the code of the build:
 * `node --import tsx writeContent.ts SITE FOLDER`.
 */
import { rmSync } from 'node:fs';
import { FolderFiles } from '../../../src/build/bundleFiles.ts';
import { buildContent } from '../../../src/build/contentPlugin.ts';
import { packFieldOf } from '../../../src/build/packs.ts';
import { writeSeeds } from './corpus.ts';
import { SITES, type Site, type SiteName } from './sites.ts';

const silent = { info: () => undefined, warn: () => undefined };

const [name, folder] = process.argv.slice(2) as [SiteName, string];
const { papers, packs }: Site = SITES[name];
const seeds = `${folder}.seeds`;
writeSeeds(seeds, papers!(), packs);
await buildContent(seeds, packFieldOf(packs ? 'file' : undefined), new FolderFiles(folder), silent);
rmSync(seeds, { recursive: true });
