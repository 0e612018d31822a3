/** `npm start` seen from the terminal. */
import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Demo, temporaryFolder, type End } from '../support/server.ts';

const OFFICES = new URL('../../demo/offices', import.meta.url).pathname;

/** One sentence for a person: no stack, nothing else. */
function assertSentence({ code, errors }: End, expected: RegExp): void {
  assert.match(errors, expected);
  assert.doesNotMatch(errors, /^\s+at |Error:|node:internal/m);
  assert.equal(code, 1);
}

describe('npm start', () => {
  it('prints addresses that all answer, and the way to sign in at the desk', async () => {
    await using folder = await temporaryFolder();
    await using demo = await Demo.start({ data: join(folder.path, 'data') });
    const addresses = [...demo.output.matchAll(/http:\/\/localhost:\d+\/\S*/g)].map(([address]) => address);
    assert.ok(addresses.length >= 9, demo.output);
    for (const address of [...addresses, `${demo.url}/pst.js`, `${demo.url}/v1/offices/3374`, `${demo.url}/v1/offices/3322`]) {
      assert.equal((await fetch(address)).status, 200, address);
    }
    assert.match(demo.output, /rina .*budi .*peragaan/);
    const csp = (await fetch(`${demo.url}/csp.html`)).headers.get('content-security-policy') ?? '';
    assert.match(csp, /default-src 'none'.*require-trusted-types-for 'script'/);
  });

  it('works from any folder, ends within two seconds of Ctrl-C, and finds everything as it was left', async () => {
    await using folder = await temporaryFolder();
    const options = { data: join(folder.path, 'data'), cwd: folder.path };
    const signIn = (url: string) => fetch(`${url}/v1/desk/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ user: 'rina', password: 'peragaan' }),
    });
    let cookie: string;
    {
      await using first = await Demo.start(options);
      const answer = await signIn(first.url);
      assert.ok(answer.ok, await answer.text());
      cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
      const asked = performance.now();
      const end = await first.stop();
      assert.deepEqual([end.code, end.errors], [0, '']);
      assert.ok(performance.now() - asked < 2_000, 'two seconds');
    }
    await using second = await Demo.start(options);
    const session = await fetch(`${second.url}/v1/desk/session`, { headers: { cookie } });
    assert.equal(session.status, 200);
    assert.match(await session.text(), /Rina/);
    assert.doesNotMatch(second.output, /Building/);
  });

  it('says which port is taken', async () => {
    await using folder = await temporaryFolder();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    assertSentence(await Demo.fail({ port, data: join(folder.path, 'data') }), new RegExp(`^Port ${port} is taken .*--port.*\n$`));
    other.close();
  });

  it('says that the data folder cannot be written to', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'file'), '');
    assertSentence(await Demo.fail({ data: join(folder.path, 'file', 'data') }), /^The data folder .*file\/data cannot be written to \(ENOTDIR\)\.\n$/);
  });

  it('says that the data is in use by another start', async () => {
    await using folder = await temporaryFolder();
    await using _running = await Demo.start({ data: folder.path });
    assertSentence(await Demo.fail({ data: folder.path }), /^The data folder .* is already used by another endpoint/);
  });

  it('says which content file is wrong, where, and what was expected', async () => {
    await using folder = await temporaryFolder();
    const offices = join(folder.path, 'offices');
    await cp(OFFICES, offices, { recursive: true });
    await writeFile(join(offices, '3374/office.md'), "---\ncode: '3374'\nname: BPS Kota Semarang\nzone: Mars/Olympus\n---\n");
    assertSentence(await Demo.fail({ data: join(folder.path, 'data'), offices }), /3374\/office\.md/);
  });

  it('says what a port has to be', async () => {
    await using folder = await temporaryFolder();
    assertSentence(await Demo.fail({ data: join(folder.path, 'data'), port: 99_999 }), /PST_PORT.*99999.*expected a port number/);
  });
});
