/** SQLite compiled to WebAssembly, in the shape Kysely's dialect knows: the endpoint's own SQL, in the page. */
import init, { type Database as Sqlite, type PreparedStatement, type SqlValue, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Database, Db } from '../../src/endpoint/db/database.ts';

let module: Promise<Sqlite3Static> | undefined;

/** A store of its own, in memory, for one story. */
export async function openMemory(): Promise<Db> {
  const sqlite = await (module ??= init());
  const database = new sqlite.oo1.DB(':memory:');
  database.exec('PRAGMA foreign_keys = ON');
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: new Connection(sqlite, database) }) });
}

class Connection implements SqliteDatabase {
  readonly #sqlite: Sqlite3Static;
  readonly #database: Sqlite;

  constructor(sqlite: Sqlite3Static, database: Sqlite) {
    this.#sqlite = sqlite;
    this.#database = database;
  }

  prepare(sql: string): SqliteStatement {
    const statement = this.#database.prepare(sql);
    return new Statement(statement, () => ({
      changes: this.#database.changes(),
      lastInsertRowid: this.#sqlite.capi.sqlite3_last_insert_rowid(this.#database),
    }));
  }

  close(): void {
    this.#database.close();
  }
}

/** For one use, which is how Kysely uses it: the memory of a statement is not freed by the page's own garbage collection. */
class Statement implements SqliteStatement {
  readonly reader: boolean;
  readonly #statement: PreparedStatement;
  readonly #outcome: () => { changes: number; lastInsertRowid: bigint };

  constructor(statement: PreparedStatement, outcome: () => { changes: number; lastInsertRowid: bigint }) {
    this.#statement = statement;
    this.#outcome = outcome;
    this.reader = statement.columnCount > 0;
  }

  all(parameters: readonly unknown[]): unknown[] {
    return [...this.iterate(parameters)];
  }

  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: bigint } {
    for (const _row of this.iterate(parameters));
    return this.#outcome();
  }

  *iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    try {
      // Our typed queries are given text, numbers and null.
      if (parameters.length > 0) this.#statement.bind(parameters as SqlValue[]);
      while (this.#statement.step()) yield this.#statement.get({});
    } finally {
      this.#statement.finalize();
    }
  }
}
