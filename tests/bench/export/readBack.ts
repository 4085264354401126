import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

/** What a tool says of an entry, as TeX source. */
export interface Reference {
  title: string;
  authors: Name[];
}

/** In the parts that styles set apart; particles belong to `family`. */
export interface Name {
  given: string;
  family: string;
  suffix: string;
}

export interface ReadBack {
  /** By key, in the order of the tool. */
  references: Map<string, Reference>;
  warnings: string[];
  errors: string[];
}

/** Whether a program is there. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** A style that prints key, title and the parts of names, each on a line that begins with its letter. */
const STYLE = `ENTRY { author title } {} { label }
INTEGERS { n most }
FUNCTION {skip} { }
FUNCTION {line} { write$ newline$ }
FUNCTION {entry}
{ "@K" cite$ * line
  title missing$ 'skip { "@T" title * line } if$
  author missing$ 'skip
    { author num.names$ 'most :=
      #1 'n :=
      { n most > #0 = }
        { "@G" author n "{ff}" format.name$ * line
          "@V" author n "{vv}" format.name$ * line
          "@L" author n "{ll}" format.name$ * line
          "@J" author n "{jj}" format.name$ * line
          n #1 + 'n :=
        }
      while$
    }
  if$
}
${['article', 'inproceedings', 'misc', 'book', 'incollection', 'phdthesis', 'techreport'].map((type) => `FUNCTION {${type}} { entry }`).join('\n')}
FUNCTION {default.type} { "unknown type: " cite$ * warning$ entry }
READ
ITERATE {call.type$}
`;

/** BibTeX: with a style that prints what it reads, and with \`plain\`, which says what is missing. */
export function throughBibtex(folder: string, file: string): ReadBack {
  writeFileSync(join(folder, 'names.bst'), STYLE);
  const run = (style: string, name: string) => {
    writeFileSync(join(folder, `${name}.aux`), `\\citation{*}\n\\bibdata{${file}}\n\\bibstyle{${style}}\n`);
    spawnSync('bibtex', [name], { cwd: folder, maxBuffer: 1 << 30 });
    return readFileSync(join(folder, `${name}.blg`), 'utf8');
  };
  const logs = [run('plain', 'plain'), run('names', 'names')];
  const told = logs.flatMap((log) => log.split('\n'));
  return {
    references: printed(readFileSync(join(folder, 'names.bbl'), 'utf8')),
    warnings: told.filter((line) => line.startsWith('Warning--')),
    errors: told.filter((line) => /---line \d+ of file|^Sorry---|error message/.test(line)),
  };
}

/** Lines that BibTeX wraps go on behind two blanks, where one stood. */
function printed(text: string): Map<string, Reference> {
  const references = new Map<string, Reference>();
  let current: Reference = { title: '', authors: [] };
  for (const line of text.replace(/\n {2}/g, ' ').split('\n')) {
    const value = line.slice(2).trim();
    const name = current.authors.at(-1);
    switch (line.slice(0, 2)) {
      case '@K':
        references.set(value, (current = { title: '', authors: [] }));
        break;
      case '@T':
        current.title = value;
        break;
      case '@G':
        current.authors.push({ given: value, family: '', suffix: '' });
        break;
      case '@V':
        name!.family = value;
        break;
      case '@L':
        name!.family = `${name!.family} ${value}`.trim();
        break;
      case '@J':
        name!.suffix = value;
        break;
      default:
    }
  }
  return references;
}

/** Biber, as BibLaTeX runs it, with the data model that says which fields entries have. */
export function throughBiber(folder: string, file: string): ReadBack {
  const options = [
    '--tool',
    '--validate-datamodel',
    '--output-format=biblatexml',
    '--output-file=out.bltxml',
  ];
  const { stdout } = spawnSync('biber', [...options, `${file}.bib`], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const told = stdout.split('\n');
  return {
    references: inXml(readFileSync(join(folder, 'out.bltxml'), 'utf8')),
    warnings: told.filter((line) => line.startsWith('WARN')),
    errors: told.filter((line) => line.startsWith('ERROR')),
  };
}

function inXml(xml: string): Map<string, Reference> {
  const references = new Map<string, Reference>();
  let current: Reference = { title: '', authors: [] };
  let part: 'title' | 'given' | 'family' | 'suffix' | 'prefix' | null = null;
  let prefix = '';
  const parser = new Parser(
    {
      onopentag(tag, { id, type }) {
        if (tag === 'bltx:entry') references.set(id!, (current = { title: '', authors: [] }));
        if (tag === 'bltx:name') {
          current.authors.push({ given: '', family: '', suffix: '' });
          prefix = '';
        }
        if (tag === 'bltx:title') part = 'title';
        if (tag === 'bltx:namepart' && type) part = type as typeof part;
      },
      ontext(text) {
        const name = current.authors.at(-1);
        if (part === 'title') current.title += text;
        else if (part === 'prefix') prefix += text;
        else if (part && name) name[part] += text;
      },
      onclosetag(tag) {
        if (tag === 'bltx:title' || tag === 'bltx:names') part = null;
        const name = current.authors.at(-1);
        if (tag === 'bltx:name' && name) {
          name.family = `${prefix} ${name.family}`;
          for (const key of ['given', 'family', 'suffix'] as const)
            name[key] = name[key].trim().split(/\s+/).join(' ');
          part = null;
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return references;
}
