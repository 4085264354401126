import { databases } from '../refusals.ts';

const PATIENCE_MS = 3000;

/**
 * Whether IndexedDB answers to a name that nobody else knows: if it does, and that of the papers does not, that one is
 * locked; if it does not, it is slow or answers nobody.
 */
export async function answersElsewhere(name: string): Promise<boolean> {
  const factory = databases().indexedDB as IDBFactory | undefined;
  if (!factory) return false;
  const probe = `${name}:probe`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const answered = await new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const opening = factory.open(probe);
    opening.onsuccess = () => {
      opening.result.close();
      resolve(true);
    };
    opening.onerror = () => resolve(false);
  });
  clearTimeout(timer);
  factory.deleteDatabase(probe);
  return answered;
}
