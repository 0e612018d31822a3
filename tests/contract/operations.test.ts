import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FAILURES } from '../../src/contract/failure.ts';
import { fillPath } from '../../src/contract/operation.ts';
import { OPERATIONS } from '../../src/contract/operations.ts';

describe('the operations table', () => {
  test('has each name and each method with path once', () => {
    assert.equal(new Set(OPERATIONS.map(({ name }) => name)).size, OPERATIONS.length);
    assert.equal(new Set(OPERATIONS.map(({ method, path }) => `${method} ${path}`)).size, OPERATIONS.length);
  });

  test('knows every refusal by a code of the contract, and asks a key where it grants access', () => {
    for (const { name, failures, access, body } of OPERATIONS) {
      for (const code of failures) assert.ok(code in FAILURES, `${name} ${code}`);
      if (access !== 'public') assert.ok(failures.includes('unauthenticated'), name);
      if (body) assert.ok(failures.includes('invalid') && failures.includes('unsupported-type'), name);
    }
  });

  test('makes everything under an id of the client’s, so that sending again is safe', () => {
    for (const { name, method, path } of OPERATIONS) if (method === 'PUT') assert.match(path, /\{(id|\w+Id)\}$/, name);
  });
});

describe('an address', () => {
  test('is filled with what belongs there, escaped', () => {
    assert.equal(fillPath('/offices/{office}/visits/{id}', { office: '3374', id: 'a/b?c' }), '/offices/3374/visits/a%2Fb%3Fc');
    assert.throws(() => fillPath('/offices/{office}'), /needs office/);
  });
});
