import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { readEvents } from '../../src/contract/consultation.ts';
import { startConsultation } from '../../src/contract/start-consultation.ts';
import { signInOfficer } from '../../src/contract/desk.ts';
import { getOffice } from '../../src/contract/office.ts';
import { readOfficesFolder, withoutHolidays } from '../../src/endpoint/node/read-offices.ts';
import { readEpoch, renewEpoch } from '../../src/endpoint/db/migrate.ts';
import { describeConfig, readConfig } from '../../src/endpoint/node/config.ts';
import { USER_AGENT, WEB_API } from '../../src/endpoint/search/web-api.ts';
import { StartError } from '../../src/endpoint/node/start-error.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { seatVisitorIn, VISITOR } from '../support/seat.ts';
import { StreamReader } from '../support/stream-reader.ts';
import { aConsultation, newId, requestFor } from '../support/test-office.ts';

const sentence = (work: Promise<unknown>, pattern: RegExp) =>
  assert.rejects(work, (error) => error instanceof StartError && !error.message.includes('\n') && pattern.test(error.message));

describe('the data folder', () => {
  test('is made where it is missing, and found again as it was left', async () => {
    await using folder = await OfficeFolder.make();
    const path = join(folder.path, 'a/b/c');
    const first = await openStore(path);
    const epoch = await readEpoch(first.db);
    await first.close();
    const second = await openStore(path);
    assert.equal(await readEpoch(second.db), epoch);
    await renewEpoch(second.db);
    assert.notEqual(await readEpoch(second.db), epoch);
    await second.close();
  });

  test('tells that an older database was put back, and nothing else, from one that goes on', async () => {
    await using folder = await OfficeFolder.make();
    const count = async (value: number) => {
      const store = await openStore(folder.data);
      const epoch = await readEpoch(store.db);
      await store.db.insertInto('counters').values({ name: 'inbox/3374', value }).onConflict((on) => on.column('name').doUpdateSet({ value })).execute();
      await store.close();
      return epoch;
    };
    const [first, same] = [await count(3), await count(3)];
    await copyFile(join(folder.data, 'pst.sqlite'), join(folder.path, 'backup.sqlite'));
    const later = await count(9);
    assert.deepEqual([same, later], [first, first]);
    await copyFile(join(folder.path, 'backup.sqlite'), join(folder.data, 'pst.sqlite'));
    const restored = await count(3);
    assert.notEqual(restored, first);
    assert.equal(await count(10), restored);
  });

  test('is written through to the disk before anything is acknowledged', async () => {
    await using folder = await OfficeFolder.make();
    const store = await openStore(folder.data);
    const pragma = async (name: string): Promise<unknown> =>
      Object.values((await sql<Record<string, unknown>>`select * from ${sql.raw(`pragma_${name}`)}`.execute(store.db)).rows[0] ?? {})[0];
    assert.deepEqual([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')], ['wal', 2, 1]);
    assert.ok(Number(await pragma('busy_timeout')) > 0);
    await store.close();
  });

  test('is used by one endpoint at a time, but can be copied and given officers while it runs', async () => {
    await using folder = await OfficeFolder.make();
    const store = await openStore(folder.data);
    await sentence(openStore(folder.data), /already used by another endpoint/);
    const backup = new DatabaseSync(join(folder.data, 'pst.sqlite'), { readOnly: true });
    backup.exec(`VACUUM INTO '${join(folder.path, 'backup.sqlite')}'`);
    backup.close();
    const visit = await openStore(folder.data, { visit: true });
    await visit.close();
    await store.close();
    await (await openStore(folder.data)).close();
  });

  test('that cannot be written, or is not a folder, is named in one sentence', async () => {
    await using folder = await OfficeFolder.make();
    await writeFile(join(folder.path, 'file'), '');
    await sentence(openStore(join(folder.path, 'file')), /is not a folder|cannot be written/);
    await sentence(openStore(join(folder.path, 'file/below')), /cannot be written to \(ENOTDIR\)/);
    await sentence(openStore('/proc/pst/data'), /cannot be written to \(ENOENT\)/);
    // Read-only to everyone, root among them.
    await symlink('/proc/self', join(folder.path, 'read-only'));
    await sentence(openStore(join(folder.path, 'read-only')), /cannot be written/);
  });

  test('with a file that is no database, or one of a newer program, is named in one sentence', async () => {
    await using folder = await OfficeFolder.make();
    await mkdir(folder.data);
    await writeFile(join(folder.data, 'pst.sqlite'), 'ini bukan basis data, melainkan sebuah catatan panjang '.repeat(100));
    await sentence(openStore(folder.data), /is not a database/);
    const other = join(folder.path, 'newer');
    const store = await openStore(other);
    await store.db.withTables<{ kysely_migration: { name: string; timestamp: string } }>().insertInto('kysely_migration').values({ name: '9999-future', timestamp: new Date().toISOString() }).execute();
    await store.close();
    await sentence(openStore(other), /newer version/);
  });
});

describe('the settings', () => {
  test('have defaults, come from the environment or from one file, and the environment wins', async () => {
    await using folder = await OfficeFolder.make();
    assert.deepEqual(readConfig({}), {
      port: 8080, host: '127.0.0.1', data: 'data', offices: 'offices', office: undefined, widgets: 'dist/widgets', publicUrl: undefined, trustProxy: false, log: 'all',
      databaseUrl: undefined, smtpUrl: undefined, mailFrom: undefined,
      webApiKey: undefined, webApiUrl: WEB_API, webApiUserAgent: USER_AGENT,
    });
    const file = join(folder.path, 'settings.yaml');
    await writeFile(file, 'port: 9000\ntrustProxy: true\npublicUrl: https://pst.example.go.id/\n');
    const config = readConfig({ PST_CONFIG: file, PST_PORT: '9001' });
    assert.deepEqual([config.port, config.trustProxy, config.publicUrl], [9001, true, 'https://pst.example.go.id']);
    await writeFile(file, '{"port": 9002}');
    assert.equal(readConfig({ PST_CONFIG: file }).port, 9002);
  });

  test('that are wrong are all named at once, with what was expected', async () => {
    await using folder = await OfficeFolder.make();
    const env = { PST_PORT: '80000', PST_PUBLIC_URL: 'pst.example.go.id/x', PST_TRUST_PROXY: 'ya', PST_LOG: 'loud', PST_OFFICE: '33', PST_WEBAPI_URL: 'https://webapi.bps.go.id/v1/api?key=x' };
    assert.throws(() => readConfig(env), (error) => {
      assert.ok(error instanceof StartError);
      assert.equal(error.message.split('\n').length, 6);
      for (const name of Object.keys(env)) assert.match(error.message, new RegExp(`^${name} is ".*", expected .+\\.$`, 'm'));
      return true;
    });
    assert.throws(() => readConfig({ PST_WEBAPI_KEY: 'rahasia dan lain-lain' }), (error) => error instanceof StartError && error.message.startsWith('PST_WEBAPI_KEY is not what it should be') && !error.message.includes('rahasia'));
    assert.ok(!describeConfig(readConfig({ PST_WEBAPI_KEY: 'rahasia123' })).includes('rahasia123'));
    const mail = { PST_SMTP_URL: 'smtps://pst:rahasia%40sekali@mail.example.go.id', PST_MAIL_FROM: 'pst@example.go.id' };
    assert.doesNotMatch(describeConfig(readConfig(mail)), /rahasia/);
    for (const url of ['smtp://pst:rahasia#x@mail', 'http://rahasia', 'smtps://pst@mail?pass=rahasia', 'smtp://pst:rahasia%@mail', 'mail.example.go.id', 'smtp://']) {
      assert.throws(() => readConfig({ ...mail, PST_SMTP_URL: url }), (error: Error) => /^PST_SMTP_URL is not what it should be, expected .+smtps:/.test(error.message) && !error.message.includes('rahasia'), url);
    }
    assert.throws(() => readConfig({ ...mail, PST_MAIL_FROM: 'PST <pst@example.go.id>' }), /^StartError: PST_MAIL_FROM is "PST <pst/);
    assert.throws(() => readConfig({ PST_SMTP_URL: mail.PST_SMTP_URL }), /PST_MAIL_FROM is missing/);
    assert.throws(() => readConfig({ PST_MAIL_FROM: mail.PST_MAIL_FROM }), /PST_SMTP_URL is missing/);
    const file = join(folder.path, 'settings.json');
    await writeFile(file, '{"prot": 9000, "port": true}');
    assert.throws(() => readConfig({ PST_CONFIG: file }), /no setting "prot"[^]*port is true, expected a port/);
    await writeFile(file, 'port: [');
    assert.throws(() => readConfig({ PST_CONFIG: file }), /cannot be read as JSON or YAML/);
    assert.throws(() => readConfig({ PST_CONFIG: join(folder.path, 'none') }), /ENOENT/);
  });
});

describe('the program', () => {
  const failsWith = async (env: Readonly<Record<string, string>>, pattern: RegExp) => {
    await using office = new OfficeProcess(env);
    const { code, stderr } = await office.ended;
    assert.equal(code, 1);
    assert.match(stderr, pattern);
    assert.doesNotMatch(stderr, /^\s+at /m, 'no stack trace');
  };

  test('says in one sentence that a port is taken', async () => {
    await using folder = await OfficeFolder.make();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await failsWith(folder.env(port), new RegExp(`^Port ${port} is taken .*--port`, 'm'));
    other.close();
  });

  test('says in one sentence that content, widgets, the default office or another endpoint are in the way', async () => {
    await using folder = await OfficeFolder.make();
    const env = folder.env(await freePort());
    await failsWith({ ...env, PST_WIDGETS: join(folder.path, 'none') }, /^PST_WIDGETS: there are no widgets/m);
    await failsWith({ ...env, PST_OFFICES: join(folder.path, 'none') }, /no such folder/);
    await failsWith({ ...env, PST_OFFICE: '9999' }, /^PST_OFFICE is 9999/m);
    await using running = await new OfficeProcess(env).started();
    await failsWith({ ...env, PST_PORT: '0' }, /^The data folder .* is already used/m);
    await running.kill('SIGTERM');
  });

  test('ends within two seconds when asked to, with readers connected, and tells them', async () => {
    await using folder = await OfficeFolder.make();
    await using office = await new OfficeProcess(folder.env(await freePort())).started();
    const [id, token] = [newId(), await seatVisitorIn(folder.data)];
    await fetch(requestFor(startConsultation, { params: { id }, token, body: aConsultation() }, office.url));
    const reader = new StreamReader(await fetch(requestFor(readEvents, { params: { id }, token, headers: { Accept: 'text/event-stream' } }, office.url)));
    await reader.nextOf('event');
    const before = performance.now();
    const [ended] = await Promise.all([office.kill('SIGTERM'), reader.nextOf('bye')]);
    assert.equal(ended.code, 0, ended.stderr);
    assert.ok(performance.now() - before < 2_000);
    assert.deepEqual((await readdir(folder.data)).filter((name) => name.endsWith('-wal')), [], 'everything is in the one database file');
  });

  test('logs what happened and never who, from where, or what they wrote', async () => {
    await using folder = await OfficeFolder.make();
    await using office = await new OfficeProcess(folder.env(await freePort())).started();
    const [id, token, body] = [newId(), await seatVisitorIn(folder.data, '3374', VISITOR), aConsultation()];
    await fetch(requestFor(startConsultation, { params: { id }, token, body }, office.url));
    await fetch(requestFor(getOffice, { params: { office: '3374' }, query: { nama: VISITOR.name } }, office.url));
    await fetch(requestFor(signInOfficer, { body: { user: 'sari', password: 'rahasia sekali' }, origin: office.url }, office.url));
    const { stdout } = await office.kill('SIGTERM');
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(lines.map(({ method, route, status }) => [method, route, status]), [
      ['PUT', '/consultations/{id}', 200], ['GET', '/offices/{office}', 200], ['POST', '/desk/session', 401],
    ]);
    for (const line of lines) assert.deepEqual(Object.keys(line), ['time', 'level', 'event', 'method', 'route', 'status', 'ms', 'request']);
    for (const secret of [id, token, VISITOR.name, VISITOR.email, body.topic, body.message.text, 'sari', 'rahasia', '127.0.0.1']) assert.ok(!stdout.includes(secret), secret);
  });

  test('lets officers be added, listed and removed from the command line, also while it runs', async () => {
    await using folder = await OfficeFolder.make();
    const env = folder.env(await freePort());
    await using office = await new OfficeProcess(env).started();
    const officer = async (...args: string[]) => (await new OfficeProcess({ ...env, PST_PASSWORD: 'rahasia-sekali' }, 'src/endpoint/officer.ts', args).ended);
    assert.match((await officer('add', '3374', 'Sari', 'Sari Dewi')).stdout, /may now sign in as "sari"/);
    assert.match((await officer('add', '3374', 'sari', 'Sari Lain')).stderr, /already is an officer "sari"/);
    assert.match((await officer('add', '9999', 'budi', 'Budi')).stderr, /There is no office 9999/);
    assert.equal((await officer('list')).stdout, '3374  sari  Sari Dewi\n');
    const signIn = () => fetch(requestFor(signInOfficer, { body: { user: 'sari', password: 'rahasia-sekali' }, origin: office.url }, office.url));
    assert.equal((await signIn()).status, 200);
    assert.match((await officer('remove', 'sari')).stdout, /removed/);
    assert.equal((await signIn()).status, 401);
    const unknown = await officer('remove', 'sari');
    assert.deepEqual([unknown.code, unknown.stderr], [1, 'There is no officer "sari".\n']);
    assert.equal((await officer('dance')).code, 1);
  });
});

test('an office whose holidays of the year are missing is named to whoever starts the endpoint', async () => {
  const offices = await readOfficesFolder('demo/offices');
  assert.deepEqual(withoutHolidays(offices, 2026), []);
  assert.match(withoutHolidays(offices, 2031).join('\n'), /^Office 3322 has no holidays for 2031: .* holidays\.yaml.*\nOffice 3374/);
});
