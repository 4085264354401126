import type { BrowserContext, Page, Request, WebSocket } from '@playwright/test';

/** What a browser makes up by itself, and what never leaves it. */
const WITHIN = /^(?:about|blob|data|chrome|chrome-error):/;

/** Notes every address on another origin that pages, workers and service workers of a context ask for, from now on. */
export function watchOrigins(context: BrowserContext, own: string) {
  const asked: string[] = [];
  const note = (address: string) => {
    if (!WITHIN.test(address) && !`${address}/`.startsWith(`${own}/`)) asked.push(address);
  };
  const onRequest = (request: Request) => note(request.url());
  const onSocket = (socket: WebSocket) => note(socket.url());
  const onPage = (page: Page) => void page.on('websocket', onSocket);
  context.on('request', onRequest);
  context.on('page', onPage);
  context.pages().forEach(onPage);
  return {
    asked,
    /** No more is noted. @returns all that was */
    end(): readonly string[] {
      context.off('request', onRequest);
      context.off('page', onPage);
      return asked;
    },
  };
}
