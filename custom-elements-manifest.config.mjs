// The order in which a disk lists its files must not show in the manifest: `npm test` compares it with the committed one.
const inOneOrder = {
  name: 'modules-in-one-order',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/*/*.ts'],
  exclude: ['src/elements/shared/**', '**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [inOneOrder],
};
