import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

import { helpPages } from './web/build/help-pages.ts'
import { packedFiles } from './web/build/packed-files.ts'

const root = import.meta.dirname

/** These need no database, but start processes that take other people's files apart. */
const FILE_TESTS = 'tests/server/files/**/*.test.ts'
const RECOGNITION_TESTS = 'tests/server/files/recognition/**/*.test.ts'
/**
 * What these say holds on either engine or on none: files that are taken apart and refused, rights decided before anything is asked, words
 * corrected, sheets and answers made of what was read. Where the whole suite runs on both, they run on PostgreSQL alone, which is the quicker;
 * the browser tests go the same ways on the embedded engine.
 */
const ON_EITHER_ENGINE = [
  'tests/security/{access-matrix,one-click,request-limits,sign-in}.test.ts',
  'tests/server/{compressed-answers,villagers-page}.test.ts',
  'tests/server/cases/{call-corrections,import,place-import,prints,refused-terrain,scans,terrain,whole-calls,whole-descriptions}.test.ts',
  'tests/server/counties/{bad-parcels,packed-files}.test.ts',
]
const runsElsewhere = process.env['RUNS_ON_POSTGRESQL_TOO'] === 'true' ? ON_EITHER_ENGINE : []
const inProcesses = { testTimeout: 60_000, fileParallelism: false, sequence: { groupOrder: 4 } }

/** The engines take turns and their files run one by one: each has one database. */
const oneByOne = (order: number) => ({ fileParallelism: false, sequence: { groupOrder: order } })
const databaseTests = {
  // What a file opens it closes (close-databases.ts), so modules are loaded and warmed up once for all files.
  isolate: false,
  include: ['tests/server/**/*.test.ts', 'tests/security/*.test.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
}

export default defineConfig({
  root: join(root, 'web'),
  cacheDir: join(root, 'node_modules/.vite'),
  plugins: [
    svelte({ configFile: join(root, 'svelte.config.js') }),
    helpPages(root),
    packedFiles(join(root, 'web/dist')),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The map engine is one file of about 1.1 MB, fetched only by pages with a map.
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      // The worker that keeps the villager's page has one address for ever: browsers ask there for its next version.
      input: {
        index: join(root, 'web/index.html'),
        embed: join(root, 'web/embed.html'),
        'service-worker': join(root, 'web/service-worker/main.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: [{ name: 'map-engine', test: /[\\/]node_modules[\\/]maplibre-gl[\\/]/u }] },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/ogc': 'http://127.0.0.1:8080' } },
  test: {
    projects: [
      {
        extends: true,
        root,
        plugins: [svelteTesting()],
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{server,e2e,gdal,clients}/**', 'tests/security/*.test.ts'],
          // Pure code keeps nothing between files, so modules are loaded once.
          isolate: false,
          // Speed is no test's business: a busy machine must not fail one.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        root,
        test: { name: 'files', include: [FILE_TESTS], exclude: [RECOGNITION_TESTS], ...inProcesses },
      },
      {
        extends: true,
        root,
        test: { name: 'recognition', include: [RECOGNITION_TESTS], ...inProcesses },
      },
      {
        extends: true,
        root,
        test: { name: 'gdal', include: ['tests/gdal/**/*.test.ts'], ...inProcesses },
      },
      {
        extends: true,
        root,
        test: {
          ...databaseTests,
          ...oneByOne(1),
          name: 'embedded',
          exclude: ['tests/server/postgresql/**', FILE_TESTS, ...runsElsewhere],
          globalSetup: [join(root, 'tests/support/start-embedded.ts')],
          setupFiles: [join(root, 'tests/support/close-databases.ts')],
        },
      },
      {
        extends: true,
        root,
        test: {
          ...databaseTests,
          ...oneByOne(2),
          name: 'postgresql',
          exclude: ['tests/server/embedded/**', FILE_TESTS],
          globalSetup: [join(root, 'tests/support/start-postgresql.ts')],
          setupFiles: [join(root, 'tests/support/close-databases.ts')],
        },
      },
      {
        extends: true,
        root,
        // Programs of others read a server of ours over the network.
        test: {
          ...databaseTests,
          ...oneByOne(5),
          name: 'clients',
          include: ['tests/clients/**/*.test.ts'],
          globalSetup: [join(root, 'tests/support/start-postgresql.ts')],
          setupFiles: [join(root, 'tests/support/close-databases.ts')],
        },
      },
      {
        extends: true,
        root,
        test: {
          ...oneByOne(3),
          name: 'browser',
          // The browser is closed after each file (close-browser.ts).
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: [join(root, 'tests/support/start-site.ts')],
          setupFiles: [join(root, 'tests/support/close-browser.ts')],
        },
      },
    ],
  },
})
