import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAtomFeed, parseOpml } from 'feedsmith';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/build/shell/responseHeaders.ts';
import { shellFiles } from '../../src/build/shell/shellFiles.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SITE = join(ROOT, 'dist');
/** Milliseconds for a whole build on a busy machine. */
const SLOW_MACHINE = 240_000;

const CONFIG = {
  name: 'Ferns & <Walls>',
  shortName: 'Ferns',
  description: 'Papers about "ferns".',
  language: 'de',
  address: 'https://example.org/ferns/',
  publisher: 'The Fern Society',
  date: '2026-03-11',
  icon: 'fern.svg',
  colours: {
    accent: { light: '#0b5d3b', dark: '#7fd6a8' },
    background: { light: '#f4faf5', dark: '#10201a' },
  },
};
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#0b5d3b"/></svg>';
const PAPERS = 'Ferns on Walls\n\nWe count ferns on walls of $n^2$ stones.\n\nMosses\n\nWe count mosses.\n';

describe('the app of another publisher, built from one config', () => {
  let folder: string;
  let site: string;
  const read = (name: string) => readFileSync(join(site, name), 'utf8');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-publisher-'));
    site = join(folder, 'dist');
    const seeds = join(folder, 'seeds');
    mkdirSync(seeds);
    writeFileSync(join(seeds, 'papers.txt'), PAPERS);
    writeFileSync(join(seeds, 'fern.svg'), ICON);
    writeFileSync(join(seeds, 'offprint.config.json'), JSON.stringify(CONFIG));
    const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', site, '--emptyOutDir'];
    // Not as the tests run: a build for tests is larger than any budget.
    const own = { OFFPRINT_SEEDS: seeds, OFFPRINT_CONFIG: '', NO_COLOR: '1', NODE_ENV: 'production' };
    const env = { ...process.env, ...own };
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.any(String)]);
  }, SLOW_MACHINE);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has its name, words, language and colours in the manifest and the page', () => {
    expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({
      name: 'Ferns & <Walls>',
      short_name: 'Ferns',
      description: 'Papers about "ferns".',
      lang: 'de',
      theme_color: '#f4faf5',
      background_color: '#f4faf5',
      screenshots: [],
    });
    const page = read('index.html');
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<title>Ferns &amp; &lt;Walls></title>');
    expect(page).toContain('content="Papers about &quot;ferns&quot;."');
    expect(page).toContain('name="theme-color" content="#10201a" media="(prefers-color-scheme: dark)"');
    expect(page).toContain('<link rel="canonical" href="https://example.org/ferns/">');
    expect(page).toContain('property="og:image" content="https://example.org/ferns/icons/icon-512.png"');
  });

  it('has its colours in the app, with what stands on them', () => {
    const styles = readdirSync(join(site, 'assets')).filter((name) => name.endsWith('.css'));
    const css = styles.map((name) => read(`assets/${name}`)).join('');
    expect(/--ribbon:[^;]*#0b5d3b[^;]*#7fd6a8/.test(css)).toBe(true);
    expect(/--paper:[^;]*#f4faf5[^;]*#10201a/.test(css)).toBe(true);
    // The choice of a theme shows them.
    expect(css).not.toContain('#fbf8f2');
  });

  it('says its own name wherever the app names itself, and Offprint only as what made it', () => {
    const scripts = shellFiles(site).filter(({ path }) => path.endsWith('.js'));
    const said = scripts.flatMap(
      ({ path }) => read(path).match(/[^`"']{0,40}\bOffprint\b[^`"']{0,40}/g) ?? [],
    );
    for (const text of said) expect(text).toMatch(/^(?:Made with )?Offprint(?: \$\{.*)?$/);
    expect(said.length).toBeLessThan(4);
    for (const words of ['Ferns & <Walls>', 'could not start', 'konnte nicht starten'])
      expect(read('repair.js')).toContain(words);
  });

  it('has its icon in every size, and no picture of Offprint', async () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string; sizes: string }[] };
    for (const { src, sizes } of manifest.icons.filter(({ src }) => !src.includes('monochrome'))) {
      const { data, info } = await sharp(join(site, src))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([src, `${info.width}x${info.height}`, [...data.subarray(0, 3)]]).toEqual([
        src,
        sizes,
        [11, 93, 59],
      ]);
    }
    const kept = readdirSync(join(site, 'icons')).filter((name) => name.endsWith('.svg'));
    expect(kept).toEqual([
      'favicon.svg',
      'shortcut-continue.svg',
      'shortcut-library.svg',
      'shortcut-new.svg',
      'shortcut-search.svg',
    ]);
    expect(existsSync(join(site, 'screenshots'))).toBe(false);
  });

  it('tells feed readers and machines of its papers', () => {
    const feed = parseAtomFeed(read('feed.xml'));
    expect(feed).toMatchObject({
      title: { value: 'Ferns & <Walls>' },
      updated: '2026-03-11T00:00:00Z',
      authors: [{ name: 'The Fern Society' }],
    });
    expect(feed.links).toContainEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: 'https://example.org/ferns/feed.xml',
    });
    expect(feed.entries!.map(({ title }) => title!.value)).toEqual(['Ferns on Walls', 'Mosses']);
    expect(feed.entries![0]!.summary!.value).toBe('We count ferns on walls of n² stones.');
    expect(parseOpml(read('feeds.opml')).body!.outlines![0]).toMatchObject({
      text: 'Ferns & <Walls>',
      xmlUrl: 'https://example.org/ferns/feed.xml',
    });
    expect(JSON.parse(read('collection.jsonld'))).toMatchObject({
      name: 'Ferns & <Walls>',
      mainEntity: { numberOfItems: 2 },
    });
    expect(read('sitemap.xml')).toContain('<loc>https://example.org/ferns/</loc>');
    // Only at the root of a host is it asked for.
    expect(existsSync(join(site, 'robots.txt'))).toBe(false);
  });

  it('takes neither its config nor its icon for a document', () => {
    const { collections } = JSON.parse(read('content/manifest.json')) as {
      collections: { document: string }[];
    };
    expect(collections.map(({ document }) => document)).toEqual(['papers.txt']);
  });
});

describe('what other programs read', () => {
  it('is a feed of all papers, at the address that the page names', () => {
    const page = readFileSync(join(SITE, 'index.html'), 'utf8');
    expect(page).toContain(
      '<link rel="alternate" type="application/atom+xml" title="Offprint" href="./feed.xml">',
    );
    const { entries, title } = parseAtomFeed(readFileSync(join(SITE, 'feed.xml'), 'utf8'));
    expect(title!.value).toBe('Offprint');
    expect(entries).toHaveLength(55);
    expect(entries![0]!.links![0]!.href).toMatch(/^\.\/#\/paper\//);
  });

  it('is no part of the app that is kept offline', () => {
    const paths = shellFiles(SITE).map(({ path }) => path);
    expect(paths.filter((path) => /feed|opml|jsonld|sitemap|robots/.test(path))).toEqual([]);
  });

  it('is served as what it is, and asked for anew', () => {
    expect(headersFor('/feed.xml')).toMatchObject({
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'no-cache',
    });
    expect(readFileSync(join(SITE, '_headers'), 'utf8')).toContain(
      '/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n  Cache-Control: no-cache\n',
    );
  });
});
