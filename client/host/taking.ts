/** Taking a file home: one at a time, fetched with the host key and saved under the name that the server gave it. */
import { type Signal, signal } from '@preact/signals';
import type { FileName } from '../../shared/protocol/file-names.ts';
import { type DoorNo, isNo } from '../net/door.ts';

/** A file as it came, and what to call it. */
export type Taken = { readonly name: string; readonly bytes: Blob };

export type Taking = {
  /** The file that is on its way. */
  readonly taking: Signal<FileName | undefined>;
  readonly take: (file: FileName) => Promise<void>;
};

/**
 * @param fetchFile never rejects
 * @param save hands it to the browser
 * @param told why it cannot be had, or undefined where it came
 */
export const takingFiles = (
  fetchFile: (file: FileName) => Promise<Taken | DoorNo>,
  save: (taken: Taken) => void,
  told: (no: DoorNo | undefined) => void,
): Taking => {
  const taking: Taking['taking'] = signal(undefined);
  return {
    taking,
    take: async (file) => {
      if (taking.peek()) return;
      taking.value = file;
      const taken = await fetchFile(file);
      taking.value = undefined;
      told(isNo(taken) ? taken : undefined);
      if (!isNo(taken)) save(taken);
    },
  };
};

/** The browser's own way: a link to the bytes, pressed once. */
export const saveWithLink = ({ name, bytes }: Taken): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // the download has its own hold on the bytes by then
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
