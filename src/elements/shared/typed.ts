/** What stands in a text field, exactly as typed; nothing but space counts as nothing. */
export function typed(data: FormData, name: string): string | undefined {
  const value = data.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
