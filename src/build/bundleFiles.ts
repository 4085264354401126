import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text, or bytes that are none. */
export type FileContent = string | Uint8Array;

/** Where the files of a bundle are put as they are made, and read again for what is derived from them. */
export interface BundleFiles {
  write(file: string, content: FileContent): void;
  /** The text of a file that was written. */
  read(file: string): string;
}

/** In memory, for the dev server. */
export class MemoryFiles implements BundleFiles {
  readonly contents = new Map<string, FileContent>();

  write(file: string, content: FileContent): void {
    this.contents.set(file, content);
  }

  read(file: string): string {
    const content = this.contents.get(file);
    if (typeof content !== 'string') throw new Error(`${file} was not written, or is no text.`);
    return content;
  }
}

/** In a folder on the disk, so that a build holds no more of a corpus than it works on. */
export class FolderFiles implements BundleFiles {
  readonly folder: string;

  /** @param folder is made if it is not there */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  write(file: string, content: FileContent): void {
    writeFileSync(join(this.folder, file), content);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }
}
