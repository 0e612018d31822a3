import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const forbidden = (names, message) => names.map((name) => ({ name, message }));

const templates = {
  files: ['src/elements/**/*.ts', 'src/desk/**/*.ts', 'stories/**/*.ts'],
  extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
  rules: {
    'lit/lifecycle-super': 'error',
    'lit/no-classfield-shadowing': 'error',
    'lit/no-legacy-imports': 'error',
    'lit/no-this-assign-in-render': 'error',
    'lit/prefer-nothing': 'error',
  },
};

// Host pages may run us under a strict Content-Security-Policy with Trusted Types.
const strictCsp = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style\\b|\\s\\.?style\\s*=/]',
    message: 'A strict CSP blocks inline styles: use static styles, or CSSOM in a directive.',
  },
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name="insertAdjacentHTML"]',
    message: 'Trusted Types block HTML strings: render a template.',
  },
];

const underStrictCsp = {
  files: ['src/elements/**/*.ts', 'src/desk/**/*.ts', 'src/embed/**/*.ts'],
  rules: {
    'no-restricted-syntax': ['error', ...strictCsp],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['lit/directives/unsafe-*'], message: 'No HTML string is ever made: render a template.' },
          { group: ['lit/directives/style-map*'], message: 'A strict CSP blocks style attributes: use CSSOM in a directive.' },
        ],
      },
    ],
  },
};

const elementsOnlyRender = {
  files: ['src/elements/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...forbidden(
        ['fetch', 'EventSource', 'XMLHttpRequest', 'WebSocket', 'indexedDB', 'localStorage', 'sessionStorage', 'caches'],
        'Network and storage belong to src/client.',
      ),
      ...forbidden(['JSON'], 'src/client hands out parsed values.'),
    ],
    'no-restricted-properties': [
      'error',
      ...['window', 'globalThis', 'self'].flatMap((object) =>
        ['fetch', 'indexedDB', 'localStorage', 'sessionStorage', 'JSON'].map((property) => ({ object, property })),
      ),
    ],
  },
};

// The promises of describe() and it() are awaited by node:test itself.
const awaitedByTheRunner = [
  'error',
  { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] }] },
];

export default defineConfig(
  globalIgnores(['dist', 'data', '.data', 'coverage', '**/*.js', '**/*.mjs', '**/*.cjs']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/endpoint/tsconfig.json', 'src/tablet/worker/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // An interface may ask for a promise where this implementation has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Lit calls a template's listeners with the element as `this`, and objects of functions have no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'error', 'no-console': 'error' } },
  { files: ['src/endpoint/main.ts', 'src/endpoint/officer.ts', 'src/endpoint/restored.ts', 'src/endpoint/node/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['tests/**/*.test.ts'], rules: { '@typescript-eslint/no-floating-promises': awaitedByTheRunner } },
  templates,
  underStrictCsp,
  elementsOnlyRender,
);
