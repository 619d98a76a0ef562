/** Which pages may talk to this server: its own, and those that the settings name. */

export type Claim = {
  /** The `Origin` header: the page that a browser sends for. Programs that are no browser send none. */
  readonly origin: string | undefined;
  /** The `Host` header: the name by which the server was reached. */
  readonly host: string | undefined;
};

/**
 * Whether a request may come in. No right hangs on this: rights travel in tokens, never in cookies, so that a program
 * without an origin gains nothing. It keeps other pages from sending a visitor's browser here.
 * @param allowed origins such as `https://class.example.org`, beside the server's own
 */
export const isAllowedOrigin = ({ origin, host }: Claim, allowed: readonly string[]): boolean => {
  if (origin === undefined) return true;
  if (allowed.includes(origin)) return true;
  // a sandboxed frame or a local file says "null", which is no address
  const page = URL.canParse(origin) ? new URL(origin) : undefined;
  return (
    page !== undefined && host !== undefined && /^https?:$/.test(page.protocol) && page.host === ownHost(host, page)
  );
};

/** The host as a page of this protocol would name it: without the protocol's usual port. */
const ownHost = (host: string, { protocol }: URL): string => {
  const address = `${protocol}//${host}`;
  return URL.canParse(address) ? new URL(address).host : host;
};
