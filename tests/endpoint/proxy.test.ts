import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { migrate } from '../../src/endpoint/db/migrate.ts';
import { createLog } from '../../src/endpoint/node/log.ts';
import { startServer } from '../../src/endpoint/node/server.ts';
import { openMemory } from '../../src/endpoint/node/sqlite.ts';
import { sampleOffice } from '../support/test-office.ts';

/** What an operator reads after these requests, of what there is to be done. */
async function warnings(trustProxy: boolean, ...requests: readonly Record<string, string>[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const db = openMemory();
  await migrate(db);
  const server = await startServer({ db, offices: () => [sampleOffice()], port: 0, trustProxy, log: createLog('errors', (line) => void lines.push(line)) });
  try {
    for (const headers of requests) await (await fetch(`http://127.0.0.1:${server.port}/v1/offices/3374`, { headers })).text();
  } finally {
    await server.close();
    await db.destroy();
  }
  return lines.map((line) => JSON.parse(line) as { level: string; warning?: string }).filter(({ level }) => level === 'warning').map(({ warning = '' }) => warning);
}

describe('an endpoint behind a proxy', () => {
  it('says once what to set, where the proxy’s word is not taken', async () => {
    const told = await warnings(false, {}, { 'X-Forwarded-For': '203.0.113.7' }, { Forwarded: 'for=203.0.113.8' });
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /set PST_TRUST_PROXY=true/);
    assert.ok(!/203\.0\.113/.test(told[0] ?? ''), 'nobody’s address');
  });

  it('has nothing to say where it is taken, or where there is none', async () => {
    assert.deepEqual([await warnings(true, { 'X-Forwarded-For': '203.0.113.7' }), await warnings(false, {})], [[], []]);
  });
});
