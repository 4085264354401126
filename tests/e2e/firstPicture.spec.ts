import { Offprint } from './harness/offprint.ts';
import { parsedSeed } from './harness/parsedSeed.ts';
import { expect, test } from './harness/test.ts';

const [first] = parsedSeed();

/** Has what is said to the app's worker wait until it is let through. @returns to be run in the page */
function holdWorkers(): void {
  const said: (() => void)[] = [];
  const { postMessage } = Worker.prototype;
  let through = false;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const say = () => postMessage.apply(this, args as Parameters<Worker['postMessage']>);
    if (through) say();
    else said.push(say);
  };
  Object.assign(window, {
    letThrough: () => {
      through = true;
      for (const say of said) say();
    },
  });
}

test('the first picture has the rows of before, which open a paper once it can be read', async ({
  offprint,
  context,
}) => {
  await offprint.install();
  await expect(offprint.row(offprint.papers, first!.title)).toBeVisible();
  const app = new Offprint(await context.newPage(), offprint.url);
  await offprint.page.close();
  await app.page.addInitScript(holdWorkers);
  await app.open('');
  await app.row(app.papers, first!.title).click();
  await expect(app.title).toHaveCount(0);
  await app.page.evaluate(() => (window as unknown as { letThrough: () => void }).letThrough());
  await expect(app.title).toHaveText(first!.title);
  await app.readyOffline();
});
