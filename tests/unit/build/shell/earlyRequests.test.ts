import { expect, test } from 'vitest';
import { withEarlyRequests } from '../../../../src/build/shell/earlyRequests.ts';

const PAGE = `<head>
    <meta charset="utf-8" />
    <script  src="./boot.js"></script>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/common-2.js">
    <link rel="stylesheet" crossorigin href="./assets/index-3.css">
  </head>
`;

test('scripts and styles are asked for before the script that the page waits for', () => {
  expect(withEarlyRequests(PAGE)).toBe(`<head>
    <meta charset="utf-8" />
    <link rel="modulepreload" crossorigin href="./assets/index-1.js">
    <link rel="modulepreload" crossorigin href="./assets/common-2.js">
    <link rel="preload" as="style" crossorigin href="./assets/index-3.css">
    <script  src="./boot.js"></script>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-3.css">
  </head>
`);
});

test('a page in which they stand otherwise is not built without them', () => {
  expect(() => withEarlyRequests(PAGE.replace('boot.js', 'begin.js'))).toThrow('no boot.js');
  expect(() => withEarlyRequests(PAGE.replace(' crossorigin src', ' src'))).toThrow('no script to start');
});
