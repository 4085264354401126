import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));
/** The one component whose links lead out of the app; it looks at every address. */
const DOOR = 'app/components/controls/WebLink.svelte';
/** A mail to nobody yet, made by `core/digest`: `mailto:` and encoded text. */
const MAIL = 'app/views/DigestView.svelte: href={mail.href}';
/** What gives addresses of views, all of which begin with `#/`. */
const OWN_ADDRESS = /^(?:hrefOf|searchFor)\(/;
/** Elements that load, run, send or lead by themselves. */
const ACTIVE = /^(?:script|iframe|frame|object|embed|base|area|link|meta|portal)$/;
const LEADS = /^(?:href|xlink:href|src|srcset|srcdoc|action|formaction|target|ping|rel|poster|data)$/;
/** What leads on, writes markup or runs text, from a script. */
const IN_SCRIPTS =
  /\bwindow\.open\(|\blocation\.(?:assign|replace)\(|\blocation(?:\.href)?\s*=[^=]|\.(?:href|src|action|innerHTML|outerHTML|srcdoc)\s*=[^=]|\bsetAttribute\(|insertAdjacentHTML|document\.write|\beval\(|new Function\(|createContextualFragment|setHTML|DOMParser|createElementNS\(/;
/** Each with what makes it safe. */
const ALLOWED_IN_SCRIPTS: Readonly<Record<string, string>> = {
  'platform/files.ts': 'The address of a file that the app itself has just made.',
  'app/boot.ts': 'The role of what it shows, and a script of its own build to be asked for ahead.',
  'app/repair/repair.ts': 'The role of what it shows, no address.',
  'app/text/citationElement.ts':
    'Links of citations that are copied, http and https alone; they are never part of a page.',
  'app/text/mathElement.ts': 'Elements and attributes of formulas alone, by a list.',
};

interface Node {
  type: string;
  name?: string;
  start: number;
  end: number;
  attributes?: Node[];
  [key: string]: unknown;
}

function files(kind: RegExp): { name: string; source: string }[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name) && /^(?:app|platform|data|worker|sw)\//.test(name))
    .map((name) => ({ name, source: readFileSync(join(SRC, name), 'utf8') }));
}

function elementsOf(node: unknown, found: Node[] = []): Node[] {
  if (Array.isArray(node)) node.forEach((one) => elementsOf(one, found));
  else if (typeof node === 'object' && node !== null) {
    if (/^(?:RegularElement|SvelteElement|HtmlTag)$/.test((node as Node).type)) found.push(node as Node);
    Object.values(node).forEach((one) => elementsOf(one, found));
  }
  return found;
}

/** What of a component could lead out of the app, or run something, one line each. */
function waysOut({ source }: { source: string }): string[] {
  return elementsOf(parse(source, { modern: true }).fragment).flatMap((element) => {
    if (element.type === 'HtmlTag') return ['{@html}'];
    if (ACTIVE.test(element.name ?? '')) return [`<${element.name}>`];
    return (element.attributes ?? []).flatMap((attribute) => {
      const text = source.slice(attribute.start, attribute.end);
      if (attribute.type === 'SpreadAttribute' && element.name === 'a') return [text];
      if (attribute.type !== 'Attribute') return [];
      if (/^on/.test(attribute.name!) && /^on\w+="/.test(text)) return [text];
      if (!LEADS.test(attribute.name!)) return [];
      const [, value] = /^href=\{(.*)\}$/s.exec(text) ?? [];
      return (value && OWN_ADDRESS.test(value)) || text === 'href="#main"' ? [] : [text];
    });
  });
}

test('no component but one has links that lead out of the app', () => {
  const components = files(/\.svelte$/);
  expect(components.length).toBeGreaterThan(80);
  const found = components.flatMap((file) =>
    file.name === DOOR ? [] : waysOut(file).map((way) => `${file.name}: ${way}`),
  );
  expect(found).toEqual([MAIL]);
  expect(waysOut(components.find(({ name }) => name === DOOR)!)).toEqual([
    'href={address}',
    'target="_blank"',
    'rel="noopener noreferrer"',
  ]);
});

test('no script leads out of the app, writes markup or runs text', () => {
  const found = files(/\.(?:ts|svelte)$/).filter(({ source }) => IN_SCRIPTS.test(source));
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(ALLOWED_IN_SCRIPTS).sort());
});
