/** Asks a server over HTTP as one phone would: one connection, kept alive, from an address of this machine that may be chosen. */
import { Agent, request } from 'node:http';

export type Answer = {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: Buffer;
};

export type Caller = {
  readonly get: (path: string) => Promise<Answer>;
  /** @param key goes into the `Authorization` header */
  readonly post: (path: string, body: object, key?: string) => Promise<Answer>;
  readonly hangUp: () => void;
};

/** Longer than any answer takes, restarts aside. */
const patienceMs = 20_000;

/**
 * @param url of the server, without a path
 * @param from address of this machine to come from, such as 127.0.0.7
 */
export const openCaller = (url: string, from?: string): Caller => {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const place = { hostname, port, path, method, agent, headers, timeout: patienceMs };
      const asked = request(from === undefined ? place : { ...place, localAddress: from }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () => {
          const { statusCode: status = 0, headers: told } = response;
          resolve({ status, headers: told, bytes: Buffer.concat(parts) });
        });
      });
      asked.once('timeout', () => asked.destroy(new Error('no answer')));
      asked.once('error', reject);
      asked.end(body);
    });
  return {
    get: (path) => ask('GET', path, {}),
    post: (path, body, key) => {
      const text = JSON.stringify(body);
      return ask(
        'POST',
        path,
        {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(text)),
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        text,
      );
    },
    hangUp: () => agent.destroy(),
  };
};

/** What was answered as JSON, or the refusal's code. */
export const readAnswer = <T extends object>({ status, bytes }: Answer): T | { readonly refused: string } => {
  try {
    return JSON.parse(bytes.toString()) as T | { readonly refused: string };
  } catch {
    return { refused: `status ${status}` };
  }
};
