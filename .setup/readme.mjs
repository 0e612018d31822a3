// The README's table of elements, out of the manifest: `node .setup/readme.mjs` writes it, `--check` fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';

const [BEGIN, END] = ['<!-- elements: npm run manifest -->', '<!-- /elements -->'];

const code = (names) => names.map((name) => `\`${name}\``).join(', ') || '–';

function table({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const rows = elements.map(({ tagName, description, attributes = [], events = [], cssParts = [] }) => {
    const [what] = description.split(/(?<=\.)\s/);
    return `| \`<${tagName}>\` | ${what.replace(/\s+/g, ' ')} | ${code(attributes.map(({ name }) => name))} | ${code(events.map(({ name }) => name))} | ${code(cssParts.map(({ name }) => name))} |`;
  });
  return ['| tag | what it is | attributes | events | css parts |', '|---|---|---|---|---|', ...rows].join('\n');
}

const readme = readFileSync('README.md', 'utf8');
const [before, rest] = readme.split(BEGIN);
const after = rest?.split(END)[1];
if (after === undefined) throw new Error(`README.md has no ${BEGIN} … ${END}`);
const fresh = `${before}${BEGIN}\n${table(JSON.parse(readFileSync('custom-elements.json', 'utf8')))}\n${END}${after}`;

if (!process.argv.includes('--check')) writeFileSync('README.md', fresh);
else if (fresh !== readme) {
  console.error('README.md: the table of elements is out of date; npm run manifest renews it');
  process.exit(1);
}
