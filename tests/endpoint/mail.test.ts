/** Letters on their way, to a real mail server. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resendCode, startRegistration, verifyRegistration } from '../../src/contract/registration.ts';
import type { LogEntry } from '../../src/endpoint/http/log.ts';
import { enqueue, MAIL_JOB, Undeliverable, type Mail, type OutgoingMail } from '../../src/endpoint/mail/mail.ts';
import { createLog } from '../../src/endpoint/node/log.ts';
import { smtpMailer } from '../../src/endpoint/node/smtp.ts';
import { openStore } from '../../src/endpoint/node/store.ts';
import { freePort } from '../support/free-port.ts';
import { OfficeFolder, OfficeProcess } from '../support/office-process.ts';
import { codeIn, Mailbox } from '../support/mailbox.ts';
import { MailServer } from '../support/mail-server.ts';
import { aRegistration, newId, newToken, requestFor, sampleOffice, TestEndpoint } from '../support/test-office.ts';

const FROM = 'pst@kota.example.go.id';
const MINUTE = 60_000;
const mailerAt = (url: string, timeoutMs = 10_000) => smtpMailer({ url, from: FROM, timeoutMs });
const aLetter = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: crypto.randomUUID(), to: 'rina@contoh.example', subject: 'Jawaban untuk konsultasi Anda', text: 'Selamat pagi.\n', ...changes,
});
const sender = { office: '3374', name: 'BPS Kota Semarang' };

/** An endpoint, what it logged word for word, and the means to let time pass. */
async function officeWith(mailer: ReturnType<typeof mailerAt>) {
  const entries: LogEntry[] = [];
  const lines: string[] = [];
  const print = createLog('all', (line) => lines.push(line));
  const office = await TestEndpoint.open({ mailer, log: (entry) => (entries.push(entry), print(entry)) });
  const outcomes = () => entries.filter(({ event }) => event === 'mail').map(({ outcome }) => outcome);
  const sendAfter = async (ms: number) => {
    office.now = new Date(office.now.getTime() + ms);
    await office.endpoint.core.jobs.now(MAIL_JOB);
  };
  const write = (changes: Partial<Mail> = {}) => office.db.transaction().execute((trx) =>
    enqueue(trx, '3374', { to: 'rina@contoh.example', subject: 'Jawaban', text: 'Selamat pagi.\n', ...changes }, office.now.toISOString()));
  return { office, lines, outcomes, sendAfter, write, [Symbol.asyncDispose]: () => office[Symbol.asyncDispose]() };
}

describe('a letter', () => {
  test('arrives as it was written, from the office by name, and asks no machine for an answer', async () => {
    await using server = await MailServer.start();
    const letter = aLetter({ text: 'Yth. Bapak/Ibu,\n\nKonsultasi Anda dijawab – “silakan” 🙂.\n', subject: 'Jawaban – konsultasi Anda' });
    await mailerAt(server.url).send(letter, { office: '3374', name: 'BPS Kota Semarang, Jawa Tengah <PST> “Ü”' });
    const [got] = server.delivered;
    assert.deepEqual(got?.recipients, ['rina@contoh.example']);
    assert.deepEqual(got?.from, { name: 'BPS Kota Semarang, Jawa Tengah <PST> “Ü”', address: FROM });
    assert.deepEqual(got?.to, [{ name: '', address: 'rina@contoh.example' }]);
    assert.equal(got?.subject, letter.subject);
    assert.equal(got?.text?.trimEnd(), letter.text.trimEnd());
    assert.equal(got?.html, undefined);
    assert.equal(got?.messageId, `<${letter.id}@kota.example.go.id>`);
    assert.equal(got?.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-generated');
  });

  test('brings a file with its name, its type and its letters', async () => {
    await using server = await MailServer.start();
    await mailerAt(server.url).send(aLetter({ file: { name: 'pertemuan – 3374.ics', type: 'text/calendar', text: 'BEGIN:VCALENDAR\r\nSUMMARY:Kunjungan “é”\r\nEND:VCALENDAR\r\n' } }), sender);
    const [file] = server.delivered[0]?.attachments ?? [];
    assert.deepEqual([file?.filename, file?.mimeType], ['pertemuan – 3374.ics', 'text/calendar']);
    const text = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content);
    assert.match(text, /SUMMARY:Kunjungan “é”/);
  });

  test('has no header and no recipient that a line break in a name could smuggle in', async () => {
    await using server = await MailServer.start();
    const smuggled = '\r\nBcc: semua@contoh.example\r\nX-Smuggled: yes\r\n\r\nisi lain';
    await mailerAt(server.url).send(
      aLetter({ subject: `Jawaban${smuggled}`, file: { name: `a.ics${smuggled}`, type: `text/calendar${smuggled}`, text: 'x' } }),
      { office: '3374', name: `BPS${smuggled}` },
    );
    const [got] = server.delivered;
    assert.deepEqual(got?.recipients, ['rina@contoh.example']);
    const keys = got?.headers.map(({ key }) => key) ?? [];
    assert.ok(!keys.includes('bcc') && !keys.includes('x-smuggled'), keys.join(', '));
    assert.doesNotMatch(got?.raw ?? '', /^(bcc|x-smuggled):/im);
  });

  test('is never sent with a password over a line that anyone could read', async () => {
    await using server = await MailServer.start({}, { onAuth: (_auth, _session, done) => done(null, { user: 'pst' }), allowInsecureAuth: true });
    // On this machine nobody listens in between; by any other name for it the mailer cannot know that.
    await mailerAt(`smtp://pst:rahasia%40sekali@127.0.0.1:${server.port}`).send(aLetter(), sender);
    assert.equal(server.delivered.length, 1);
    const elsewhere = mailerAt(`smtp://pst:rahasia%40sekali@0.0.0.0:${server.port}`).send(aLetter(), sender);
    await assert.rejects(elsewhere, (error: Error) => /TLS/.test(error.message) && !error.message.includes('rahasia'));
    assert.equal(server.delivered.length, 1);
  });

  for (const [what, manners, final] of [
    ['an address there is none of', { recipient: { responseCode: 550, message: '5.1.1 no such user rina@contoh.example' } }, true],
    ['a letter it takes for an advertisement', { letter: { responseCode: 554, message: '5.6.0 rina@contoh.example says no' } }, true],
    ['a sender it does not know', { recipient: { responseCode: 550, message: '5.7.1 relaying to rina@contoh.example denied' } }, false],
    ['a mailbox that is full', { recipient: { responseCode: 452, message: '4.2.2 rina@contoh.example is full' } }, false],
    ['too many letters', { letter: { responseCode: 451, message: '4.7.1 greylisted rina@contoh.example' } }, false],
  ] as const) {
    test(`refused because of ${what} is ${final ? 'not tried again' : 'tried again'}, and the reason names no one`, async () => {
      await using server = await MailServer.start(manners);
      await assert.rejects(mailerAt(server.url).send(aLetter(), sender), (error: Error) => {
        assert.equal(error instanceof Undeliverable, final);
        assert.doesNotMatch(`${error.stack ?? ''} ${JSON.stringify(error)} ${String(error.cause)}`, /rina|contoh/);
        return true;
      });
    });
  }

  test('to a server that is not there, or says nothing, fails in time and says where', async () => {
    await using silent = await MailServer.start({ silent: true });
    const port = await freePort();
    await assert.rejects(mailerAt(`smtp://127.0.0.1:${port}`).send(aLetter(), sender), new RegExp(`ECONNREFUSED 127.0.0.1:${port}`));
    const before = performance.now();
    await assert.rejects(mailerAt(silent.url, 300).send(aLetter(), sender), /ETIMEDOUT/);
    assert.ok(performance.now() - before < 5_000);
  });
});

describe('a letter that waits', () => {
  test('is sent once, however many instances look after it, and nothing of it is kept but that it was', async () => {
    await using server = await MailServer.start();
    await using one = await officeWith(mailerAt(server.url));
    await using two = await TestEndpoint.open({ db: one.office.db, mailer: mailerAt(server.url) });
    for (let i = 0; i < 12; i++) await one.write({ subject: `Surat ${i}`, file: { name: 'a.ics', type: 'text/calendar', text: 'isi berkas' } });
    await Promise.all([one.office, two, one.office, two].map(({ endpoint }) => endpoint.core.jobs.now(MAIL_JOB)));
    assert.deepEqual(server.delivered.map(({ subject }) => subject).toSorted(), Array.from({ length: 12 }, (_, i) => `Surat ${i}`).toSorted());
    const rows = await one.office.db.selectFrom('mails').selectAll().execute();
    assert.ok(rows.every(({ text, file, sent_at }) => text === '' && file === null && sent_at !== null));
  });

  test('is tried again after 1, 2, 4 … minutes, at most an hour apart, and given up after a day', async () => {
    await using server = await MailServer.start({ recipient: { responseCode: 451, message: 'later' } });
    await using at = await officeWith(mailerAt(server.url));
    await at.write();
    await at.sendAfter(0);
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      const before = at.outcomes().length;
      await at.sendAfter(minutes * MINUTE - 1);
      assert.equal(at.outcomes().length, before, `not before ${minutes} minutes`);
      await at.sendAfter(1);
      assert.equal(at.outcomes().length, before + 1, `after ${minutes} minutes`);
    }
    server.manners.recipient = undefined;
    await at.write({ subject: 'Yang kedua' });
    await at.sendAfter(24 * 60 * MINUTE);
    assert.equal(at.outcomes().at(-1), 'given-up');
    assert.deepEqual(await at.office.db.selectFrom('mails').selectAll().execute(), []);
    assert.doesNotMatch(at.lines.join(''), /rina|Selamat pagi|Jawaban/);
  });

  test('goes out when the mail server is back', async () => {
    await using at = await officeWith(mailerAt(`smtp://127.0.0.1:${await freePort()}`));
    await at.write();
    await at.sendAfter(0);
    assert.deepEqual(at.outcomes(), ['postponed']);
    await using server = await MailServer.start();
    await using other = await TestEndpoint.open({ db: at.office.db, mailer: mailerAt(server.url) });
    other.now = new Date(at.office.now.getTime() + MINUTE);
    await other.endpoint.core.jobs.now(MAIL_JOB);
    assert.equal(server.delivered.length, 1);
  });

  test('is sent by another instance when the one that had begun with it was killed', async () => {
    await using server = await MailServer.start();
    const begun = Promise.withResolvers<void>();
    await using one = await officeWith({ send: () => (begun.resolve(), new Promise(() => {})) });
    await one.write();
    void one.office.endpoint.core.jobs.now(MAIL_JOB);
    await begun.promise;
    await using two = await TestEndpoint.open({ db: one.office.db, mailer: mailerAt(server.url) });
    const sendAt = async (minutes: number) => {
      two.now = new Date(one.office.now.getTime() + minutes * MINUTE);
      await two.endpoint.core.jobs.now(MAIL_JOB);
      return server.delivered.length;
    };
    assert.deepEqual([await sendAt(4), await sendAt(5)], [0, 1]);
  });

  test('and is just being sent when the endpoint is asked to end, is not sent once more by the next one', async () => {
    await using folder = await OfficeFolder.make();
    await using server = await MailServer.start({ thinksMs: 300 });
    const env = { ...folder.env(await freePort()), PST_SMTP_URL: server.url, PST_MAIL_FROM: FROM };
    {
      await using office = await new OfficeProcess(env).started();
      const asked = await fetch(requestFor(startRegistration, { params: { office: '3374', id: newId() }, body: aRegistration() }, office.url));
      assert.equal(asked.status, 200);
      while (server.delivered.length === 0) await new Promise((next) => setTimeout(next, 5));
      assert.equal((await office.kill('SIGTERM')).code, 0);
    }
    await using store = { ...(await openStore(folder.data)), async [Symbol.asyncDispose]() { await this.close(); } };
    const [row] = await store.db.selectFrom('mails').selectAll().execute();
    assert.deepEqual([row?.text, row?.sent_at === null], ['', false]);
  });

  test('with a code that has expired, or that another one has replaced, is not sent any more', async () => {
    const mailbox = new Mailbox();
    await using office = await TestEndpoint.open({ mailer: mailbox });
    const [id, body] = [newId(), aRegistration()];
    await office.ask(startRegistration, { params: { office: '3374', id }, body });
    office.now = new Date(office.now.getTime() + MINUTE);
    await office.ask(resendCode, { params: { office: '3374', id } });
    await office.endpoint.core.jobs.now(MAIL_JOB);
    assert.equal(mailbox.letters.length, 1, 'only the second one');
    await office.ask(verifyRegistration, { params: { office: '3374', id }, token: newToken(), body: { code: mailbox.codeFor(body.email) } });
    await office.ask(startRegistration, { params: { office: '3374', id: newId() }, body: aRegistration() });
    office.now = new Date(office.now.getTime() + 10 * MINUTE);
    await office.endpoint.core.jobs.now(MAIL_JOB);
    assert.equal(mailbox.letters.length, 1, 'too late for the third one');
  });
});

describe('the letter with a code', () => {
  test('comes in the visitor’s language, without the name that somebody typed, and shows its code neither in the subject nor at the beginning', async () => {
    await using server = await MailServer.start();
    await using at = await officeWith(mailerAt(server.url));
    for (const lang of ['id', 'en'] as const) {
      await at.office.ask(startRegistration, { params: { office: '3374', id: newId() }, body: aRegistration({ lang, name: 'Menangkan hadiah di jahat.example' }) });
    }
    await at.sendAfter(0);
    const letters = server.delivered.toSorted((a, b) => (a.subject ?? '').localeCompare(b.subject ?? ''));
    assert.deepEqual(letters.map(({ subject }) => subject), [
      `Kode verifikasi konsultasi ${sampleOffice().office.name}`, `Verification code for a consultation with ${sampleOffice().office.name}`,
    ]);
    for (const { text = '', from } of letters) {
      assert.equal(from && 'name' in from ? from.name : '', sampleOffice().office.name);
      assert.doesNotMatch(text, /hadiah/);
      const code = codeIn(text) ?? '';
      assert.match(code, /^\d{6}$/);
      // What telephones show of a letter that has not been opened.
      assert.ok(text.indexOf(code) > 140, text);
    }
    assert.match(letters[0]?.text ?? '', /abaikan surat ini/);
    assert.match(letters[1]?.text ?? '', /ignore this letter/);
  });

  test('leaves no trace in the log, whatever becomes of it', async () => {
    await using server = await MailServer.start();
    await using at = await officeWith(mailerAt(server.url));
    const codes: string[] = [];
    const bodies = [aRegistration(), aRegistration()];
    for (const [i, body] of bodies.entries()) {
      const id = newId();
      server.manners.recipient = i === 1 ? { responseCode: 550, message: `5.1.1 ${body.email} unknown` } : undefined;
      await at.office.ask(startRegistration, { params: { office: '3374', id }, body });
      codes.push(codeIn((await at.office.db.selectFrom('mails').select('text').where('sent_at', 'is', null).executeTakeFirstOrThrow()).text) ?? '');
      await at.sendAfter(0);
      const wrong = String((Number(codes[i]) + 1) % 1_000_000).padStart(6, '0');
      await at.office.refusal(verifyRegistration, { params: { office: '3374', id }, token: newToken(), body: { code: wrong } });
      await at.office.ask(verifyRegistration, { params: { office: '3374', id }, token: newToken(), body: { code: codes[i] } });
    }
    assert.deepEqual(at.outcomes(), ['sent', 'refused']);
    const log = at.lines.join('');
    for (const secret of [...codes, ...bodies.flatMap(({ name, email }) => [name, email])]) assert.ok(!log.includes(secret), secret);
    const rows = await at.office.db.selectFrom('registrations').selectAll().execute();
    for (const code of codes) assert.ok(!rows.some(({ code_hash }) => code_hash.includes(code)));
  });
});
