import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inspect } from 'node:util';
import * as words from '../../app/words/en/page.ts';
import { type Language, LANGUAGES } from '../../app/words/languages.ts';
import { wellFormed } from '../../core/text/wellFormed.ts';
import { type Colours, type ColourPair, coloursOf, unreadable } from './colours.ts';
import { DAY, daysMilliseconds } from './days.ts';
import { pageWordsOf } from './pageWordsOf.ts';

/** What one publisher's app is called and looks like; what the config file leaves out is as in Offprint itself. */
export interface Site {
  name: string;
  /** Name below the icon on a home screen. */
  shortName: string;
  description: string;
  /** Language of the page, the manifest and the feed, and the one that the app begins in. */
  language: Language;
  /** Where the app is deployed, absolute, ending in `/`; null while nobody says. */
  address: string | null;
  /** Who publishes the collection. */
  publisher: string | null;
  /** The day that the documents are of, as `2026-03-11`; null while nobody says. */
  date: string | null;
  /** Path of the one drawing that all icons are made from; null for the app's own icons. */
  icon: string | null;
  colours: Colours;
  /** True if it is called something else than Offprint: then pictures of Offprint are not shown as its own. */
  isOwn: boolean;
  /** Path of the file that said so; null if there is none. */
  file: string | null;
}

export interface SiteFolders {
  root: string;
  seeds: string;
  environment: Readonly<Record<string, string | undefined>>;
}

export const CONFIG_FILE = 'offprint.config.json';

const MOST = { name: 60, shortName: 30, description: 300, publisher: 100 } as const;
const KEYS = [
  'address',
  'colours',
  'date',
  'description',
  'icon',
  'language',
  'name',
  'publisher',
  'shortName',
];
const ICON = /\.(?:svg|png)$/i;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x1f\x7f-\x9f]/;

/** What is wrong with the config, and no fault of the program: told without a stack. */
class UnfitConfig extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }
  [inspect.custom](): string {
    return this.message;
  }
}

/**
 * Reads the config: the file that `OFFPRINT_CONFIG` names, else `offprint.config.json` in the folder of documents, else
 * the one in the project. `OFFPRINT_ADDRESS` stands in for an address that the file does not give.
 *
 * @throws {Error} that names the file, the field and what it must be
 */
export function readSite({ root, seeds, environment }: SiteFolders): Site {
  const file = configFile({ root, seeds, environment });
  const fields = file === null ? {} : fieldsOf(file);
  const field = new Fields(file ?? '', fields);
  const name = field.text('name') ?? words.name;
  const language = field.language();
  const address = field.address() ?? addressIn('OFFPRINT_ADDRESS', environment['OFFPRINT_ADDRESS']);
  return {
    name,
    shortName: field.text('shortName') ?? name,
    description: field.text('description') ?? pageWordsOf(language).description,
    language,
    address,
    publisher: field.text('publisher'),
    date: field.date() ?? dayIn('SOURCE_DATE_EPOCH', environment['SOURCE_DATE_EPOCH']),
    icon: field.icon(),
    colours: field.colours(),
    isOwn: name !== words.name,
    file,
  };
}

/** Paths of the config and of what it names: no documents, wherever they lie. */
export function ownFiles({ icon, file }: Site): string[] {
  return [icon, file].filter((path) => path !== null);
}

function configFile({ root, seeds, environment }: SiteFolders): string | null {
  // Set to nothing, as scripts do for "not set".
  const named = environment['OFFPRINT_CONFIG'];
  if (named) {
    const path = resolve(root, named);
    if (!existsSync(path))
      throw new UnfitConfig(`${named}: There is no such file, and OFFPRINT_CONFIG names it.`);
    return path;
  }
  return [join(seeds, CONFIG_FILE), join(root, CONFIG_FILE)].find((path) => existsSync(path)) ?? null;
}

function fieldsOf(file: string): Record<string, unknown> {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (problem) {
    throw new UnfitConfig(`${file}: It is no JSON. ${(problem as Error).message}`);
  }
  if (!isRecord(read)) throw new UnfitConfig(`${file}: It must be one object: { "name": "…" }.`);
  for (const key of Object.keys(read))
    if (!KEYS.includes(key) && key !== '$schema')
      throw new UnfitConfig(`${file}: "${key}" is not known. It may have ${KEYS.join(', ')}.`);
  return read;
}

/** The fields of one file, each checked as it is read; null where it is left out. */
class Fields {
  readonly #file: string;
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(file: string, fields: Readonly<Record<string, unknown>>) {
    this.#file = file;
    this.#fields = fields;
  }

  text(name: keyof typeof MOST): string | null {
    const value = this.#fields[name];
    if (value === undefined) return null;
    const text = typeof value === 'string' ? wellFormed(value.trim()) : '';
    if (!text || text.length > MOST[name] || CONTROL.test(text))
      return this.#refuse(name, `must be text on one line, of 1 to ${MOST[name]} characters`);
    return text;
  }

  language(): Language {
    const value = this.#fields['language'];
    if (value === undefined) return words.language;
    const known = LANGUAGES.find((language) => language === value);
    return known ?? this.#refuse('language', `must be one of "${LANGUAGES.join('", "')}"`);
  }

  address(): string | null {
    const value = this.#fields['address'];
    if (value === undefined) return null;
    const address = typeof value === 'string' ? siteAddress(value) : null;
    return address ?? this.#refuse('address', ADDRESS_RULE);
  }

  date(): string | null {
    const value = this.#fields['date'];
    if (value === undefined) return null;
    if (typeof value === 'string' && DAY.test(value) && daysMilliseconds(value) !== null) return value;
    return this.#refuse('date', 'must be a day of the calendar, as "2026-03-11"');
  }

  icon(): string | null {
    const value = this.#fields['icon'];
    if (value === undefined) return null;
    if (typeof value !== 'string' || !ICON.test(value))
      return this.#refuse(
        'icon',
        'must be the path of an .svg file, or of a .png file of at least 512 pixels',
      );
    const path = resolve(dirname(this.#file), value);
    return existsSync(path) ? path : this.#refuse('icon', `names ${value}, and there is no such file`);
  }

  colours(): Colours {
    const value = this.#fields['colours'];
    if (value === undefined) return coloursOf({});
    const parts = isRecord(value) ? Object.entries(value) : [];
    if (parts.length === 0 || parts.some(([name]) => name !== 'accent' && name !== 'background'))
      return this.#refuse('colours', 'must have accent, background or both, and nothing else');
    const given = Object.fromEntries(parts.map(([name, pair]) => [name, this.#pair(name, pair)]));
    const colours = coloursOf(given);
    const problem = unreadable(colours);
    return problem === null ? colours : this.#refuse('colours', problem);
  }

  #pair(name: string, pair: unknown): ColourPair {
    const { light, dark, ...others } = isRecord(pair) ? pair : {};
    if (isColour(light) && isColour(dark) && Object.keys(others).length === 0)
      return { light: light.toLowerCase(), dark: dark.toLowerCase() };
    return this.#refuse(`colours.${name}`, 'must be { "light": "#rrggbb", "dark": "#rrggbb" }');
  }

  #refuse(field: string, rule: string): never {
    throw new UnfitConfig(`${this.#file}: "${field}" ${rule}.`);
  }
}

const ADDRESS_RULE =
  'must be the https address of the folder that the app is in, as "https://example.org/papers/"';

function addressIn(name: string, value: string | undefined): string | null {
  if (!value) return null;
  const address = siteAddress(value);
  if (address === null) throw new UnfitConfig(`${name} ${ADDRESS_RULE}; it is "${value}".`);
  return address;
}

/** The day of a time that builds are given so that they need no clock: seconds since 1970. */
function dayIn(name: string, value: string | undefined): string | null {
  if (!value) return null;
  const time = /^\d{1,11}$/.test(value) ? new Date(Number(value) * 1000) : null;
  if (time === null) throw new UnfitConfig(`${name} must be whole seconds since 1970; it is "${value}".`);
  return time.toISOString().slice(0, 10);
}

/** An address of a folder as it is written everywhere; null for anything else. */
function siteAddress(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.username || url.password || url.search || url.hash) return null;
  if (/\.html?$/i.test(url.pathname)) return null;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function isColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
