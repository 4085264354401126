import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('document', { baseURI: 'https://example.org/repo/' });
  vi.stubGlobal('location', { origin: 'https://example.org' });
});

afterEach(() => vi.unstubAllGlobals());

const load = async () => (await import('../../../src/platform/trustedTypes.ts')).scriptUrl;

describe('script addresses', () => {
  it('are absolute where Trusted Types are unknown', async () => {
    const scriptUrl = await load();
    expect(scriptUrl('service-worker.js')).toBe('https://example.org/repo/service-worker.js');
  });

  it('are made by one policy, made once, where Trusted Types are enforced', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL(address: string): string }) => ({
      createScriptURL: (address: string) => `trusted ${rules.createScriptURL(address)}`,
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const scriptUrl = await load();
    expect(scriptUrl('/repo/assets/worker.js')).toBe('trusted https://example.org/repo/assets/worker.js');
    scriptUrl('service-worker.js');
    expect(createPolicy).toHaveBeenCalledTimes(1);
    expect(createPolicy.mock.calls[0]![0]).toBe('offprint-script-url');
  });

  it('are refused on another origin', async () => {
    const scriptUrl = await load();
    expect(() => scriptUrl('https://other.example/worker.js')).toThrow('is not a script of this site');
    expect(() => scriptUrl('data:text/javascript,1')).toThrow(TypeError);
  });
});
