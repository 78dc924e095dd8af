import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript-eslint';

/** Packages with I/O or a view in them: the core must run without any. */
const outsideTheCore = [
  { group: ['electron', 'electron/*', 'electron-vite'], message: 'src-core knows no Electron.' },
  { group: ['svelte', 'svelte/*', '*.svelte'], message: 'src-core knows no view.' },
  { group: ['dexie', 'dexie/*'], message: 'src-core knows no storage.' },
  { group: ['ws', 'ws/*'], message: 'src-core knows no network.' },
  {
    group: [
      'node:*',
      'fs',
      'fs/*',
      'path',
      'os',
      'crypto',
      'http',
      'url',
      'worker_threads',
      'child_process',
    ],
    message: 'src-core knows no Node.',
  },
  {
    group: ['**/src-main/**', '**/src-renderer/**', '@host/*', '@renderer/*'],
    message: 'src-core imports the core alone.',
  },
];

/** Ambient things that make a result depend on when and where it runs. */
const ambient = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'process',
  'Buffer',
  '__dirname',
  'require',
  'setTimeout',
  'setInterval',
  'performance',
  'crypto',
];

/** Names that say nothing of what is in a file. */
const vagueName =
  /(^|-)(utils?|helpers?|common|misc|managers?)([.-]|$)|(Utils?|Helpers?|Manager)\./;

/** A file is refused by its name alone: found among the words of its path, below the project. */
const house = {
  rules: {
    'named-by-content': {
      create: (context) => ({
        Program(node) {
          const name = context.filename.split(/[\\/]/).at(-1) ?? '';
          if (vagueName.test(name))
            context.report({
              node,
              message: 'Name the file by what it holds; no utils or helpers.',
            });
        },
      }),
    },
  },
};

export default typescript.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'coverage/', 'docs/gallery/'] },
  js.configs.recommended,
  ...typescript.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  {
    plugins: { house },
    rules: {
      'house/named-by-content': 'error',
      // Longer files hold more than one theme; most here have under 150 lines.
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  // Sentences side by side in two languages: the length is that of the list.
  { files: ['src-core/messages/rooms/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'prefer-const': 'off',
      // Plain collections that are replaced, not changed, need no reactive twin; $state.raw holds them.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['src-core/**/*.ts'],
    ignores: ['src-core/**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: outsideTheCore }],
      'no-restricted-globals': [
        'error',
        ...ambient.map((name) => ({
          name,
          message: 'Pass it in as an argument: the core is pure.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Randomness comes in as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock comes in as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock comes in as an argument.',
        },
      ],
    },
  },
  {
    files: ['src-renderer/**/*.{ts,svelte}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['electron', 'node:*', 'ws', '**/src-main/**', '@host/*'],
              message: 'The renderer talks to the host through its port.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**', '.ci/**', 'src-main/cli/**', 'src-main/browser/**', 'tests/**'],
    rules: { 'no-console': 'off' },
  },
);
