/** The part of CacheStorage that the shell uses, in memory. Names are kept in the order of their making. */
export class MemoryCaches {
  readonly stored = new Map<string, Map<string, Response>>();

  keys(): Promise<string[]> {
    return Promise.resolve([...this.stored.keys()]);
  }

  has(name: string): Promise<boolean> {
    return Promise.resolve(this.stored.has(name));
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.stored.delete(name));
  }

  open(name: string): Promise<Cache> {
    const entries = this.stored.get(name) ?? new Map<string, Response>();
    this.stored.set(name, entries);
    const cache = {
      keys: () => Promise.resolve([...entries.keys()].map((address) => new Request(address))),
      matchAll: () => Promise.resolve([...entries.values()].map((response) => response.clone())),
      match: (address: string) => Promise.resolve(entries.get(address)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(void entries.set(address, response)),
      delete: (address: string) => Promise.resolve(entries.delete(address)),
    };
    return Promise.resolve(cache as unknown as Cache);
  }
}
