import { resolve } from 'node:path';
import { build, defineConfig, type BuildEnvironmentOptions, type Rolldown } from 'vite';
import { allAtOnce, handOverImports } from './.bundling/all-at-once.ts';
import { keepFormer } from './.bundling/keep-former.ts';
import { liteContract, plainChecks, shortOperations } from './.bundling/lite-contract.ts';
import { markedLexer } from './.bundling/marked-lexer.ts';
import { modernLit } from './.bundling/modern-lit.ts';
import { minifyTemplates } from './.bundling/minify-templates.ts';
import { ownCopy } from './.bundling/own-copy.ts';
import { exportOwnNames } from './.bundling/own-names.ts';
import { plainNamespaces } from './.bundling/plain-namespaces.ts';
import { shortHashes } from './.bundling/short-names.ts';
import { precompress } from './.bundling/precompress.ts';
import { tabletBesides } from './.bundling/tablet.ts';

/** `c/guest-book-….js` for elements/guest-book/define.ts: what a page loads can be read. */
const chunkName = ({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string => {
  const folder = facadeModuleId?.match(/([^/\\]+)[/\\]define\.ts$/)?.[1];
  return `c/${folder ?? name.replace(/-define$/, '')}-[hash:8].js`;
};

/** Ends of paths, as one pattern that also reads Windows' paths. */
const files = (...ends: string[]): RegExp => new RegExp(`[/\\\\](${ends.join('|').replaceAll('.', '\\.').replaceAll('/', '[/\\\\]')})`);

/**
 * Few and large: small files compress badly. A page loads `base` for the launcher alone, `office` besides for any other
 * widget, `ways` for one that shows how else the office is reached, and `sending` once somebody fills in a form. Some small
 * files ride in the group whose pages need them most: one more request costs more than their bytes.
 */
const GROUPS: Rolldown.CodeSplittingGroup[] = [
  {
    name: 'base',
    test: files('@lit/reactive-element/', 'lit-element/', 'lit-html/lit-html.js', 'embed/bring.ts', 'elements/shared/(define|settings|page-settings|palette).ts'),
  },
  {
    name: 'office',
    test: files(
      'src/contract/(failure|operation|office|records|text|values).ts', 'src/contract/lite/(core|log).ts', 'src/client/(connection|failure|identity|office).ts', 'locale/id/common.ts',
      'elements/shared/(frame|frame.styles|tokens.styles|office-controller|cannot-load|form.styles|leave-guard|on-demand).ts',
    ),
  },
  { name: 'widget', test: files('elements/shared/(breakable|fields|sending|widget-frame).ts') },
  {
    name: 'sending',
    test: files(
      'src/contract/(written|invalid|message|lite/more).ts', 'locale/id/sending.ts', 'elements/shared/(problems|problems.styles|submission|ticket.styles|time|typed).ts',
    ),
  },
  { name: 'ways', test: files('src/contract/calendar.ts', 'locale/id/ways.ts', 'elements/shared/(dates|days|open-state|while-connected).ts') },
  {
    name: 'panel',
    test: files(
      'elements/consultation/(panel|panel-define|panel.styles|due|due.styles).ts', 'elements/shared/text-button.styles.ts', 'locale/id/consultation.ts',
      'src/client/(drawer|erased|held|session|surroundings).ts$', 'src/contract/(consultation-record|visitor).ts',
    ),
  },
  { name: 'links', test: files('locale/id/channels.ts', 'elements/shared/links.ts', 'lit-html/(directive|directive-helpers).js', 'directives/') },
  { name: 'channels', test: files('elements/shared/(channels|channels.styles|pill.styles).ts') },
  { name: 'talking', test: files('elements/consultation/talking.ts', 'src/client/outbox.ts', 'src/contract/consultation.ts') },
  { name: 'saving', test: files('src/contract/attachments.ts', 'elements/shared/save-file.ts') },
  { name: 'prose', test: files('elements/shared/(markdown|markdown.styles|print-alone).ts$') },
  { name: 'unsur', test: files('src/contract/unsur.ts', 'locale/id/unsur-names.ts') },
  { name: 'choice', test: files('elements/shared/(choice-field|choice.styles).ts') },
  // English words that are wanted together.
  { name: 'en', test: files('locale/en/(common|channels|ways).ts') },
  { name: 'en-queue', test: files('locale/en/(queue|queue-display|ticket).ts') },
  { name: 'en-sending', test: files('locale/en/(sending|signing|rating|respondent).ts') },
];

/** Library mode leaves out Vite's preload helper, which a strict CSP and a small script do without. */
const script = (entry: string, groups: Rolldown.CodeSplittingGroup[], plugins: Rolldown.Plugin[]): BuildEnvironmentOptions => ({
  target: 'es2022',
  // Named in a header by the endpoint (`static-files.ts`), not in the script.
  sourcemap: 'hidden',
  lib: { entry, formats: ['es'] },
  rolldownOptions: {
    plugins: [liteContract, plainChecks, shortOperations, markedLexer, modernLit, minifyTemplates, ...plugins, precompress],
    // Library mode also leaves these to the one who builds the page; the page takes our scripts as they are.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    output: { minify: true, comments: false, entryFileNames: '[name].js', chunkFileNames: chunkName, codeSplitting: { groups } },
  },
});

/** A page of ours shares no file with the visitors' pages, whose files it would cut into smaller ones. */
const besides = (entry: string, outDir: string, define: Record<string, string> = {}) =>
  build({ root: import.meta.dirname, configFile: false, publicDir: false, logLevel: 'warn', define, build: { ...script(entry, [], []), outDir, emptyOutDir: false } });

const deskBesides: Rolldown.Plugin = {
  name: 'desk-besides',
  async writeBundle({ dir = '' }) {
    await besides('src/desk/desk.ts', dir);
  },
};

const tablet = tabletBesides(async (folder, { integrity, files }) => {
  await besides('src/tablet/tablet.ts', folder);
  await besides('src/tablet/worker/tablet-worker.ts', folder, { PST_INTEGRITY: JSON.stringify(integrity), PST_FILES: JSON.stringify(files) });
});

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  build: {
    outDir: resolve(import.meta.dirname, 'dist/widgets'),
    emptyOutDir: false,
    ...script('src/embed/pst.ts', GROUPS, [ownCopy, handOverImports, plainNamespaces, exportOwnNames, allAtOnce, tablet, shortHashes, deskBesides, keepFormer()]),
  },
});
