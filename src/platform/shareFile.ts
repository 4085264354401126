/** Whether the platform's share sheet takes a file like this one; asked before a button offers it. */
export function canShareFile(file: File): boolean {
  return (navigator as Partial<Navigator>).canShare?.({ files: [file] }) ?? false;
}

/** Hands a file to the share sheet. Call it from a person's action; never rejects. */
export async function shareFile(file: File): Promise<'shared' | 'cancelled' | 'failed'> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
}
