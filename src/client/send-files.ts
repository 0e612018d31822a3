/** The files of messages, on their way to the endpoint before the message that names them. Comes with the first message that has some. */
import type { Failure } from './failure.ts';
import type { ChosenFile } from './files.ts';
import type { Sender } from './delivery.ts';
import { either } from './pause.ts';
import { sendFile } from './send-file.ts';

export class SendFiles {
  readonly #sender: Sender;
  /** Ids of files that the endpoint has, and of those it had to be given a second time. */
  readonly #handed = new Set<string>();
  readonly #again = new Set<string>();
  #handing: { readonly message: string; readonly end: AbortController } | undefined;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /** The person has taken this message back. */
  drop(message: string): void {
    if (this.#handing?.message === message) this.#handing.end.abort();
  }

  /** One after the other, each until the endpoint has it; what it has already said it has is not sent again. */
  async hand(message: string, files: readonly ChosenFile[], signal: AbortSignal): Promise<void> {
    const { connection, apply, token, id: consultation } = this.#sender;
    this.#handing = { message, end: new AbortController() };
    await either([signal, this.#handing.end.signal], async (end) => {
      for (const { id, name, bytes } of files) {
        if (this.#handed.has(id)) continue;
        await sendFile(connection, { id, name, bytes: new Blob([bytes]), consultation, token: token(), signal: end, onProgress: (part) => apply({ type: 'uploading', id: message, file: id, part }) });
        this.#handed.add(id);
      }
    });
  }

  /** The endpoint keeps a file for a message for a day: who has the bytes sends them again, under the same id. */
  forgotten({ code, errors }: Failure, files: readonly ChosenFile[]): boolean {
    const handedBefore = files.some(({ id }) => this.#handed.has(id) && !this.#again.has(id));
    if (code !== 'invalid' || !errors.some(({ path }) => path.startsWith('attachments')) || !handedBefore) return false;
    for (const { id } of files) {
      this.#handed.delete(id);
      this.#again.add(id);
    }
    return true;
  }
}
