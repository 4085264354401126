import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

interface Picture {
  src: string;
  sizes: string;
  purpose?: string;
  form_factor?: string;
}

interface WebManifest {
  id?: string;
  start_url: string;
  scope: string;
  icons: Picture[];
  screenshots: Picture[];
  shortcuts: { url: string; icons: Picture[] }[];
}

const SITE = fileURLToPath(new URL('../../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${SITE}manifest.webmanifest`, 'utf8')) as WebManifest;
const page = readFileSync(`${SITE}index.html`, 'utf8');

async function sizeOf(file: string): Promise<string> {
  const { width, height } = await sharp(`${SITE}${file}`).metadata();
  return `${width}x${height}`;
}

describe('the web app manifest', () => {
  const pictures = [
    ...manifest.icons,
    ...manifest.screenshots,
    ...manifest.shortcuts.flatMap(({ icons }) => icons),
  ];

  it.each(pictures)('declares the size that $src has', async ({ src, sizes }) => {
    expect(await sizeOf(src)).toBe(sizes);
  });

  it('has icons for every launcher', () => {
    const kinds = manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`);
    expect(kinds).toEqual([
      'any 192x192',
      'any 512x512',
      'maskable 192x192',
      'maskable 512x512',
      'monochrome 192x192',
      'monochrome 512x512',
    ]);
  });

  it('names no address that depends on where the site is deployed', () => {
    expect(manifest).toMatchObject({ start_url: './', scope: './' });
    expect(manifest.id).toBeUndefined();
    for (const { src } of pictures) expect(src).toMatch(/^\.\//);
  });
});

describe('the built page', () => {
  it('links only files that are there, by relative addresses', () => {
    const addresses = Array.from(page.matchAll(/(?:href|src)="([^"]+)"/g), ([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) expect([address, existsSync(SITE + address)]).toEqual([address, true]);
    expect(addresses.every((address) => address.startsWith('./'))).toBe(true);
  });

  it('gives iOS an icon of 180 pixels', async () => {
    expect(await sizeOf('icons/apple-touch-icon-180.png')).toBe('180x180');
  });

  it('sets its policy before anything that the policy governs, and the watchdog before the app', () => {
    const order = ['<meta charset', 'Content-Security-Policy', './boot.js', 'type="module"'].map((part) =>
      page.indexOf(part),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThan(0);
  });

  it('has no inline script and no inline style', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  });
});
