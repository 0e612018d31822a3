/** What a visitor asked is checked by the endpoint's rules and kept until the endpoint has it. */
import { ask, checkQuestion, fieldsOf, forgetAsked, keepAsked, recallAsked, type NewConsultation } from '../../src/client/asking.ts';
import type { Connection } from '../../src/client/connection.ts';
import { keepDraft, recallDraft } from '../../src/client/drafts.ts';
import { outboxPrefix } from '../../src/client/drawer.ts';
import { Failure } from '../../src/client/failure.ts';
import { outboxAt } from '../../src/client/outbox.ts';
import { equal, ok } from '../support/assert.ts';

const AROUND = { office: '3374', lang: 'id' } as const;
const FIELDS = { topic: 'Inflasi', text: 'Ada per kecamatan?', wish: 'chat' };

function question(fields: object = {}): NewConsultation {
  const checked = checkQuestion(AROUND, { ...FIELDS, ...fields });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

const answering = (body: object, status: number): Connection => ({
  endpoint: `https://pst.example/${crypto.randomUUID()}`,
  fetch: () => Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })),
});

describe('a question', () => {
  it('carries what data is needed only where something was said about it', () => {
    equal(question().need, undefined);
    equal(question({ detail: 'Inflasi bulanan', fromYear: '2020', level: '4' }).need, { detail: 'Inflasi bulanan', fromYear: 2020, level: 4 });
  });

  it('names its errors after the form’s fields', () => {
    const codes = (fields: object) => {
      const checked = checkQuestion(AROUND, { ...FIELDS, ...fields });
      return checked.ok ? [] : checked.errors.map(({ path, code }) => `${path}: ${code}`);
    };
    equal(codes({ topic: undefined, text: undefined }), ['topic: required', 'text: required']);
    equal(codes({ region: 'Kota Semarang', fromYear: 'dulu' }), ['detail: required', 'fromYear: type']);
    equal(codes({ detail: 'x', fromYear: '2025', toYear: '2020' }), ['toYear: before-from']);
    equal(codes({ detail: 'x', level: '7' }), ['levelOther: required']);
  });

  it('stands in the form again as it was', () => {
    const fields = { ...FIELDS, detail: 'Inflasi', fromYear: '2020', period: '10', periodOther: 'dua bulanan' };
    equal(fieldsOf(question(fields)), fields);
  });

  it('keeps its id when it is sent again, and a changed one gets another', () => {
    const connection = answering({}, 500);
    const first = keepAsked(connection, '3374', question());
    equal(keepAsked(connection, '3374', question()), first);
    ok(keepAsked(connection, '3374', question({ text: 'Ada per kelurahan?' })).id !== first.id, 'another id');
    forgetAsked(connection, '3374');
    equal(recallAsked(connection, '3374'), undefined);
  });

  it('is kept when it is refused, and the refusal names the form’s fields', async () => {
    const connection = answering({ type: 'about:blank', title: 'invalid', status: 422, code: 'invalid', errors: [{ path: 'message.text', code: 'too-long' }, { path: 'need.toYear', code: 'year' }] }, 422);
    const asked = keepAsked(connection, '3374', question());
    const refused = await ask(connection, '3374', 'a'.repeat(43), asked).catch((cause: unknown) => cause);
    ok(refused instanceof Failure, String(refused));
    equal([refused.code, refused.errors], ['invalid', [{ path: 'text', code: 'too-long' }, { path: 'toYear', code: 'year' }]]);
    equal(recallAsked(connection, '3374'), asked);
    forgetAsked(connection, '3374');
  });

  it('that follows another takes along what it says of that, and leaves what it does not say', async () => {
    const former = '01a1ff3b-e37f-7622-8411-97fbda128ea1';
    const connection = answering({ id: '01a1ff3b-e37f-7622-8411-97fbda128ea2', office: '3374', number: '3374-2026-0002', state: 'open', startedAt: '2026-11-20T00:00:00.000Z', dueOn: '2026-11-25' }, 200);
    const place = { connection, office: '3374', consultation: former };
    const outbox = outboxAt(outboxPrefix(connection, '3374') + former);
    for (const text of ['Ada per kecamatan?', 'Dan ini dari tab lain']) await outbox.add({ id: crypto.randomUUID(), at: '2026-11-20T00:00:00.000Z', text, code: 'closed' });
    keepDraft(place, 'Masih ditulis');
    const { id, start } = keepAsked(connection, '3374', question());
    await ask(connection, '3374', 'a'.repeat(43), { id, start: { ...start, follows: former } });
    equal([(await outbox.letters()).map(({ text }) => text), recallDraft(place)], [['Dan ini dari tab lain'], 'Masih ditulis']);
    for (const { id: letter } of await outbox.letters()) await outbox.remove(letter);
    keepDraft(place, '');
  });
});
