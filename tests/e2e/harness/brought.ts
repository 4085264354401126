import type { Page } from '@playwright/test';
import { parsedSeed } from './parsedSeed.ts';

/** On the device already. */
export const HERE = parsedSeed()[0]!;

/** Two papers that are new to the seed, and one that has the title of one of its papers. */
export const BIBTEX = `
@article{ferns,
  title = {Ferns on Walls of Old Gardens},
  author = {Doe, Jane and Roe, Richard},
  journal = {Notes of Pteridology},
  year = {2024},
  doi = {10.5555/ferns},
  abstract = {We count quillworts on walls, where $x^2 > 3$ of them are zyzzogeton. They stay.}
}
@article{moss,
  title = {Moss Between Stones},
  author = {Roe, Richard},
  year = {2023},
  abstract = {Moss grows between stones, as brachythecium does everywhere in the shade of them.}
}
@article{here,
  title = {${HERE.title.replace(/[{}\\$]/g, '')}},
  doi = {10.5555/here}
}
`;

/** Brings a document as a person does, where documents are brought. */
export async function chooseDocument(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(Choose files|More files)$/ }).click();
  await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}
