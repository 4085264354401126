import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownFiles, readSite } from '../../../../src/build/site/siteConfig.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-site-'));
  mkdirSync(join(root, 'seeds'));
});
afterEach(() => rmSync(root, { recursive: true }));

function site(environment: Record<string, string> = {}) {
  return readSite({ root, seeds: join(root, 'seeds'), environment });
}

function write(path: string, config: unknown) {
  writeFileSync(join(root, path), typeof config === 'string' ? config : JSON.stringify(config));
}

/** What reading this config says, without the path of the file. */
function refused(config: unknown): string {
  write('offprint.config.json', config);
  try {
    site();
  } catch (problem) {
    expect(inspect(problem)).toBe((problem as Error).message);
    return (problem as Error).message.replace(`${join(root, 'offprint.config.json')}: `, '');
  }
  throw new Error('It was taken.');
}

describe('a site', () => {
  it('without a config is Offprint', () => {
    expect(site()).toMatchObject({
      name: 'Offprint',
      shortName: 'Offprint',
      language: 'en',
      address: null,
      date: null,
      icon: null,
      isOwn: false,
      colours: { background: { light: '#fbf8f2', dark: '#17191d' }, changed: {} },
    });
  });

  it('is what its config says', () => {
    write('seeds/fern.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
    write('seeds/offprint.config.json', {
      $schema: 'x',
      name: ' Fern Papers ',
      shortName: 'Ferns',
      description: 'About ferns.',
      language: 'de',
      address: 'https://example.org/ferns',
      publisher: 'The Fern Society',
      date: '2026-03-11',
      icon: 'fern.svg',
      colours: { accent: { light: '#0B5D3B', dark: '#7fd6a8' } },
    });
    expect(site()).toMatchObject({
      name: 'Fern Papers',
      shortName: 'Ferns',
      description: 'About ferns.',
      language: 'de',
      address: 'https://example.org/ferns/',
      publisher: 'The Fern Society',
      date: '2026-03-11',
      icon: join(root, 'seeds/fern.svg'),
      isOwn: true,
      colours: { changed: { ribbon: { light: '#0b5d3b', dark: '#7fd6a8' } } },
    });
  });

  it('is read from the file that is named, else from the documents’ folder, else from the project', () => {
    write('offprint.config.json', { name: 'Project' });
    expect(site().name).toBe('Project');
    write('seeds/offprint.config.json', { name: 'Seeds' });
    expect(site().name).toBe('Seeds');
    write('other.json', { name: 'Named' });
    expect(site({ OFFPRINT_CONFIG: 'other.json' }).name).toBe('Named');
    expect(site({ OFFPRINT_CONFIG: '' }).name).toBe('Seeds');
    expect(() => site({ OFFPRINT_CONFIG: 'none.json' })).toThrow(
      'none.json: There is no such file, and OFFPRINT_CONFIG names it.',
    );
  });

  it('in German describes itself in German', () => {
    write('offprint.config.json', { language: 'de' });
    expect(site().description).toMatch(/^Eine Bibliothek von Artikeln auf diesem Gerät/);
  });

  it('has files of its own, which are no documents wherever they lie', () => {
    expect(ownFiles(site())).toEqual([]);
    write('seeds/fern.svg', '<svg/>');
    write('seeds/ferns.json', { icon: 'fern.svg' });
    expect(ownFiles(site({ OFFPRINT_CONFIG: 'seeds/ferns.json' }))).toEqual([
      join(root, 'seeds/fern.svg'),
      join(root, 'seeds/ferns.json'),
    ]);
  });

  it('has an address and a day from the environment where the config has none', () => {
    const environment = { OFFPRINT_ADDRESS: 'https://a.example/b', SOURCE_DATE_EPOCH: '1773187200' };
    expect(site(environment)).toMatchObject({ address: 'https://a.example/b/', date: '2026-03-11' });
    expect(() => site({ SOURCE_DATE_EPOCH: 'today' })).toThrow(
      'SOURCE_DATE_EPOCH must be whole seconds since 1970; it is "today".',
    );
    write('offprint.config.json', { address: 'https://c.example/', date: '2020-02-29' });
    expect(site(environment)).toMatchObject({ address: 'https://c.example/', date: '2020-02-29' });
  });
});

describe('a config that is refused', () => {
  it.each([
    ['{ "name": ', /^It is no JSON\. /],
    [[], /^It must be one object/],
    [{ colour: 1 }, /^"colour" is not known\. It may have address, colours, /],
    [{ name: '' }, /^"name" must be text on one line, of 1 to 60 characters\.$/],
    [{ name: 'x'.repeat(61) }, /^"name" must be/],
    [{ name: 'a\nb' }, /^"name" must be/],
    [{ shortName: 7 }, /^"shortName" must be text/],
    [{ language: 'fr' }, /^"language" must be one of "en", "de"\.$/],
    [{ address: 'http://example.org/' }, /^"address" must be the https address of the folder/],
    [{ address: 'https://example.org/?a' }, /^"address" must be/],
    [{ address: 'https://me:it@example.org/' }, /^"address" must be/],
    [{ address: 'example.org' }, /^"address" must be/],
    [{ date: '2026-02-30' }, /^"date" must be a day of the calendar, as "2026-03-11"\.$/],
    [{ icon: 'a.gif' }, /^"icon" must be the path of an \.svg file, or of a \.png file/],
    [{ icon: 'none.svg' }, /^"icon" names none\.svg, and there is no such file\.$/],
    [{ colours: {} }, /^"colours" must have accent, background or both/],
    [{ colours: { accent: { light: 'red', dark: '#ffffff' } } }, /^"colours\.accent" must be \{ "light"/],
    [
      { colours: { accent: { light: '#ffee88', dark: '#ffee88' } } },
      /^"colours" cannot be read: in the light theme "link" \(#ffee88\) on "paper" \(#fbf8f2\) has a contrast of 1\.\d\d, and needs 4\.5\.$/,
    ],
    [
      { colours: { background: { light: '#666666', dark: '#17191d' } } },
      /^"colours" cannot be read: in the light theme/,
    ],
  ])('%j', (config, message) => {
    expect(refused(config)).toMatch(message);
  });
});
