import type { DBCore, DBCoreTable, Dexie, Table } from 'dexie';

/**
 * Browsers keep the bytes of a large record in a file of its own. Where that is gone, each read of the record fails, and
 * with it all that is read along: such a record is none, so that it is fetched or made anew.
 */
export function passOverLostBytes(database: Dexie): void {
  const create = (core: DBCore): Partial<DBCore> => ({
    ...core,
    table: (name) => passingOver(core.table(name)),
  });
  database.use({ stack: 'dbcore', name: 'lostBytes', create });
}

/** Of a record whose bytes are gone the key is left: drops it, unless another reader had the record made anew meanwhile. */
export function dropLost<Key>(table: Table<unknown, Key>, key: Key): Promise<void> {
  return table.db.transaction('rw', table, async () => {
    if (!(await table.get(key))) await table.delete(key);
  });
}

function passingOver(table: DBCoreTable): DBCoreTable {
  const get: DBCoreTable['get'] = (request) => table.get(request).catch(orElse(undefined));
  return {
    ...table,
    get,
    getMany: (request) =>
      table
        .getMany(request)
        .catch(orElse(null))
        .then((found) => found ?? Promise.all(request.keys.map((key) => get({ ...request, key })))),
    query: (request) => table.query(request).catch(orElse({ result: [] })),
  };
}

function orElse<T>(value: T): (error: unknown) => T {
  return (error) => {
    if ((error as Partial<Error> | null)?.name !== 'NotReadableError') throw error;
    return value;
  };
}
