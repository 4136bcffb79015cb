import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';
import { einkanal } from './tools/eslint/einkanal.mjs';
import { boundaries } from './tools/eslint/boundaries.mjs';

const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.contract.ts', 'apps/api/test/**'];
const SOURCES = ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts', 'migrations/*.ts'];

export default typescript.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/test-results/**',
      '.nx/**',
      '.data/**',
      'apps/web/src/api/schema.d.ts',
    ],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest takes constructor types from the metadata: the rule knows decorators and leaves their classes values.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A port's method may answer at once, and a migration may only refuse.
      '@typescript-eslint/require-await': 'off',
      // Nest takes its options as plain objects though it declares them as classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Marked so to stand out; it is used for http:// only, where a demo runs on one machine.
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A Nest module is a class that holds nothing but its decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `${count} Anlagen` is clear enough.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onClick={() => select(id)}` and `return done(error)` return nothing that anybody reads.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `[...text]` is how code points are counted; the names of people are full of those that matter.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A status code is a number everywhere but in Nest's options.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { einkanal },
    rules: {
      'einkanal/imports': 'error',
      'einkanal/file-name': 'error',
      'max-lines': ['error', { max: 250 }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: SOURCES,
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only config.ts reads the environment; take the value from the configuration.',
        },
      ],
    },
  },
  {
    files: ['apps/*/src/platform/config.ts', 'apps/e2e/src/product.ts', ...SPECS],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Programs that a person starts by hand speak to the terminal.
    files: ['apps/api/src/commands/**', 'apps/office-systems/src/platform/**', 'libs/demo/src/commands/**', 'bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // It warns of the React Compiler, which is not used.
      'react-hooks/incompatible-library': 'off',
    },
  },
  ...boundaries({ specs: SPECS }),
  {
    files: SPECS,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What an answer of the API is, the test itself shows.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals() },
    rules: { 'no-console': 'off', 'no-undef': 'error', 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'fetch',
    'URL',
    'Buffer',
    'AbortController',
    'AbortSignal',
    'TextDecoderStream',
    'setTimeout',
    'clearTimeout',
    'setInterval',
  ];
  const more = [
    'clearInterval',
    'performance',
    'globalThis',
    'FormData',
    'Blob',
    'describe',
    'test',
    'expect',
    'beforeEach',
    'afterEach',
  ];
  return Object.fromEntries([...names, ...more].map((name) => [name, 'readonly']));
}
