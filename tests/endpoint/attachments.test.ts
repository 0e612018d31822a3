import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Attachment, FileEnding } from '../../src/contract/attachment.ts';
import { FILE_MAX, FILE_TYPES } from '../../src/contract/file-types.ts';
import { getAttachment, getDeskAttachment, putAttachment, putDeskAttachment } from '../../src/contract/attachments.ts';
import { readEvents, sendMessage } from '../../src/contract/consultation.ts';
import { closeConsultation, listInbox, readDeskEvents, replyToConsultation } from '../../src/contract/desk.ts';
import { asText, BAD, GOOD, latin1 } from '../support/sample-files.ts';
import { newId, newToken, ORIGIN, PUBLIC_URL, requestFor, TestEndpoint, type Ask } from '../support/test-office.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A visitor with a consultation, and what they do with files. */
async function visitor(office: TestEndpoint) {
  const { id, token } = await office.consult();
  const at = (attachmentId: string, name: string, bytes: Bytes): Ask => ({ params: { id, attachmentId }, query: { name }, bytes, token });
  return {
    id, token, at,
    hand: (name: string, bytes: Bytes, attachmentId = newId()): Promise<Attachment> => office.ask(putAttachment, at(attachmentId, name, bytes)),
    refused: (name: string, bytes: Bytes, attachmentId = newId()) => office.refusal(putAttachment, at(attachmentId, name, bytes)),
    send: (text: string, attachments: readonly string[], messageId = newId()) => office.ask(sendMessage, { params: { id, messageId }, token, body: { text, attachments } }),
    get: (attachmentId: string) => office.send(getAttachment, { params: { id, attachmentId }, token }),
  };
}

const bytesOf = async (response: Response): Promise<Bytes> => new Uint8Array(await response.arrayBuffer());
const large = (size: number): Bytes => new Uint8Array(size).fill(0x61);

describe('a file', () => {
  for (const [name, bytes] of Object.entries(GOOD)) {
    test(`like ${name} goes with a message and comes out as it went in, to be saved and not shown`, async () => {
      await using office = await TestEndpoint.open();
      const [siti, cookie] = [await visitor(office), await office.signIn()];
      const handed = await siti.hand(name, bytes);
      assert.deepEqual({ ...handed, id: '' }, { id: '', name, type: FILE_TYPES[name.split('.')[1] as FileEnding], size: bytes.length });
      const sent = await siti.send('Ini berkasnya', [handed.id]);
      assert.deepEqual(sent.attachments, [handed]);
      assert.deepEqual((await office.ask(readEvents, { params: { id: siti.id }, token: siti.token })).events.at(-1), sent);
      assert.deepEqual((await office.ask(readDeskEvents, { params: { id: siti.id }, cookie })).events.at(-1), sent);
      for (const response of [await siti.get(handed.id), await office.send(getDeskAttachment, { params: { id: siti.id, attachmentId: handed.id }, cookie })]) {
        assert.equal(response.status, 200);
        assert.deepEqual(await bytesOf(response), new Uint8Array(bytes));
        assert.equal(response.headers.get('Content-Disposition'), `attachment; filename="${name}"; filename*=UTF-8''${name}`);
        assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
        assert.match(response.headers.get('Content-Security-Policy') ?? '', /^sandbox\b/);
        assert.equal(response.headers.get('Cache-Control'), 'no-store');
        assert.equal(response.headers.get('Content-Length'), String(bytes.length));
      }
    });
  }

  test('in Windows-1252 is text as well', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    assert.equal((await siti.hand('lama.csv', latin1('Kafé;\x93dikutip\x94;20 \x80'))).type, 'text/csv');
  });

  for (const [what, { name, bytes }] of Object.entries(BAD)) {
    test(`is refused when it is ${what}`, async () => {
      await using office = await TestEndpoint.open();
      const siti = await visitor(office);
      assert.equal((await siti.refused(name, bytes)).code, 'unsupported-type');
      assert.deepEqual(await office.db.selectFrom('attachments').selectAll().execute(), []);
    });
  }

  test('is refused when it is empty, or has no name', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    assert.deepEqual((await siti.refused('catatan.txt', new Uint8Array())).errors, [{ path: 'file', code: 'empty' }]);
    assert.deepEqual((await siti.refused('', GOOD['laporan.pdf'])).errors, [{ path: 'name', code: 'required' }]);
  });

  test('may have 10 MB and not a byte more, announced or not', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    assert.equal((await siti.hand('pas.txt', large(FILE_MAX))).size, FILE_MAX);
    assert.equal((await siti.refused('lebih.txt', large(FILE_MAX + 1))).code, 'too-large');
    const announced = { ...siti.at(newId(), 'lebih.txt', large(1)), headers: { 'Content-Length': String(FILE_MAX + 1) } };
    assert.deepEqual((await office.refusal(putAttachment, announced)).errors, [{ path: 'file', code: 'file' }]);
  });
});

describe('a file’s name', () => {
  const named = async (name: string, bytes: Bytes): Promise<string> => {
    await using office = await TestEndpoint.open();
    return (await (await visitor(office)).hand(name, bytes)).name;
  };
  const pdf = GOOD['laporan.pdf'];

  test('stays what it was, in every script', async () => {
    for (const name of ['Laporan Tahunan (akhir) 2025.pdf', 'データ 表.pdf', 'גיליון.pdf', '👩‍👩‍👧 keluarga.PDF', 'a'.repeat(120) + '.pdf']) assert.equal(await named(name, pdf), name);
  });

  test('loses what would mislead: folders, control characters, reversed directions', async () => {
    assert.equal(await named('C:\\Users\\siti\\laporan.pdf', pdf), 'laporan.pdf');
    assert.equal(await named('../../etc/passwd.pdf', pdf), 'passwd.pdf');
    assert.equal(await named('lap\u202Efdp.exe\u0007\r\n.pdf', pdf), 'lapfdp.exe.pdf');
    assert.equal(await named('..pdf', pdf), 'pdf.pdf');
    assert.equal(await named(`${'x'.repeat(300)}.pdf`, pdf), `${'x'.repeat(120)}.pdf`);
  });

  test('ends as the file is and not as it claims to be', async () => {
    assert.equal(await named('foto.png', GOOD['foto.jpg']), 'foto.jpg');
    assert.equal(await named('foto.JPEG', GOOD['foto.jpg']), 'foto.JPEG');
    assert.equal(await named('setup.exe', pdf), 'setup.exe.pdf');
    assert.equal(await named('laporan', pdf), 'laporan.pdf');
    assert.equal(await named('laporan.constructor', pdf), 'laporan.constructor.pdf');
    assert.equal(await named('tabel.csv', GOOD['tabel.xlsx']), 'tabel.xlsx');
  });

  test('reaches the browser whole, and old programs in letters they know', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    const { id } = await siti.hand('Kafé "100%" 表.pdf', pdf);
    assert.equal((await siti.get(id)).headers.get('Content-Disposition'), "attachment; filename=\"Kafe _100__ _.pdf\"; filename*=UTF-8''Kaf%C3%A9%20%22100%25%22%20%E8%A1%A8.pdf");
  });
});

describe('sending again', () => {
  test('the same file under the same id answers as the first time, eight times at once and for good', async () => {
    await using office = await TestEndpoint.open();
    const [siti, id] = [await visitor(office), newId()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => siti.hand('data.csv', GOOD['data.csv'], id)));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    await siti.send('', [id]);
    assert.deepEqual(await siti.hand('data.csv', GOOD['data.csv'], id), answers[0]);
    assert.equal((await office.db.selectFrom('attachments').selectAll().execute()).length, 1);
  });

  test('another file, name, consultation or side under the same id is refused', async () => {
    await using office = await TestEndpoint.open();
    const [siti, budi, cookie] = [await visitor(office), await visitor(office), await office.signIn()];
    const { id } = await siti.hand('data.csv', GOOD['data.csv']);
    assert.equal((await siti.refused('data.csv', GOOD['catatan.txt'], id)).code, 'id-reused');
    assert.equal((await siti.refused('lain.csv', GOOD['data.csv'], id)).code, 'id-reused');
    assert.equal((await budi.refused('data.csv', GOOD['data.csv'], id)).code, 'id-reused');
    const officer = { params: { id: siti.id, attachmentId: id }, query: { name: 'data.csv' }, bytes: GOOD['data.csv'], cookie, origin: PUBLIC_URL };
    assert.equal((await office.refusal(putDeskAttachment, officer)).code, 'id-reused');
    assert.deepEqual(await bytesOf(await siti.get(id)), GOOD['data.csv']);
  });

  test('a race of two contents for one id leaves the winner’s file untouched', async () => {
    await using office = await TestEndpoint.open();
    const [siti, id] = [await visitor(office), newId()];
    const contents = [asText('satu'), asText('dua')];
    const responses = await Promise.all(contents.map((bytes) => office.send(putAttachment, siti.at(id, 'a.txt', bytes))));
    assert.deepEqual(responses.map(({ status }) => status).toSorted(), [200, 409]);
    assert.deepEqual(await bytesOf(await siti.get(id)), contents[responses.findIndex(({ status }) => status === 200)]);
  });
});

describe('a message', () => {
  test('may be nothing but files; the inbox then shows their names', async () => {
    await using office = await TestEndpoint.open();
    const [siti, cookie] = [await visitor(office), await office.signIn()];
    const files = [await siti.hand('a.txt', asText('a')), await siti.hand('b.txt', asText('b'))];
    assert.deepEqual((await siti.send('', files.map(({ id }) => id))).attachments, files);
    assert.equal((await office.ask(listInbox, { cookie })).consultations[0]?.lastText, 'a.txt, b.txt');
    const empty = { params: { id: siti.id, messageId: newId() }, token: siti.token, body: { text: ' ', attachments: [] } };
    assert.deepEqual((await office.refusal(sendMessage, empty)).errors, [{ path: 'text', code: 'required' }]);
  });

  test('takes each file once, at most five, and only its own sender’s', async () => {
    await using office = await TestEndpoint.open();
    const [siti, budi, cookie] = [await visitor(office), await visitor(office), await office.signIn()];
    const refused = async (attachments: readonly string[]) =>
      (await office.refusal(sendMessage, { params: { id: siti.id, messageId: newId() }, token: siti.token, body: { text: 'x', attachments } })).errors;
    const unknown = [{ path: 'attachments.0', code: 'unknown' }];
    const mine = await siti.hand('a.txt', asText('a'));
    assert.deepEqual(await refused([newId()]), unknown);
    assert.deepEqual(await refused([(await budi.hand('b.txt', asText('b'))).id]), unknown);
    assert.deepEqual(await refused([mine.id, mine.id]), [{ path: 'attachments', code: 'repeated' }]);
    assert.deepEqual(await refused(Array.from({ length: 6 }, newId)), [{ path: 'attachments', code: 'too-many' }]);
    const officers = await office.ask(putDeskAttachment, { params: { id: siti.id, attachmentId: newId() }, query: { name: 'o.txt' }, bytes: asText('o'), cookie, origin: PUBLIC_URL });
    assert.deepEqual(await refused([officers.id]), unknown);
    await siti.send('pertama', [mine.id]);
    assert.deepEqual(await refused([mine.id]), unknown);
  });

  test('with the same id and other files is another message', async () => {
    await using office = await TestEndpoint.open();
    const [siti, messageId] = [await visitor(office), newId()];
    const [a, b] = [await siti.hand('a.txt', asText('a')), await siti.hand('b.txt', asText('b'))];
    const first = await siti.send('x', [a.id], messageId);
    assert.deepEqual(await siti.send('x', [a.id], messageId), first);
    for (const attachments of [[], [b.id], [a.id, b.id]]) {
      assert.equal((await office.refusal(sendMessage, { params: { id: siti.id, messageId }, token: siti.token, body: { text: 'x', attachments } })).code, 'id-reused');
    }
  });

  test('of an officer carries files as well', async () => {
    await using office = await TestEndpoint.open();
    const [siti, cookie] = [await visitor(office), await office.signIn()];
    const desk = { cookie, origin: PUBLIC_URL };
    const handed = await office.ask(putDeskAttachment, { ...desk, params: { id: siti.id, attachmentId: newId() }, query: { name: 'tabel.xlsx' }, bytes: GOOD['tabel.xlsx'] });
    assert.equal((await siti.get(handed.id)).status, 404, 'not before it has been sent');
    const reply = await office.ask(replyToConsultation, { ...desk, params: { id: siti.id, messageId: newId() }, body: { text: '', attachments: [handed.id] } });
    assert.deepEqual(reply.attachments, [handed]);
    assert.deepEqual((await office.refusal(replyToConsultation, { ...desk, params: { id: siti.id, messageId: newId() }, body: { text: '' } })).errors, [{ path: 'text', code: 'required' }]);
    assert.deepEqual(await bytesOf(await siti.get(handed.id)), GOOD['tabel.xlsx']);
  });
});

describe('limits', () => {
  test('a visitor hands in ten files a day, an officer as many as needed', async () => {
    await using office = await TestEndpoint.open();
    const [siti, cookie] = [await visitor(office), await office.signIn()];
    for (let i = 0; i < 10; i++) await siti.hand(`${i}.txt`, asText(`${i}`));
    const eleventh = await office.send(putAttachment, siti.at(newId(), '11.txt', asText('11')));
    assert.deepEqual([eleventh.status, eleventh.headers.get('Retry-After')], [429, '86400']);
    for (let i = 0; i < 11; i++) await office.ask(putDeskAttachment, { params: { id: siti.id, attachmentId: newId() }, query: { name: 'o.txt' }, bytes: asText(`${i}`), cookie, origin: PUBLIC_URL });
    office.now = new Date(office.now.getTime() + 86_400_001);
    await siti.hand('besok.txt', asText('besok'));
  });

  test('and 50 MB', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    for (let i = 0; i < 5; i++) await siti.hand(`${i}.txt`, large(FILE_MAX));
    assert.deepEqual((await siti.refused('kecil.txt', asText('kecil'))).errors, [{ path: 'file', code: 'day' }]);
  });

  test('hold also for files that come all at once', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    const responses = await Promise.all(Array.from({ length: 15 }, (_, i) => office.send(putAttachment, siti.at(newId(), 'a.txt', asText(`${i}`)))));
    assert.equal(responses.filter(({ status }) => status === 200).length, 10);
  });

  test('a closed consultation takes no more files', async () => {
    await using office = await TestEndpoint.open();
    const [siti, cookie] = [await visitor(office), await office.signIn()];
    await office.ask(closeConsultation, { params: { id: siti.id }, cookie, origin: PUBLIC_URL, body: {} });
    assert.equal((await siti.refused('a.txt', asText('a'))).code, 'closed');
  });
});

describe('a stranger', () => {
  test('neither hands in nor gets anything, and cannot tell what exists', async () => {
    await using office = await TestEndpoint.open();
    const [siti, budi] = [await visitor(office), await visitor(office)];
    const { id: attachmentId } = await siti.hand('a.txt', asText('rahasia'));
    await siti.send('', [attachmentId]);
    const look = async (id: string, token: string) => office.refusal(getAttachment, { params: { id, attachmentId }, token });
    assert.equal((await look(budi.id, budi.token)).code, 'not-found');
    assert.deepEqual(await look(siti.id, budi.token), await look(newId(), budi.token));
    assert.deepEqual(await look(siti.id, newToken()), await look(newId(), newToken()));
    assert.equal((await office.refusal(getAttachment, { params: { id: siti.id, attachmentId } })).code, 'unauthenticated');
    const [ask, bytes] = [siti.at(newId(), 'a.txt', asText('a')), asText('a')];
    assert.deepEqual(await office.refusal(putAttachment, { ...ask, token: budi.token }), await office.refusal(putAttachment, { ...budi.at(newId(), 'a.txt', bytes), params: { id: newId(), attachmentId: newId() } }));
    assert.equal((await office.db.selectFrom('attachments').selectAll().execute()).length, 1);
  });

  test('is also an officer of another office', async () => {
    await using office = await TestEndpoint.open();
    const [siti, cookie] = [await visitor(office), await office.signIn('3322')];
    const { id: attachmentId } = await siti.hand('a.txt', asText('rahasia'));
    await siti.send('', [attachmentId]);
    assert.equal((await office.refusal(getDeskAttachment, { params: { id: siti.id, attachmentId }, cookie })).code, 'not-found');
  });

  test('is a page of another site, except those of the office', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    const ask = siti.at(newId(), 'a.txt', asText('a'));
    assert.equal((await office.refusal(putAttachment, { ...ask, origin: 'https://asing.example' })).code, 'forbidden');
    const welcome = await office.send(putAttachment, { ...ask, origin: ORIGIN });
    assert.deepEqual([welcome.status, welcome.headers.get('Access-Control-Allow-Origin')], [200, ORIGIN]);
    const preflight = await office.endpoint.fetch(new Request(requestFor(putAttachment, { ...ask, origin: ORIGIN }).url, {
      method: 'OPTIONS', headers: { Origin: ORIGIN, 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization,content-type' },
    }));
    assert.match(preflight.headers.get('Access-Control-Allow-Methods') ?? '', /\bPUT\b/);
    assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Content-Type/);
  });
});

describe('what nobody uses', () => {
  test('is removed after a day, and what a message uses never', async () => {
    await using office = await TestEndpoint.open();
    const siti = await visitor(office);
    const [used, unused] = [await siti.hand('a.txt', asText('a')), await siti.hand('b.txt', asText('b'))];
    await siti.send('', [used.id]);
    await office.endpoint.core.jobs.now('files');
    assert.equal((await siti.get(unused.id)).status, 200);
    office.now = new Date(Date.now() + 2 * 86_400_000);
    await office.endpoint.core.jobs.now('files');
    assert.deepEqual([(await siti.get(used.id)).status, (await siti.get(unused.id)).status], [200, 404]);
    assert.deepEqual(await siti.hand('b.txt', asText('b'), unused.id), unused, 'and can be handed in again');
  });
});
