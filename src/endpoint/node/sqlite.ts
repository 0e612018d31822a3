/** SQLite as built into Node, in the shape Kysely's dialect knows. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Database, Db } from '../db/database.ts';

/** Our statements are few and their text does not vary; the limit is for the day that stops being true. */
const STATEMENTS_MAX = 500;

/** A write lock from the beginning: taking it in the middle fails when another program has written since. */
const STATEMENTS: Readonly<Record<string, string>> = { begin: 'begin immediate' };

class Connection implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    // After a full disk SQLite has taken the transaction back by itself, and a second rollback would hide why.
    if (sql === 'rollback' && !this.#database.isTransaction) return NOTHING;
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= STATEMENTS_MAX) this.#statements.clear();
    const statement = new Statement(this.#database.prepare(STATEMENTS[sql] ?? sql));
    this.#statements.set(sql, statement);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

/** Kysely hands over what our typed queries were given: text, numbers and null. */
const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];

class Statement implements SqliteStatement {
  readonly reader: boolean;
  readonly #statement: StatementSync;

  constructor(statement: StatementSync) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return this.#statement.all(...values(parameters));
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#statement.run(...values(parameters));
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return this.#statement.iterate(...values(parameters));
  }
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** SQLite takes table definitions back with their transaction; Kysely does not assume it, and a power cut would leave half a migration. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalDdl();
  }
}

export function kyselyOver(database: DatabaseSync): Db {
  return new Kysely<Database>({ dialect: new NodeSqliteDialect({ database: new Connection(database) }) });
}

/** A store for one test or one story; gone when it is closed. */
export function openMemory(): Db {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA foreign_keys = ON');
  return kyselyOver(database);
}
