import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { sendMessage } from '../../src/contract/consultation.ts';
import { createEndpoint } from '../../src/endpoint/app.ts';
import { CLOSING_JOB } from '../../src/endpoint/consultations/closing-job.ts';
import { consulting, DAY, HOUR } from '../support/consulting.ts';
import { noPost } from '../support/letters.ts';
import { newId, plainPasswords, PUBLIC_URL, sampleOffice } from '../support/test-office.ts';

type Consulting = Awaited<ReturnType<typeof consulting>>;

/** The endpoint looks around every six hours, as long as `until` says. */
async function lookAround(t: Consulting, from: number, until: number): Promise<void> {
  for (let at = from; at <= until; at += 6 * HOUR) {
    t.after(at);
    await t.does(CLOSING_JOB);
  }
}

describe('a consultation that its visitor does not answer', () => {
  test('is announced to close on day 5 and closes on day 7, and not an hour sooner', async () => {
    await using t = await consulting();
    t.after(HOUR);
    await t.reply();
    for (const [at, seen] of [[5 * DAY, 2], [5 * DAY + HOUR, 3], [7 * DAY, 3], [7 * DAY + HOUR, 4], [9 * DAY, 4]] as const) {
      t.after(at);
      await t.does(CLOSING_JOB);
      assert.equal((await t.log()).length, seen, `after ${at / HOUR} hours`);
    }
    const [, , soon, closed] = await t.log();
    assert.partialDeepStrictEqual(soon, { type: 'closing-soon', closesOn: '2026-05-11' });
    assert.partialDeepStrictEqual(closed, { type: 'closed', by: 'endpoint' });
    assert.equal(await t.state(), 'closed');
    assert.equal((await t.office.refusal(sendMessage, { params: { id: t.id, messageId: newId() }, token: t.token, body: { text: 'terlambat' } })).code, 'closed');
  });

  test('is told so by one letter, with the day and without what was said', async () => {
    await using t = await consulting();
    await t.reply('Rahasia: 42 jiwa');
    await lookAround(t, 0, 9 * DAY);
    const sent = await t.letters();
    assert.deepEqual(sent.map(({ to, subject }) => [to, subject]), [[t.address, 'Konsultasi Anda akan ditutup Senin, 11 Mei 2026 (3374-2026-0001)']]);
    assert.doesNotMatch(sent[0]?.text ?? '', /Rahasia|42|Rina/);
  });

  test('begins to wait anew with every answer, and stays open as long as the office owes one', async () => {
    await using t = await consulting();
    await t.reply();
    t.after(4 * DAY);
    await t.reply('Sudah dibaca?');
    await lookAround(t, 4 * DAY, 8 * DAY);
    assert.deepEqual(await t.types(), ['message', 'message', 'message']);
    await t.say('Sudah, tetapi tahun 2025 belum ada');
    await lookAround(t, 8 * DAY, 60 * DAY);
    assert.deepEqual(await t.types(), ['message', 'message', 'message', 'message']);
    assert.equal(await t.state(), 'open');
  });

  test('goes on when the visitor writes after the warning, and is warned again before it closes', async () => {
    await using t = await consulting();
    await t.reply();
    await lookAround(t, 0, 6 * DAY);
    await t.say('Saya masih memerlukan bantuan.');
    t.after(6 * DAY + HOUR);
    await t.reply();
    await lookAround(t, 6 * DAY, 20 * DAY);
    assert.deepEqual(await t.types(), ['message', 'message', 'closing-soon', 'message', 'message', 'closing-soon', 'closed']);
  });

  test('is never closed when the office has not answered at all', async () => {
    await using t = await consulting();
    await lookAround(t, 0, 40 * DAY);
    assert.deepEqual(await t.types(), ['message']);
  });
});

describe('an endpoint that was down for weeks', () => {
  test('warns first, and closes two days after that', async () => {
    await using t = await consulting();
    await t.reply();
    for (const [at, types] of [[30 * DAY, 3], [30 * DAY + HOUR, 3], [32 * DAY - HOUR, 3], [32 * DAY, 4]] as const) {
      t.after(at);
      await t.does(CLOSING_JOB);
      assert.equal((await t.log()).length, types, `after ${at / HOUR} hours`);
    }
    assert.partialDeepStrictEqual((await t.log())[2], { type: 'closing-soon', closesOn: '2026-06-05' });
  });
});

describe('a meeting', () => {
  test('that was agreed puts the closing off until seven days after it', async () => {
    await using t = await consulting();
    const { id } = await t.propose();
    await t.accept(id);
    // It ends on day 8, an hour after the hour at which the consultation began.
    await lookAround(t, 0, 13 * DAY);
    assert.deepEqual(await t.types(), ['message', 'meeting', 'meeting']);
    await lookAround(t, 13 * DAY, 15 * DAY);
    assert.deepEqual((await t.types()).at(-1), 'closing-soon');
    await lookAround(t, 15 * DAY, 16 * DAY);
    assert.deepEqual((await t.types()).at(-1), 'closed');
  });

  test('that nobody answers does not', async () => {
    await using t = await consulting();
    await t.propose({ startsAt: '2026-05-20T03:00:00.000Z' });
    await lookAround(t, 0, 8 * DAY);
    assert.deepEqual(await t.types(), ['message', 'meeting', 'closing-soon', 'closed']);
  });

  test('asked for at another time keeps it open: the office owes an answer', async () => {
    await using t = await consulting();
    await t.otherTime((await t.propose()).id);
    await lookAround(t, 0, 20 * DAY);
    assert.deepEqual(await t.types(), ['message', 'meeting', 'meeting']);
  });
});

describe('several instances', () => {
  test('warn once and close once together, however often each looks', async () => {
    await using t = await consulting();
    const other = createEndpoint({ db: t.office.db, passwords: plainPasswords, publicUrl: PUBLIC_URL, mailer: noPost, clock: () => t.office.now, offices: () => [sampleOffice()] });
    await t.reply();
    for (const at of [5 * DAY, 7 * DAY]) {
      t.after(at);
      await Promise.all(Array.from({ length: 6 }, (_, i) => (i % 2 ? other : t.office.endpoint).core.jobs.now(CLOSING_JOB)));
    }
    await other.close();
    assert.deepEqual(await t.types(), ['message', 'message', 'closing-soon', 'closed']);
    assert.deepEqual((await t.log()).map(({ seq }) => seq), [1, 2, 3, 4]);
    assert.equal((await t.letters()).length, 1);
  });
});

describe('an endpoint that dies in the middle of it', () => {
  // What a kill between two steps leaves behind is what a step that fails leaves behind: the transaction is gone.
  for (const [step, table] of [['before the warning is in the log', 'events'], ['before its letter is written', 'mails']] as const) {
    test(`${step} does it once when it is back`, async () => {
      await using t = await consulting();
      await t.reply();
      t.after(5 * DAY);
      await t.office.db.schema.alterTable(table).renameTo('gone').execute();
      await t.does(CLOSING_JOB);
      await t.office.db.schema.alterTable('gone').renameTo(table).execute();
      assert.deepEqual(await t.types(), ['message', 'message']);
      await t.does(CLOSING_JOB);
      await t.does(CLOSING_JOB);
      assert.deepEqual(await t.types(), ['message', 'message', 'closing-soon']);
      assert.equal((await t.letters()).length, 1);
      const { last_seq } = await t.office.db.selectFrom('consultations').select('last_seq').executeTakeFirstOrThrow();
      assert.equal(last_seq, 3);
    });
  }

  test('does not keep the other consultations waiting for one that cannot be dealt with', async () => {
    await using t = await consulting();
    await t.reply();
    await t.office.db.updateTable('consultations').set({ answered_at: sql<string>`'bukan waktu'` }).where('id', '=', t.id).execute();
    const other = await t.office.consult();
    await t.office.db.updateTable('consultations').set({ answered_at: '2026-05-04T03:00:00.000Z' }).where('id', '=', other.id).execute();
    t.after(5 * DAY);
    await t.does(CLOSING_JOB);
    const { warned_at } = await t.office.db.selectFrom('consultations').select('warned_at').where('id', '=', other.id).executeTakeFirstOrThrow();
    assert.notEqual(warned_at, null);
  });
});
