import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../../src/', import.meta.url));
/** What runs on the device. */
const ROOMS = ['app', 'core', 'data', 'platform', 'worker'];

/** Whether an object of `Intl` is made while a module is read, outside of every function. */
function makesIntl(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const isMade = ts.isNewExpression(node) && /^Intl\./.test(node.expression.getText());
  return isMade || (ts.forEachChild(node, makesIntl) ?? false);
}

const makesIntlWhenRead = (code: string) =>
  makesIntl(ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true));

test('no module makes an object of Intl when it is read: those of a start took a phone longer than its list', () => {
  expect(makesIntlWhenRead(`const numbers = new Intl.NumberFormat('de');`)).toBe(true);
  expect(makesIntlWhenRead(`const number = (n: number) => new Intl.NumberFormat('de').format(n);`)).toBe(
    false,
  );
  const modules = ROOMS.flatMap((room) =>
    readdirSync(`${SOURCE}${room}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => `${room}/${path}`),
  );
  expect(modules.length).toBeGreaterThan(300);
  const early = modules.filter((path) => {
    const code = readFileSync(`${SOURCE}${path}`, 'utf8');
    return code.includes('new Intl.') && makesIntlWhenRead(code);
  });
  expect(early).toEqual([]);
});
