/** One process a folder: a lock of the operating system's, which ends with the process however that ends. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const isBusy = (error: unknown): boolean => /^SQLITE_BUSY/.test(String((error as { readonly code?: unknown }).code));

/**
 * Makes the folder if it is missing, and takes it for this process.
 *
 * A file with the process's number in it would not do: after a kill, another program may have the number, and in a
 * container every server has number 1. What SQLite holds while a transaction is open is a lock on the file itself.
 * @returns how to give it back
 * @throws Error with one clear sentence if the folder cannot be used, or another process uses it
 */
export const lockFolder = (dataDir: string): (() => void) => {
  try {
    mkdirSync(dataDir, { recursive: true });
    const file = new Database(join(dataDir, 'in-use.lock'), { timeout: 0 });
    try {
      file.exec('begin exclusive');
      return () => void file.close();
    } catch (error) {
      file.close();
      throw error;
    }
  } catch (error) {
    if (isBusy(error))
      throw new Error(`Another Data Wall uses ${dataDir}. Stop it, or choose another folder with DATA_DIR.`);
    const code = String((error as { readonly code?: unknown }).code ?? error);
    throw new Error(`The folder ${dataDir} cannot be written to (${code}). Choose another with DATA_DIR.`);
  }
};
