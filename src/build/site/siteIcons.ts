import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { partsOf } from './colours.ts';
import type { Site } from './siteConfig.ts';

/** What is drawn on: transparent, or an opaque colour. */
interface Rgba {
  r: number;
  g: number;
  b: number;
  alpha: number;
}

const LEAST_PIXELS = 512;
/** The widest square that lies within what every launcher shows, a circle of 0.8 of the width. */
const SAFE = 0.56;
/** iOS cuts round corners off. */
const ON_TILE = 0.8;
const CLEAR: Rgba = { r: 0, g: 0, b: 0, alpha: 0 };
/** From here on a corner counts as filled. */
const OPAQUE = 250;
/** How far from the colour of the corners, of 255, a pixel counts as all drawing. */
const FULL_DIFFERENCE = 96;
/** Drawings of the app's own icons and pictures of its own papers: not of this site. */
const OFFPRINTS = [
  'icons/apple-touch-icon.svg',
  'icons/icon.svg',
  'icons/maskable.svg',
  'icons/monochrome.svg',
];
const SCREENSHOTS = 'screenshots';

/** Makes all icons from the one that a publisher gives, in place of the app's own, and leaves out what shows Offprint. */
export function siteIcons({ icon, isOwn, colours }: Site): Plugin {
  let outDir = '';
  return {
    name: 'offprint:site-icons',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async generateBundle() {
      if (icon === null) return;
      const files = await iconsFrom(icon, colours.background.light);
      for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `icons/${name}`, source });
    },
    /** The public folder has been copied by then. */
    writeBundle() {
      if (icon !== null) for (const path of OFFPRINTS) rmSync(join(outDir, path), { force: true });
      if (isOwn) rmSync(join(outDir, SCREENSHOTS), { recursive: true, force: true });
    },
  };
}

/**
 * All icons of an app, by their names.
 *
 * @param path of an SVG, or of a PNG of at least 512 pixels
 * @param background behind icons that may not be transparent, `#rrggbb`
 * @throws {Error} that names a file that cannot be used
 */
export async function iconsFrom(path: string, background: string): Promise<Map<string, Buffer | string>> {
  const drawing = await drawingOf(path);
  const corner = await cornerOf(drawing);
  const [r, g, b] = partsOf(background) as [number, number, number];
  const ground = corner ?? { r, g, b, alpha: 1 };
  const small = await square(drawing, 192, 1, CLEAR);
  return new Map<string, Buffer | string>([
    ['icon-192.png', small],
    ['icon-512.png', await square(drawing, 512, 1, CLEAR)],
    ['maskable-192.png', await square(drawing, 192, SAFE, ground)],
    ['maskable-512.png', await square(drawing, 512, SAFE, ground)],
    ['monochrome-192.png', await stencil(drawing, 192, corner)],
    ['monochrome-512.png', await stencil(drawing, 512, corner)],
    ['apple-touch-icon-180.png', await square(drawing, 180, corner ? 1 : ON_TILE, ground)],
    ['favicon-32.png', await square(drawing, 32, 1, CLEAR)],
    ['favicon.svg', wrapped(small)],
  ]);
}

/** The drawing at 1024 pixels. */
async function drawingOf(path: string): Promise<Buffer> {
  try {
    const bytes = readFileSync(path);
    const { format, width = 0, height = 0 } = await sharp(bytes).metadata();
    if (format !== 'svg' && format !== 'png') throw new Error('It is neither an SVG nor a PNG');
    if (format === 'png' && Math.min(width, height) < LEAST_PIXELS)
      throw new Error(
        `It has ${width} × ${height} pixels and needs at least ${LEAST_PIXELS} × ${LEAST_PIXELS}`,
      );
    const density = format === 'svg' ? Math.min(2400, (72 * 1024) / Math.max(width, height, 1)) : 72;
    return await sharp(bytes, { density })
      .resize(1024, 1024, { fit: 'contain', background: CLEAR })
      .ensureAlpha()
      .png()
      .toBuffer();
  } catch (problem) {
    throw new Error(`${path}: No icon can be made of it ("icon" names it). ${(problem as Error).message}.`, {
      cause: problem,
    });
  }
}

/** The colour of the corners where all are filled, and alike; null for a drawing that stands free. */
async function cornerOf(drawing: Buffer): Promise<Rgba | null> {
  const { data, info } = await sharp(drawing).raw().toBuffer({ resolveWithObject: true });
  const last = info.width - 1;
  const places = [0, last, last * info.width, info.width * info.width - 1];
  const corners = places.map((place) => [...data.subarray(place * 4, place * 4 + 4)]);
  const [first] = corners as [number[]];
  const alike = corners.every(
    (one) => one[3]! >= OPAQUE && one.every((value, at) => Math.abs(value - first[at]!) < 16),
  );
  return alike ? { r: first[0]!, g: first[1]!, b: first[2]!, alpha: 1 } : null;
}

/** @param share of the width that the drawing takes */
async function square(drawing: Buffer, size: number, share: number, background: Rgba): Promise<Buffer> {
  const inner = Math.round(size * share);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  const resized = sharp(drawing).resize(inner, inner);
  const extended = resized.extend({ top: before, left: before, bottom: after, right: after, background });
  const flat =
    background.alpha === 1 ? sharp(await extended.png().toBuffer()).flatten({ background }) : extended;
  return flat.png({ compressionLevel: 9 }).toBuffer();
}

/** The drawing in one colour: what differs from its ground. */
async function stencil(drawing: Buffer, size: number, corner: Rgba | null): Promise<Buffer> {
  const padded = await square(drawing, size, SAFE, corner ?? CLEAR);
  const raw = await sharp(padded).ensureAlpha().raw().toBuffer();
  for (let at = 0; at < raw.length; at += 4) {
    if (corner) {
      const difference = Math.max(
        Math.abs(raw[at]! - corner.r),
        Math.abs(raw[at + 1]! - corner.g),
        Math.abs(raw[at + 2]! - corner.b),
      );
      raw[at + 3] = Math.min(255, Math.round((difference / FULL_DIFFERENCE) * 255));
    }
    raw.fill(0, at, at + 3);
  }
  return sharp(raw, { raw: { width: size, height: size, channels: 4 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The picture as an SVG that holds nothing else: of a drawing by others, no script and no address comes along. */
function wrapped(png: Buffer): string {
  const data = png.toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192"><image width="192" height="192" href="data:image/png;base64,${data}"/></svg>\n`;
}
