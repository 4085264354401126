import { afterEach, describe, expect, it, vi } from 'vitest';
import { share } from '../../../src/platform/share.ts';

const PAPER = { title: 'A paper', url: 'https://example.org/#/paper/1' };

afterEach(() => vi.unstubAllGlobals());

const refusal = (name: string) => () => Promise.reject(new DOMException('no', name));

describe('sharing', () => {
  it('opens the share sheet where there is one', async () => {
    const sheet = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { share: sheet });
    expect(await share(PAPER)).toBe('shared');
    expect(sheet).toHaveBeenCalledWith(PAPER);
  });

  it('does nothing more when the person closes the sheet', async () => {
    const writeText = vi.fn();
    vi.stubGlobal('navigator', { share: refusal('AbortError'), clipboard: { writeText } });
    expect(await share(PAPER)).toBe('cancelled');
    expect(writeText).not.toHaveBeenCalled();
  });

  it('copies title, text and address where there is no sheet', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await share({ ...PAPER, text: 'Read this' })).toBe('copied');
    expect(writeText).toHaveBeenCalledWith('A paper\nRead this\nhttps://example.org/#/paper/1');
  });

  it('copies when the sheet fails', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { share: refusal('NotAllowedError'), clipboard: { writeText } });
    expect(await share(PAPER)).toBe('copied');
    expect(writeText).toHaveBeenCalledWith('A paper\nhttps://example.org/#/paper/1');
  });
});
