import WebSocket from 'ws';
import { until } from './until.ts';

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

interface Evaluated {
  result: { type: string; value?: unknown; objectId?: string; description?: string };
  wasThrown?: boolean;
}

/**
 * WebKit's inspector, as it answers at an address: a browser that is driven this way keeps its profile, which one under
 * WebDriver does not. Each message to the page travels in one to its target.
 */
export class Inspector {
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (message: Message) => void>();
  #target: string | null = null;
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString()) as Message));
    socket.on('close', () => {
      for (const answer of this.#answers.values()) answer({ error: { message: 'The browser has ended.' } });
    });
  }

  /** @param port where the inspector listens, once it does */
  static async open(port: number): Promise<Inspector> {
    const path = await until('the inspector answers', async () => {
      const page = await fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
      return /\/socket\/\d+\/\d+\/WebPage/.exec(page)?.[0];
    });
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    const inspector = new Inspector(socket);
    await until('the page can be inspected', () => Promise.resolve(inspector.#target));
    return inspector;
  }

  async run<T>(expression: string): Promise<T> {
    const wrapped = `((asJson, value) => (value instanceof Promise ? value.then(asJson) : asJson(value)))(
      (value) => JSON.stringify(value ?? null), ${expression})`;
    const begun = (await this.#send('Runtime.evaluate', { expression: wrapped })) as unknown as Evaluated;
    // What does not wait has its answer here: a click may leave the page before anything else could be asked of it.
    if (begun.result.type === 'string' && !begun.wasThrown)
      return JSON.parse(begun.result.value as string) as T;
    if (begun.wasThrown || !begun.result.objectId) throw new Error(begun.result.description ?? expression);
    const ended = (await this.#send('Runtime.awaitPromise', {
      promiseObjectId: begun.result.objectId,
      returnByValue: true,
    })) as unknown as Evaluated;
    if (ended.wasThrown) throw new Error(ended.result.description ?? expression);
    return JSON.parse(ended.result.value as string) as T;
  }

  /** Begins with the way to an address. */
  async go(url: string): Promise<void> {
    await this.#send('Runtime.evaluate', { expression: `void (location.href = ${JSON.stringify(url)})` });
  }

  async reload(): Promise<void> {
    await this.#send('Page.reload', {});
  }

  #send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const message = JSON.stringify({ id, method, params });
    this.#socket.send(
      JSON.stringify({
        id,
        method: 'Target.sendMessageToTarget',
        params: { targetId: this.#target, message },
      }),
    );
    return new Promise((resolve, reject) =>
      this.#answers.set(id, ({ result, error }) => {
        this.#answers.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result ?? {});
      }),
    );
  }

  #take({ id, method, params, error }: Message): void {
    if (id !== undefined && error) this.#answers.get(id)?.({ error });
    if (method === 'Target.targetCreated') {
      const { targetId, type, isProvisional } = params!['targetInfo'] as Record<string, unknown>;
      if (type === 'page' && !isProvisional) this.#target = targetId as string;
    } else if (method === 'Target.didCommitProvisionalTarget')
      this.#target = params!['newTargetId'] as string;
    else if (method === 'Target.dispatchMessageFromTarget') {
      const answer = JSON.parse(params!['message'] as string) as Message;
      if (answer.id !== undefined) this.#answers.get(answer.id)?.(answer);
    }
  }
}
