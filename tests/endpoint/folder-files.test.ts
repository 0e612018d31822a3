import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { getAttachment, putAttachment } from '../../src/contract/attachments.ts';
import { attachment } from '../../src/contract/attachment.ts';
import { sendMessage } from '../../src/contract/consultation.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { fileKey, type Files } from '../../src/endpoint/files/files.ts';
import { folderFiles } from '../../src/endpoint/node/folder-files.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { seatVisitorIn } from '../support/seat.ts';
import { asText } from '../support/sample-files.ts';
import { aConsultation, newId, newToken, readProblem, requestFor, TestEndpoint, type Ask } from '../support/test-office.ts';

class Folder implements AsyncDisposable {
  readonly path: string;
  readonly files: Files;

  private constructor(path: string) {
    this.path = path;
    this.files = folderFiles(join(path, 'files'));
  }

  static open = async (): Promise<Folder> => new Folder(await mkdtemp(join(tmpdir(), 'pst-files-')));

  /** Every file, with its folder. */
  async all(): Promise<string[]> {
    const entries = await readdir(join(this.path, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  async keep(id: string, text: string): Promise<string> {
    await using arrival = await this.files.receive(pieces(text));
    const key = fileKey(id, arrival.sha256);
    await arrival.keep(key);
    return key;
  }

  [Symbol.asyncDispose] = (): Promise<void> => rm(this.path, { recursive: true, force: true });
}

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield asText(text);
}

describe('the folder of files', () => {
  test('keeps what was kept, under its key and whole', async () => {
    await using folder = await Folder.open();
    const key = await folder.keep(newId(), 'isi');
    assert.equal(await (await folder.files.get(key))?.text(), 'isi');
    assert.deepEqual(await folder.all(), [key]);
    await folder.files.remove(key);
    assert.equal(await folder.files.get(key), undefined);
    await folder.files.remove(key);
  });

  test('is left with nothing of a file that was not kept, or broke off', async () => {
    await using folder = await Folder.open();
    {
      await using arrival = await folder.files.receive(pieces('setengah', 'lagi'));
      assert.equal(await arrival.bytes.text(), 'setengahlagi');
    }
    const broken = async function* () {
      yield asText('setengah');
      throw new TypeError('gone');
    };
    await assert.rejects(folder.files.receive(broken()), { message: 'gone' });
    assert.deepEqual(await folder.all(), []);
  });

  test('names what is there, also what a killed process left while it came in', async () => {
    await using folder = await Folder.open();
    const key = await folder.keep(newId(), 'isi');
    await writeFile(join(folder.path, 'files/incoming/sisa'), 'x');
    const listed: string[] = [];
    for await (const some of folder.files.list()) listed.push(...some.map((file) => file.key));
    assert.deepEqual(listed.toSorted(), [key, 'incoming/sisa'].toSorted());
    await folder.files.remove('incoming/sisa');
    assert.deepEqual(await folder.all(), [key]);
  });

  test('that cannot be written makes the endpoint say so, and nothing is claimed to be kept', async () => {
    await using folder = await Folder.open();
    await writeFile(join(folder.path, 'files'), 'a file in the place of the folder');
    await using office = await TestEndpoint.open({ files: folder.files });
    const { id, token } = await office.consult();
    const ask: Ask = { params: { id, attachmentId: newId() }, query: { name: 'a.txt' }, bytes: asText('a'), token };
    const response = await office.send(putAttachment, ask);
    assert.ok(response.headers.has('Retry-After'));
    assert.equal((await readProblem(response)).code, 'unavailable');
    assert.deepEqual(await office.db.selectFrom('attachments').selectAll().execute(), []);
    await rm(join(folder.path, 'files'));
    await office.ask(putAttachment, ask);
  });
});

describe('what is left over', () => {
  test('of uploads that ended between the file and its row goes after a day, and only that', async () => {
    await using folder = await Folder.open();
    await using office = await TestEndpoint.open({ files: folder.files });
    const { id, token } = await office.consult();
    const handed = await office.ask(putAttachment, { params: { id, attachmentId: newId() }, query: { name: 'a.txt' }, bytes: asText('a'), token });
    await office.ask(sendMessage, { params: { id, messageId: newId() }, token, body: { text: '', attachments: [handed.id] } });
    const orphan = await folder.keep(newId(), 'tanpa baris');
    await writeFile(join(folder.path, 'files/incoming/sisa'), 'x');
    office.now = new Date();
    await office.endpoint.core.jobs.now('files');
    assert.equal((await folder.all()).length, 3);
    office.now = new Date(Date.now() + 86_400_000 + 60_000);
    await office.endpoint.core.jobs.now('files');
    const left = await folder.all();
    assert.deepEqual([left.length, left.includes(orphan)], [1, false]);
    assert.equal((await office.send(getAttachment, { params: { id, attachmentId: handed.id }, token })).status, 200);
  });
});

describe('an endpoint in a process of its own', () => {
  const start = async (url: string, { data }: OfficeFolder) => {
    const [id, token] = [newId(), await seatVisitorIn(data)];
    assert.equal((await fetch(requestFor(startConsultation, { params: { id }, token, body: aConsultation() }, url))).status, 200);
    return { id, token };
  };

  test('that is killed in the middle of uploads has every acknowledged file whole, and takes the others again', async () => {
    await using folder = await OfficeFolder.make();
    const env = folder.env(await freePort());
    const text = 'x'.repeat(2_000_000);
    const ids = Array.from({ length: 8 }, newId);
    const acknowledged = new Set<string>();
    let visit = { id: '', token: '' };
    const hand = async (url: string, attachmentId: string): Promise<void> => {
      const response = await fetch(requestFor(putAttachment, { params: { id: visit.id, attachmentId }, query: { name: 'a.txt' }, bytes: asText(text + attachmentId), token: visit.token }, url));
      assert.equal(attachment.parse(await response.json()).id, attachmentId);
      acknowledged.add(attachmentId);
    };
    {
      await using office = await new OfficeProcess(env).started();
      visit = await start(office.url, folder);
      await Promise.all(ids.map(async (attachmentId) => {
        try {
          await hand(office.url, attachmentId);
          if (acknowledged.size >= 3) void office.kill('SIGKILL');
        } catch (error) {
          assert.ok(error instanceof TypeError, 'the connection broke');
        }
      }));
      await office.kill('SIGKILL');
    }
    await using office = await new OfficeProcess(env).started();
    const read = async (attachmentId: string) => fetch(requestFor(getAttachment, { params: { id: visit.id, attachmentId }, token: visit.token }, office.url));
    for (const id of acknowledged) assert.equal(await (await read(id)).text(), text + id);
    await Promise.all(ids.map((id) => hand(office.url, id)));
    for (const id of ids) assert.equal(await (await read(id)).text(), text + id);
    const messageId = newId();
    const sent = await fetch(requestFor(sendMessage, { params: { id: visit.id, messageId }, token: visit.token, body: { text: '', attachments: ids.slice(0, 5) } }, office.url));
    assert.equal(sent.status, 200);
  });

  test('keeps nothing of an upload that broke off, and answers the one that comes after it', async () => {
    await using folder = await OfficeFolder.make();
    await using office = await new OfficeProcess(folder.env(await freePort())).started();
    const { id, token } = await start(office.url, folder);
    const ask: Ask = { params: { id, attachmentId: newId() }, query: { name: 'a.txt' }, token };
    const { promise: half, resolve } = Promise.withResolvers<undefined>();
    const gone = new AbortController();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(asText('x'.repeat(100_000))),
      pull: () => { resolve(undefined); return new Promise(() => {}); },
    });
    const request = requestFor(putAttachment, ask, office.url);
    const sending = fetch(request.url, { method: 'PUT', headers: request.headers, body, duplex: 'half', signal: gone.signal } as RequestInit);
    await half;
    gone.abort();
    await assert.rejects(sending);
    const text = 'utuh';
    const again = await fetch(requestFor(putAttachment, { ...ask, bytes: asText(text) }, office.url));
    assert.equal(again.status, 200);
    const left = await readdir(join(folder.data, 'files'), { recursive: true, withFileTypes: true });
    const [only, ...more] = left.filter((entry) => entry.isFile() && entry.parentPath.endsWith('incoming') === false);
    assert.ok(only && more.length === 0);
    assert.equal(await readFile(join(only.parentPath, only.name), 'utf8'), text);
  });

  test('hears a sender out before it refuses, so that the reason arrives', async () => {
    await using folder = await OfficeFolder.make();
    await using office = await new OfficeProcess(folder.env(await freePort())).started();
    const { id, token } = await start(office.url, folder);
    const refused = await fetch(requestFor(putAttachment, { params: { id, attachmentId: newId() }, query: { name: 'a.bat' }, bytes: new Uint8Array(9_000_000).fill(0x61), token }, office.url));
    assert.equal((await readProblem(refused)).code, 'unsupported-type');
    const stranger = await fetch(requestFor(putAttachment, { params: { id, attachmentId: newId() }, query: { name: 'a.txt' }, bytes: new Uint8Array(9_000_000).fill(0x61), token: newToken() }, office.url));
    assert.equal((await readProblem(stranger)).code, 'unauthenticated');
  });
});
