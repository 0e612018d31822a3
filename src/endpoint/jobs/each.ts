/** Goes through rows in pages. One that cannot be dealt with does not keep the others waiting; its error comes at the end. */
export async function each<Row extends { readonly id: string }>(page: (after: string) => Promise<readonly Row[]>, work: (row: Row) => Promise<void>): Promise<void> {
  const errors: unknown[] = [];
  for (let rows = await page(''); rows.length > 0; rows = await page(rows.at(-1)?.id ?? '')) {
    for (const row of rows) await work(row).catch((error: unknown) => errors.push(error));
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} could not be dealt with`);
}
