/** Renders the drawn icons to the pictures that platforms ask for. Run it (`npm run icons`) after a drawing changed. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const FOLDER = fileURLToPath(new URL('../../../public/icons/', import.meta.url));

/** Drawing → edge lengths in pixels; `icon.svg` at 192 becomes `icon-192.png`. */
const SIZES: Record<string, number[]> = {
  icon: [192, 512],
  maskable: [192, 512],
  monochrome: [192, 512],
  'apple-touch-icon': [180],
  favicon: [32],
  'shortcut-continue': [96],
  'shortcut-new': [96],
  'shortcut-search': [96],
  'shortcut-library': [96],
};

for (const [name, sizes] of Object.entries(SIZES)) for (const size of sizes) await render(name, size);

async function render(name: string, size: number): Promise<void> {
  const drawing = sharp(`${FOLDER}${name}.svg`, { density: await densityFor(name, size) });
  await drawing
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(`${FOLDER}${name}-${size}.png`);
}

/** Dots per inch at which the drawing comes out at `size` pixels: one of its units is a pixel at 72. */
async function densityFor(name: string, size: number): Promise<number> {
  const { width } = await sharp(`${FOLDER}${name}.svg`).metadata();
  return (72 * size) / width;
}
