import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './harness/test.ts';

test.use({ visit: 'first' });

test('nothing is ever asked of another origin, and nothing at all once the app is ready', async ({
  offprint,
  context,
  server,
}) => {
  const origins = new Set<string>();
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  await offprint.install();
  expect([...origins]).toEqual([server.origin]);

  server.takeLog();
  await offprint.search('language model');
  await offprint.results.getByRole('link').first().click();
  await expect(offprint.abstract).toBeVisible();
  await offprint.save.click();
  await expect(offprint.save).toHaveAttribute('aria-pressed', 'true');
  for (const route of ['#/library', '#/settings', '#/']) await offprint.open(route);
  await expect(offprint.papers.getByRole('link')).toHaveCount(55);
  expect(server.takeLog()).toEqual([]);
  expect([...origins]).toEqual([server.origin]);
});

test('the content security policy is strict and nothing in the app runs against it', async ({
  offprint,
  page,
}) => {
  const violations: string[] = [];
  await page.exposeFunction('noteViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (window as unknown as { noteViolation: (text: string) => void }).noteViolation(
        [violatedDirective, blockedURI, sample].join(' '),
      ),
    ),
  );
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));

  await offprint.install();
  await offprint.search('diffusion');
  await offprint.results.getByRole('link').first().click();
  await expect(offprint.abstract).toBeVisible();
  for (const route of ['#/library', '#/settings', '#/']) await offprint.open(route);
  await expect(offprint.papers).toBeVisible();
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
});

test('no text becomes markup, a script or the address of one, and nobody can make a way for it', async ({
  offprint,
  page,
}) => {
  await offprint.install();
  const outcomes = await page.evaluate(async () => {
    interface Policies {
      defaultPolicy: unknown;
      createPolicy(name: string, rules: object): unknown;
    }
    const { trustedTypes } = window as unknown as { trustedTypes: Policies };
    const script = document.createElement('script');
    const frame = document.createElement('iframe');
    const host = document.body.appendChild(document.createElement('div'));
    const sinks: Record<string, () => unknown> = {
      innerHTML: () => (host.innerHTML = '<img src="x:">'),
      outerHTML: () => (host.outerHTML = '<img src="x:">'),
      insertAdjacentHTML: () => host.insertAdjacentHTML('beforeend', '<b>x</b>'),
      'document.write': () => document.write('<b>x</b>'),
      'script.src': () => (script.src = 'boot.js'),
      'script.text': () => (script.text = '1'),
      'script.textContent': () => (script.textContent = '1'),
      'iframe.srcdoc': () => (frame.srcdoc = '<b>x</b>'),
      DOMParser: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
      createContextualFragment: () => document.createRange().createContextualFragment('<b>x</b>'),
      onclick: () => host.setAttribute('onclick', 'alert(1)'),
      Worker: () => new Worker('boot.js'),
      SharedWorker: () => new SharedWorker('boot.js'),
      eval: () => (0, eval)('1'),
      Function: () => new Function('return 1'),
      'default policy': () => trustedTypes.createPolicy('default', {}),
      'another policy': () => trustedTypes.createPolicy('mine', {}),
      'the app’s policy once more': () => trustedTypes.createPolicy('offprint-script-url', {}),
      'Svelte’s policy once more': () => trustedTypes.createPolicy('svelte-trusted-html', {}),
    };
    const outcomeOf = (run: () => unknown) => {
      try {
        run();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    // What tests evaluate may evaluate more, until it returns.
    await new Promise(requestAnimationFrame);
    return {
      defaultPolicy: trustedTypes.defaultPolicy,
      done: Object.entries(sinks)
        .filter(([, run]) => outcomeOf(run) === 'done')
        .map(([name]) => name),
    };
  });
  expect(outcomes).toEqual({ defaultPolicy: null, done: [] });
});

test.describe('what somebody got to run in the page', () => {
  // The browser tells of what it is asked for before the policy stops it.
  test.use({ mayLeaveFor: ['http://127.0.0.1:', 'ws://127.0.0.1:'] });

  test('can send nothing anywhere', async ({ offprint, page }) => {
    const arrived: string[] = [];
    const other = createServer((request, response) => {
      arrived.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    await offprint.install();
    const stopped = await page.evaluate(async (elsewhere) => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        directives.push(effectiveDirective),
      );
      const added = (name: string, attributes: Record<string, string>) => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        document.body.append(element);
        return element;
      };
      await fetch(`${elsewhere}/fetch`, { mode: 'no-cors' }).catch(() => null);
      navigator.sendBeacon(`${elsewhere}/beacon`, 'secret');
      for (const make of [
        () => new WebSocket(elsewhere.replace('http', 'ws')),
        () => new EventSource(`${elsewhere}/events`),
      ])
        try {
          make();
        } catch {
          // Some are stopped at once.
        }
      added('img', { src: `${elsewhere}/image` });
      added('iframe', { src: `${elsewhere}/frame` });
      added('video', { src: `${elsewhere}/video` });
      added('link', { rel: 'stylesheet', href: `${elsewhere}/style` });
      added('link', { rel: 'manifest', href: `${elsewhere}/manifest` });
      added('base', { href: elsewhere });
      const form = added('form', { action: `${elsewhere}/form`, method: 'post' }) as HTMLFormElement;
      form.submit();
      document.body.style.setProperty('background-image', `url("${elsewhere}/background")`);
      // Told in tasks of their own.
      while (!directives.includes('form-action') || !directives.includes('img-src'))
        await new Promise(requestAnimationFrame);
      return [...new Set(directives)].sort();
    }, origin);
    other.close();
    expect(arrived).toEqual([]);
    expect(stopped).toEqual(
      expect.arrayContaining([
        'base-uri',
        'connect-src',
        'form-action',
        'frame-src',
        'img-src',
        'style-src-elem',
      ]),
    );
  });
});
