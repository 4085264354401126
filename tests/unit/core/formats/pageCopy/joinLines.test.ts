import { expect, test } from 'vitest';
import { joinLines } from '../../../../../src/core/formats/pageCopy/joinLines.ts';

test.each([
  [['wrapped', 'lines'], 'wrapped lines'],
  [['a multi-', 'task loss'], 'a multi-task loss'],
  [['between 10-', '90 GHz'], 'between 10-90 GHz'],
  [['pre- and post-', 'training'], 'pre- and post-training'],
  [['both pre-', 'and post-training'], 'both pre- and post-training'],
  [['the error --', 'TreeHist'], 'the error -- TreeHist'],
  [['a dash -', 'and more'], 'a dash - and more'],
  [['https://github.com/huawei-', 'noah/x'], 'https://github.com/huawei-noah/x'],
  [['two  spaces', 'stay'], 'two  spaces stay'],
])('%j', (texts, joined) => {
  expect(joinLines(texts.map((text, i) => ({ text, number: i + 1 })))).toBe(joined);
});
