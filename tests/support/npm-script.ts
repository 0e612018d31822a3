/** What an npm script of package.json starts, for those who need its process and not npm's. */
import { readFileSync } from 'node:fs';

export interface NodeCommand {
  readonly flags: readonly string[];
  readonly script: string;
}

export function npmScript(name: 'start' | 'endpoint'): NodeCommand {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { scripts: Record<string, string> };
  const [program, ...rest] = scripts[name]?.split(' ') ?? [];
  const script = rest.pop();
  if (program !== 'node' || script === undefined) throw new Error(`npm run ${name} does not start a program of ours`);
  return { flags: rest, script };
}
