import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const PROGRAM = 'tests/support/sheets/print-with-desk.ts'

it.each([
  ['npm start', ['-e', `import('tsx/esm/api').then(({ register }) => (register(), import('./${PROGRAM}')))`]],
  ['the command line', ['--import', 'tsx', PROGRAM]],
  ['the tsx program', ['node_modules/tsx/dist/cli.mjs', PROGRAM]],
])('the printing thread starts in a process that was started as by %s', async (_name, args) => {
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT })
  expect(Number(stdout)).toBeGreaterThan(10_000)
})
