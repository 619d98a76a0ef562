/** A server that is killed with the answer of a given number, in the middle of whatever else goes on, and started again. */
import { type Sitter, sit } from './room-client.ts';
import { post, type ServerProcess } from './server-process.ts';

export class Mortal {
  readonly server: ServerProcess;
  kills = 0;
  #fatal = Number.POSITIVE_INFINITY;
  #answers = 0;
  #up: Promise<void> = Promise.resolve();

  constructor(server: ServerProcess) {
    this.server = server;
  }

  readonly open = (): Promise<void> => this.#up;

  readonly answered = (): void => {
    if (++this.#answers !== this.#fatal) return;
    this.kills++;
    this.#up = this.server.end('SIGKILL').then(() => this.server.restart());
  };

  /** Dies right after so many more answers. */
  dieAfter(answers: number): void {
    this.#fatal = this.#answers + answers;
  }

  async host(hostKey: string): Promise<Sitter> {
    await this.open();
    const answer = await post(this.server, '/api/host', { hostKey });
    return sit(this.server.url, { seat: String(answer.seat), room: String(answer.room) });
  }
}
