import { expect, it } from 'vitest';
import { readAsTyped } from '../../../../src/worker/search/readAsTyped.ts';

it.each([
  [
    '@article{x,\n  title = "{A}ttention to  Ferns",\n  author = "Ida Korb and Otto Brom", year = 2019\n}',
    'Attention to Ferns ',
  ],
  [
    '@inproceedings{korb19, author={Korb, Ida}, booktitle={On {M}oss}, title={On {Ferns} and Moss}}',
    'On Ferns and Moss ',
  ],
  ['@misc{k, shorttitle = {Moss}, title = {{Ferns {and {Moss}}}}, year = 2019}', 'Ferns and Moss '],
  ['@misc{k, title = "The {\\"O}lander fern, \\emph{Filix} \\& kin"}', 'The Olander fern, Filix & kin '],
  ["@misc{k, title = {Caf\\'e and Stra{\\ss}e by \\v{S}v\\'{\\i}}}", 'Cafe and Strasse by Svi '],
  ['@misc{k, title = {{Ferns in $\\mathbb{R}^{2}$} at \\$5}}', 'Ferns in $\\mathbb{R}^{2}$ at $5 '],
  ['@misc{k, title = {Ferns on {W}alls, cut', 'Ferns on Walls, cut '],
  ["author:'Ida Korb' ferns", 'author:"Ida Korb" ferns'],
  ['-author:‘Ida Korb’', '-author:"Ida Korb"'],
  ['ferns year>2018', 'ferns year:>2018'],
  ['year >= 2018', 'year:>= 2018'],
  ['year=2018 ferns', 'year:=2018 ferns'],
])('%j is read as %j', (typed, read) => expect(readAsTyped(typed)).toBe(read));

it.each([
  "Newton's year and Korb's ferns",
  "author:O'Brien and 'ferns'",
  'leap year > 365 days',
  'year:>2018',
  '@korb{}',
  'ferns of @author',
])('%j stays', (typed) => expect(readAsTyped(typed)).toBeNull());
