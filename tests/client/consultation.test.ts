/** A question that the endpoint refuses although the form let it through, as one of a newer version may. */
import { begin } from '../../src/client/consultation.ts';
import type { Connection } from '../../src/client/connection.ts';
import { lookUp } from '../../src/client/drawer.ts';
import { Failure } from '../../src/client/failure.ts';
import { equal, ok } from '../support/assert.ts';

describe('a refused question', () => {
  it('names its errors after the form’s fields, and is not kept on the device', async () => {
    const problem = { type: 'about:blank', title: 'invalid', status: 422, code: 'invalid', errors: [{ path: 'message.text', code: 'too-long' }, { path: 'email', code: 'email' }] };
    const connection: Connection = {
      endpoint: 'https://pst.example',
      fetch: () => Promise.resolve(new Response(JSON.stringify(problem), { status: 422, headers: { 'content-type': 'application/problem+json' } })),
    };
    const refused = await begin(connection, '3374', crypto.randomUUID(), { name: 'Siti', email: 'siti@contoh.go.id', text: 'Apa?' }).catch((cause: unknown) => cause);
    ok(refused instanceof Failure, String(refused));
    equal([refused.code, refused.errors], ['invalid', [{ path: 'text', code: 'too-long' }, { path: 'email', code: 'email' }]]);
    equal(lookUp(connection, '3374'), undefined);
  });
});
