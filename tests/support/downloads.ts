/** The folder into which a person's browser saves what is downloaded; Chromium's alone can be told which. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofPuppeteer, type Person } from './people.ts';
import { eventually } from './widget.ts';

export class Downloads implements AsyncDisposable {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async of({ page }: Person): Promise<Downloads> {
    const folder = await mkdtemp(join(tmpdir(), 'pst-downloads-'));
    const { id = assert.fail('a window that shares everything') } = ofPuppeteer(page).browserContext();
    const session = await ofPuppeteer(page).browser().target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, browserContextId: id });
    return new Downloads(folder);
  }

  /** What the browser has finished saving under such a name. */
  async saved(name: RegExp): Promise<Buffer> {
    let names: readonly string[] = [];
    const found = await eventually(async () => {
      names = await readdir(this.#folder);
      return names.find((one) => name.test(one));
    }, () => `${String(name)} among the files: ${names.join()}`);
    return readFile(join(this.#folder, found));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }
}
