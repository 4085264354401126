import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { iconsFrom } from '../../../../src/build/site/siteIcons.ts';

const CIRCLE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><script>alert(1)</script><circle cx="5" cy="5" r="5" fill="#0b5d3b"/></svg>';
const TILE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#0b5d3b"/><circle cx="5" cy="5" r="3" fill="#fff"/></svg>';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'offprint-icon-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function made(name: string, drawing: string | Buffer) {
  writeFileSync(join(folder, name), drawing);
  return iconsFrom(join(folder, name), '#fbf8f2');
}

/** Red, green, blue and alpha at a place, in shares of the width. */
async function pixel(icon: Buffer | string | undefined, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(icon as Buffer)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
  return [...data.subarray(at, at + 4)];
}

const GREEN = [11, 93, 59, 255];
const PAPER = [251, 248, 242, 255];

describe('icons from one drawing', () => {
  it('have the sizes that platforms ask for', async () => {
    const icons = await made('a.svg', CIRCLE);
    for (const [name, icon] of icons) {
      const size = Number(/-(\d+)\.png$/.exec(name)?.[1] ?? 192);
      const { width, height } = await sharp(Buffer.from(icon)).metadata();
      expect([name, width, height]).toEqual([name, size, size]);
    }
    expect([...icons.keys()].sort()).toEqual([
      'apple-touch-icon-180.png',
      'favicon-32.png',
      'favicon.svg',
      'icon-192.png',
      'icon-512.png',
      'maskable-192.png',
      'maskable-512.png',
      'monochrome-192.png',
      'monochrome-512.png',
    ]);
  });

  it('keep a drawing that stands free whole on the background where a launcher cuts', async () => {
    const icons = await made('a.svg', CIRCLE);
    expect(await pixel(icons.get('icon-512.png'), 0.01, 0.01)).toEqual([0, 0, 0, 0]);
    expect(await pixel(icons.get('maskable-512.png'), 0.01, 0.01)).toEqual(PAPER);
    expect(await pixel(icons.get('maskable-512.png'), 0.5, 0.11)).toEqual(PAPER);
    expect(await pixel(icons.get('maskable-512.png'), 0.5, 0.5)).toEqual(GREEN);
    expect(await pixel(icons.get('apple-touch-icon-180.png'), 0.01, 0.01)).toEqual(PAPER);
  });

  it('go on with the colour of a tile, and show what is on it in one colour', async () => {
    const icons = await made('a.svg', TILE);
    expect(await pixel(icons.get('maskable-512.png'), 0.01, 0.01)).toEqual(GREEN);
    expect(await pixel(icons.get('apple-touch-icon-180.png'), 0.01, 0.01)).toEqual(GREEN);
    expect(await pixel(icons.get('monochrome-512.png'), 0.01, 0.01)).toEqual([0, 0, 0, 0]);
    expect(await pixel(icons.get('monochrome-512.png'), 0.5, 0.5)).toEqual([0, 0, 0, 255]);
  });

  it('bring nothing of the drawing along but its picture', async () => {
    const svg = (await made('a.svg', CIRCLE)).get('favicon.svg') as string;
    expect(svg).toMatch(/^<svg [^>]*><image [^>]*href="data:image\/png;base64,[\w+/=]+"\/><\/svg>\n$/);
  });

  it('come from a PNG as well', async () => {
    const png = await sharp(Buffer.from(TILE), { density: 4000 }).resize(512, 512).png().toBuffer();
    expect(await pixel((await made('a.png', png)).get('icon-512.png'), 0.01, 0.01)).toEqual(GREEN);
  });

  it('do not come from what is too small or no picture: it is named', async () => {
    const small = await sharp(Buffer.from(TILE)).resize(100, 100).png().toBuffer();
    await expect(made('a.png', small)).rejects.toThrow(
      /a\.png: No icon can be made of it \("icon" names it\)\. It has 100 × 100 pixels and needs at least 512 × 512\.$/,
    );
    await expect(made('b.svg', 'fern')).rejects.toThrow(/b\.svg: No icon can be made of it/);
  });
});
