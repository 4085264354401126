import { isIos } from './install.ts';
import { canShareFile } from './shareFile.ts';

/** `saved`: handed to the browser's downloads, or taken by the share sheet; `cancelled`: the person closed that. */
export type HandedOver = 'saved' | 'cancelled';

/** How long a browser may take to begin with a download, ms: until then the file's address must hold. */
const BEGUN_BY_MS = 60_000;

/**
 * Gives a person a file: to the downloads, or where those are hard to find again, as on iOS, to the share sheet, which
 * can keep it among the files. Call it from a person's action.
 */
export async function handOver(
  name: string,
  bytes: Uint8Array<ArrayBuffer> | Blob,
  type: string,
): Promise<HandedOver> {
  const file = new File([bytes], name, { type });
  if (isIos() && canShareFile(file)) {
    try {
      await navigator.share({ files: [file] });
      return 'saved';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    }
  }
  download(file);
  return 'saved';
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN_BY_MS);
}
