import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FaultBook, type Answer } from './faults.ts';

/** The app lives below a sub-path, as on GitHub Pages. */
const SUB_PATH = '/offprint/';

/** GitHub Pages lets every file be reused for ten minutes without asking, and answers 304 after that. */
const CACHING = 'max-age=600';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.xml', '.txt']);

const APP_SCRIPT = /^assets\/.*\.js$/;

/** What was read once and what is worked out of it: a first visit asks for 130 files, and there are hundreds of those. */
const read = new Map<string, { version: string; body: Buffer }>();
const worked = new WeakMap<Buffer, { tag?: string; gzipped?: Buffer }>();

async function readOnce(path: string): Promise<Buffer> {
  const { mtimeMs, size, ino } = await stat(path);
  const version = `${mtimeMs} ${size} ${ino}`;
  const known = read.get(path);
  if (known?.version === version) return known.body;
  const body = await readFile(path);
  read.set(path, { version, body });
  return body;
}

function workedOut(body: Buffer) {
  const known = worked.get(body) ?? {};
  worked.set(body, known);
  return known;
}

const tagOf = (body: Buffer) =>
  (workedOut(body).tag ??= `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`);
const gzippedOf = (body: Buffer) => (workedOut(body).gzipped ??= gzipSync(body, { level: 1 }));

/** A request as it came in: the path below the sub-path (`''` for the page itself) and the status it got. */
export interface LoggedRequest {
  path: string;
  status: number;
}

/**
 * A plain static host for one built site that can fail in the ways hosts fail. It keeps its port for life, so that
 * stopping it, starting it again and deploying another build are seen by the browser as one origin.
 */
export class SiteServer {
  readonly faults = new FaultBook();
  #folder: string;
  #port = 0;
  #server: Server | null = null;
  readonly #sockets = new Set<Socket>();
  #log: LoggedRequest[] = [];
  /** Scripts of the app with what stands before each, by the file as it is. */
  #begun = new WeakMap<Buffer, Buffer>();
  #before = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Address of the app's page, ending in `/`. */
  get url(): string {
    return `${this.origin}${SUB_PATH}`;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Listens, on the same port as before if it did before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#respond(request, response));
    server.on('connection', (socket) => this.#remember(socket));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, 'localhost', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Gone at once: open connections are cut and new ones refused. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  /** From now on the files of another build are served. */
  deploy(folder: string): void {
    this.#folder = folder;
  }

  /** From now on each script of the app begins with this code. */
  beginScripts(code: string): void {
    this.#before = code && `${code}\n`;
    this.#begun = new WeakMap();
  }

  /** As it was at first: it serves that build, without faults, and has been asked for nothing. */
  async reset(folder: string): Promise<void> {
    this.deploy(folder);
    this.beginScripts('');
    this.faults.reset();
    if (!this.#server) await this.start();
    this.takeLog();
  }

  /** Requests since the last call, in order of their answers. */
  takeLog(): LoggedRequest[] {
    return this.#log.splice(0);
  }

  /** How many requests since the last `takeLog` were for such a path. */
  requestsFor(path: RegExp): number {
    return this.#log.filter((request) => path.test(request.path)).length;
  }

  #remember(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    const regular = path === null ? null : await this.#read(path);
    const answer = await this.faults.apply(path ?? '', regular ?? notFound());
    const status = send(request, response, answer);
    if (path !== null) this.#log.push({ path, status });
  }

  async #read(path: string): Promise<Answer | null> {
    const file = path === '' ? 'index.html' : path;
    try {
      const body = this.#begin(file, await readOnce(join(this.#folder, file)));
      return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body, cut: false };
    } catch {
      return null;
    }
  }

  #begin(file: string, script: Buffer): Buffer {
    if (!this.#before || !APP_SCRIPT.test(file)) return script;
    const known = this.#begun.get(script) ?? Buffer.concat([Buffer.from(this.#before), script]);
    this.#begun.set(script, known);
    return known;
  }
}

/** The path below the sub-path, or null for what lies outside. */
function pathOf(request: IncomingMessage): string | null {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith(SUB_PATH)) return null;
  const path = normalize(decodeURIComponent(pathname.slice(SUB_PATH.length)));
  if (path === '.') return '';
  return path.startsWith('..') ? null : path;
}

function notFound(): Answer {
  return { status: 404, type: 'text/html; charset=utf-8', body: Buffer.from('<h1>404</h1>'), cut: false };
}

/** Writes the answer with the headers of a real host; returns the status sent. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): number {
  const entityTag = tagOf(answer.body);
  const headers: Record<string, string | number> = { 'content-type': answer.type };
  if (answer.status === 200) Object.assign(headers, { 'cache-control': CACHING, etag: entityTag });
  if (answer.status === 200 && request.headers['if-none-match'] === entityTag) {
    response.writeHead(304, headers).end();
    return 304;
  }
  const part = partOf(request, answer, entityTag);
  if (part) Object.assign(headers, { 'content-range': part.range });
  const body = part?.body ?? encode(request, answer, headers);
  const status = part ? 206 : answer.status;
  response.writeHead(status, { ...headers, 'accept-ranges': 'bytes', 'content-length': body.length });
  const half = body.subarray(0, body.length / 2);
  if (request.method === 'HEAD') response.end();
  else if (answer.cut) response.write(half, () => response.destroy());
  else if (answer.stalled) response.write(half);
  else if (answer.pace === undefined) response.end(body);
  else dribble(response, body, answer.pace);
  return status;
}

/** The rest of a file from some byte on, if that is asked for, of the file as it is now. */
function partOf(
  { headers }: IncomingMessage,
  { status, body }: Answer,
  entityTag: string,
): { body: Buffer; range: string } | null {
  const [, from] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
  if (status !== 200 || from === undefined || Number(from) >= body.length) return null;
  if ((headers['if-range'] ?? entityTag) !== entityTag) return null;
  return { body: body.subarray(Number(from)), range: `bytes ${from}-${body.length - 1}/${body.length}` };
}

/** Sends so many bytes a second, a little at a time, for as long as somebody takes them: no slower where the machine is busy. */
function dribble(response: ServerResponse, body: Buffer, pace: number): void {
  const began = Date.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.ceil(((Date.now() - began) / 1000) * pace);
    response.write(body.subarray(sent, due));
    sent = due;
    if (sent < body.length) return;
    clearInterval(timer);
    response.end();
  }, 100);
  response.on('close', () => clearInterval(timer));
}

function encode(request: IncomingMessage, answer: Answer, headers: Record<string, string | number>): Buffer {
  const wanted = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const extension = Object.keys(TYPES).find((key) => TYPES[key] === answer.type) ?? '';
  if (!wanted || !COMPRESSED.has(extension)) return answer.body;
  headers['content-encoding'] = 'gzip';
  headers['vary'] = 'accept-encoding';
  return gzippedOf(answer.body);
}
