import { readFileSync } from 'node:fs';
import fc from '../../../properties.ts';
import { describe, expect, test } from 'vitest';
import { findLinks } from '../../../../src/core/paper/links.ts';

const seed = readFileSync(new URL('../../../../seeds/trending-papers.txt', import.meta.url), 'utf8');
const hrefs = (text: string) => findLinks(text).map(({ href }) => href);
const written = (text: string) => findLinks(text).map(({ start, end }) => text.slice(start, end));

test('the seed has these 19 addresses', () => {
  expect(findLinks(seed).map(({ kind, href }) => `${kind} ${href}`)).toEqual([
    'code https://github.com/xuangu-fang/Functional-Bayesian-Tucker-Decomposition',
    'code https://github.com/edwardjhu/TP4',
    'code https://github.com/megvii-research/AAAI2023-PVD',
    'code https://github.com/SJTU-DeepVisionLab/FLoRA',
    'code https://github.com/PaddlePaddle/ERNIE',
    'project http://www.cs.columbia.edu/cg/INSR-PDE/',
    'code https://github.com/LeavesLei/activation-code',
    'code https://github.com/xuangu-fang/Gaussian-Process-Slover-for-High-Freq-PDE',
    'code https://github.com/abhibambhaniya/progressive_gradient_flow_nm_sparsity',
    'code https://github.com/NJUST-VIPGroup/Equiangular-Basis-Vectors',
    'project https://eververas.github.io/SAGS/',
    'code https://github.com/huawei-noah/Federated-Learning/tree/main/HessianAlignment',
    'code https://github.com/mazurowski-lab/intrinsic-properties',
    'code https://github.com/WeiDai-David/2025CVPR_GGEUR',
    'code https://github.com/thuml/TimesNet',
    'project https://namgyukang.github.io/Physics-Informed-Gaussians/',
    'code https://github.com/xuke225/EQ-Net.git',
    'code https://github.com/xuke225/EQ-Net',
    'project https://jsnln.github.io/iccv2023_intrinsic/index.html',
  ]);
});

describe('where an address ends', () => {
  test.each([
    ['Code: https://github.com/x/y.', 'https://github.com/x/y'],
    ['(see https://a.org/b)', 'https://a.org/b'],
    ['(see https://a.org/b).', 'https://a.org/b'],
    [
      'https://en.wikipedia.org/wiki/Kernel_(statistics)',
      'https://en.wikipedia.org/wiki/Kernel_(statistics)',
    ],
    ['(https://a.org/Kernel_(statistics)), and', 'https://a.org/Kernel_(statistics)'],
    ['“https://a.org/b”', 'https://a.org/b'],
    ["'https://a.org/b',", 'https://a.org/b'],
    ['<https://a.org/b>', 'https://a.org/b'],
    ['[https://a.org/b]', 'https://a.org/b'],
    ['{https://a.org/b}.', 'https://a.org/b'],
    ['https://a.org/b!?', 'https://a.org/b'],
    ['https://a.org/b…', 'https://a.org/b'],
    ['代码见https://a.org/b。谢谢', 'https://a.org/b'],
    ['https://a.org/?q=1&r=2#top;', 'https://a.org/?q=1&r=2#top'],
    ['https://a.org/x.We propose', 'https://a.org/x'],
    ['https://a.org/(', 'https://a.org/'],
  ])('%s', (text, address) => {
    expect(written(text)).toEqual([address]);
  });
});

describe('where an address begins', () => {
  test('glued to the word before it', () => {
    expect(written('is available athttps://github.com/x/y.')).toEqual(['https://github.com/x/y']);
  });

  test('glued to another address', () => {
    const text = 'at https://github.com/xuke225/EQ-Net.git{https://github.com/xuke225/EQ-Net}.';
    expect(written(text)).toEqual([
      'https://github.com/xuke225/EQ-Net.git',
      'https://github.com/xuke225/EQ-Net',
    ]);
    expect(written('https://a.orghttps://b.org')).toEqual(['https://a.org', 'https://b.org']);
  });

  test('an address inside an address is one', () => {
    expect(written('https://web.archive.org/web/2020/https://a.org/b')).toHaveLength(1);
  });

  test('without a scheme', () => {
    expect(
      hrefs('at github.com/edwardjhu/TP4. Also www.foo.org, foo.github.io and x.github.io/bar.'),
    ).toEqual([
      'https://github.com/edwardjhu/TP4',
      'https://www.foo.org/',
      'https://foo.github.io/',
      'https://x.github.io/bar',
    ]);
  });

  test.each([
    'we use Node.js/Deno and W4A4.ai',
    'orthogonal convolutional layers.We establish and/or prove',
    'mail me@github.com or me@cs.edu/x',
    'javascript:alert(1) data:text/html,x ftp://a.org/b file:///etc/passwd',
    'javascript://a.org/%0aalert(1)',
    'http:// and https:// alone, http://x, https://.., www. and www',
    'https://github.com@evil.org/x',
    'e.g. 1.5/2.5 of i.i.d. data; a github.com account',
  ])('no address in: %s', (text) => {
    expect(hrefs(text)).toEqual([]);
  });

  test('a LaTeX escape in an address is the character', () => {
    const text = String.raw`https://github.com/a/my\_repo.`;
    expect(findLinks(text)).toEqual([
      { href: 'https://github.com/a/my_repo', kind: 'code', start: 0, end: 29 },
    ]);
  });
});

describe('the kind of an address', () => {
  test.each([
    ['https://gitlab.com/a/b', 'code'],
    ['https://bitbucket.org/a/b', 'code'],
    ['https://codeberg.org/a/b', 'code'],
    ['https://huggingface.co/datasets/a/b', 'code'],
    ['https://huggingface.co/papers/2403.01234', 'other'],
    ['https://colab.research.google.com/drive/1', 'code'],
    ['https://anonymous.4open.science/r/x', 'code'],
    ['https://sourceforge.net/projects/x', 'code'],
    ['https://gitlab.inria.fr/a/b', 'code'],
    ['https://a.gitlab.io/b', 'project'],
    ['https://sites.google.com/view/x', 'project'],
    ['https://notgithub.com/a', 'other'],
    ['https://github.com.evil.org/a', 'other'],
    ['Code as in https://arxiv.org/abs/2403.01234', 'other'],
    ['Our project page is https://x.ai/y', 'project'],
    ['Codes are available on the project page: http://a.edu/x', 'project'],
    ['The project website has it. Source code: https://zenodo.org/record/1', 'code'],
    ['The dataset is at https://zenodo.org/record/1', 'other'],
    ['Encoded at https://a.org/x', 'other'],
  ])('%s is %s', (text, kind) => {
    expect(findLinks(text).map((link) => link.kind)).toEqual([kind]);
  });
});

test('whatever the text, links are http(s), in order, apart, and inside it', () => {
  const piece = fc.constantFrom(
    'https://',
    'http://',
    'www.',
    'github.com/',
    '.io/',
    'javascript:',
    '(',
    ')',
    '@',
    '.',
    ' ',
    '[',
    'é',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const found of findLinks(text)) {
        expect(found.href).toMatch(/^https?:\/\//);
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        end = found.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each([
  ['a'.repeat(300_000)],
  ['a.'.repeat(150_000)],
  ['https://a.org/' + '('.repeat(200_000)],
  ['https://a.org/' + ')'.repeat(200_000)],
  ['https://a.org/.'.repeat(20_000)],
  ['www.'.repeat(75_000)],
  ['a.com'.repeat(60_000)],
  ['https://'.repeat(40_000)],
])('a long hostile text is read to its end (%#)', (text) => {
  expect(Array.isArray(findLinks(text))).toBe(true);
});
