// The walls between the rooms of src: each room, and all that it may know besides itself.
const packages = (...names) => names.map((name) => `^node_modules/${name}/`);
const LIT = packages('lit', 'lit-html', 'lit-element', '@lit');

const ROOMS = {
  contract: packages('zod'),
  client: ['^src/contract/', ...packages('zod', 'idb-keyval')],
  locale: ['^src/contract/'],
  elements: ['^src/(client|contract|locale)/', ...LIT, ...packages('marked')],
  embed: ['^src/(elements|client)/'],
  desk: ['^src/(client|contract|locale)/', '^src/elements/shared/', ...LIT, ...packages('marked')],
  tablet: ['^src/contract/'],
  // The official labels of the questionnaire are the same in a file as on the form.
  endpoint: ['^src/contract/', '^src/locale/id/(guest-book|data-need|unsur)\\.ts$', ...packages('@zip.js', 'file-type', 'hono', 'htmlparser2', 'ical-generator', 'kysely', 'marked', 'minisearch', 'yaml', 'zod')],
};
const NODE_PARTS = '^src/endpoint/(node/|main\\.ts$|officer\\.ts$|restored\\.ts$)';

const walls = Object.entries(ROOMS).map(([room, known]) => ({
  name: `${room}-knows-only-its-neighbours`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: NODE_PARTS },
  to: { pathNot: [`^src/${room}/`, ...known] },
}));

export default {
  forbidden: [
    ...walls,
    {
      name: 'endpoint-on-node-knows-only-its-neighbours',
      severity: 'error',
      from: { path: NODE_PARTS },
      to: { pathNot: ['^src/endpoint/', ...ROOMS.endpoint, ...packages('@hono/node-server', 'nodemailer', 'pg')], dependencyTypesNot: ['core'] },
    },
    {
      name: 'endpoint-app-stays-platform-neutral',
      comment: 'Storybook runs the app inside a page.',
      severity: 'error',
      from: { path: '^src/endpoint/', pathNot: NODE_PARTS },
      to: { path: NODE_PARTS },
    },
    {
      name: 'locale-takes-only-types-from-the-contract',
      severity: 'error',
      from: { path: '^src/locale/' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'browser', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
