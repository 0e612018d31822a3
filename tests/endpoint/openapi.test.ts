import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { FAILURES } from '../../src/contract/failure.ts';
import { OPERATIONS } from '../../src/contract/operations.ts';
import { openApiDocument } from '../../src/endpoint/openapi.ts';

interface Described {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: object }>>;
}

interface Document {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object; readonly required?: readonly string[] }>> };
}

const document = openApiDocument('https://pst.example.go.id') as unknown as Document;

describe('the API document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...structuredClone(document) });
    assert.deepEqual(result, { valid: true });
  });

  test('has every operation of the contract with its parameters, body, refusals and key', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ path, method, ...one })));
    assert.deepEqual(described.map(({ operationId }) => operationId).toSorted(), OPERATIONS.map(({ name }) => name).toSorted());
    for (const row of OPERATIONS) {
      const one = described.find(({ operationId }) => operationId === row.name);
      assert.ok(one);
      assert.deepEqual([one.path, one.method], [row.path, row.method.toLowerCase()]);
      assert.deepEqual(one.parameters.filter((p) => p.in === 'path').map(({ name }) => `{${name}}`), row.path.match(/\{\w+\}/g) ?? []);
      assert.deepEqual(one.parameters.filter((p) => p.in === 'query').map(({ name }) => name), Object.keys(row.query ?? {}));
      assert.equal(one.requestBody !== undefined, row.body !== undefined || row.bytes === 'sent');
      assert.equal(one.security.length > 0, row.access !== 'public');
      const words = Object.values(one.responses).map(({ description }) => description).join(' ');
      for (const code of row.failures) assert.ok(words.includes(`\`${code}\``), `${row.name} ${code}`);
      assert.equal('text/event-stream' in (one.responses['200']?.content ?? {}), row.streams === true);
    }
  });

  test('says of every failure code what it means and with which status it comes', () => {
    const lines = document.info.description.split('\n');
    for (const [code, status] of Object.entries(FAILURES)) {
      const start = `- \`${code}\` (${status}): `;
      assert.ok(lines.some((line) => line.startsWith(start) && line.length > start.length + 20), code);
    }
  });

  test('has among the refusals of whatever takes a body those that reading one may end with', () => {
    for (const { name, body, failures } of OPERATIONS) {
      if (body) for (const code of ['invalid', 'too-large', 'unsupported-type'] as const) assert.ok(failures.includes(code), `${name} ${code}`);
    }
  });

  test('describes bodies as the client writes them: what may be left out is not required', () => {
    const { NewComplaint, NewVisit } = document.components.schemas;
    assert.deepEqual(NewComplaint?.required, ['category', 'text', 'identity', 'secretHash']);
    assert.ok(!NewVisit?.required?.includes('phone'));
  });

  test('points nowhere that does not exist', () => {
    const text = JSON.stringify(document);
    const names = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w*)"/g)].map(([, name]) => name ?? ''));
    assert.ok(names.size > 20);
    for (const name of names) assert.ok(name in document.components.schemas, name);
  });
});
