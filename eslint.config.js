import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

import svelteConfig from './svelte.config.js'

export default ts.config(
  { ignores: ['web/dist/**', 'node_modules/**', 'data/**', 'coverage/**', '**/*.cjs'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'require-unicode-regexp': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // The clauses of a type predicate or a closed list may be unused on purpose when they begin with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    // Addresses are our own short router's, not SvelteKit's.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
  {
    files: ['geodata/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                'node:*',
                'fs',
                'pg',
                'fastify*',
                '@fastify/*',
                'svelte*',
                'maplibre-gl',
                '**/server/**',
                '**/web/**',
              ],
              message: 'geodata is pure: pass data in.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'fetch', 'process', 'window', 'document', 'localStorage'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-console': 'error',
    },
  },
  {
    // The server asks nobody anything: an address that somebody typed must never make it knock elsewhere. The one module that may
    // (signing in with an office's own provider) stands here by its name.
    files: ['server/**'],
    ignores: ['server/auth/oidc/**', 'server/db/engine-client.ts'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...['node:http', 'node:https'].map((name) => ({
              name,
              importNames: ['get', 'request', 'default', 'Agent', 'globalAgent'],
              message: 'The server asks nobody anything.',
            })),
            {
              name: 'node:net',
              importNames: ['connect', 'createConnection', 'default'],
              message: 'Only the database is asked.',
            },
            ...['node:http2', 'node:dgram', 'node:dns', 'undici'].map((name) => ({
              name,
              message: 'The server asks nobody anything.',
            })),
          ],
        },
      ],
    },
  },
)
