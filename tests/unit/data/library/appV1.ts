import { Dexie, type EntityTable } from 'dexie';
import type { Paper } from '../../../../src/core/paper/paper.ts';

/**
 * What the app of version 1 of the schema did with its library, as it did it. Frozen: apps like this one are out there,
 * in tabs that were left open and on devices that went a step back.
 */
export class AppV1 extends Dexie {
  saves!: EntityTable<{ paperId: string; savedAt: number; paper: Paper }, 'paperId'>;
  reading!: EntityTable<
    { paperId: string; readAt: number | null; openedAt: number; position: { offset: number } | null },
    'paperId'
  >;
  preferences!: EntityTable<{ key: string; value: unknown }, 'key'>;

  constructor(name: string) {
    super(name, { indexedDB, IDBKeyRange });
    this.version(1).stores({
      saves: 'paperId, savedAt',
      reading: 'paperId, readAt, openedAt',
      preferences: 'key',
    });
  }

  save(paper: Paper, now: number): Promise<void> {
    return this.transaction('rw', this.saves, async () => {
      const earlier = await this.saves.get(paper.id);
      await this.saves.put({ paperId: paper.id, savedAt: earlier?.savedAt ?? now, paper });
    });
  }

  unsave(id: string): Promise<void> {
    return this.saves.delete(id);
  }

  setRead(id: string, read: boolean, now: number): Promise<void> {
    return this.transaction('rw', this.reading, async () => {
      const reading = (await this.reading.get(id)) ?? {
        paperId: id,
        readAt: null,
        openedAt: now,
        position: null,
      };
      await this.reading.put({ ...reading, readAt: read ? (reading.readAt ?? now) : null });
    });
  }

  /** As lists did: the whole text is read, and must be there. */
  async savedTitles(): Promise<string[]> {
    const saves = await this.saves.orderBy('savedAt').reverse().toArray();
    return saves.map(({ paper }) => `${paper.title}: ${paper.abstract.slice(0, 20)}${paper.links.length}`);
  }

  readIds(): Promise<string[]> {
    return this.reading.where('readAt').aboveOrEqual(0).primaryKeys();
  }
}
