/** Why the server could not start, in one sentence that says what to do about it. */

type Trouble = {
  readonly code?: unknown;
  readonly port?: unknown;
  readonly address?: unknown;
  readonly message?: unknown;
};

/** @param error whatever was thrown while the server started */
export const complaint = (error: unknown): string => {
  const { code, port, address, message } = (error ?? {}) as Trouble;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the other server, or choose another port, such as PORT=2568.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened by this user. Choose one above 1023, such as PORT=2567.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${address ?? 'of that name'}. Check HOST, or leave it out.`;
  if (typeof code === 'string' && code.startsWith('SQLITE_'))
    return `The journal cannot be opened (${code}). Choose another folder with DATA_DIR, or put a copy of the journal in its place.`;
  return String(message ?? error);
};
