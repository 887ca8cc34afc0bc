import { expect, test } from 'vitest'

import { sizhi } from '../support/command-line.ts'

const LIMIT = { timeout: 30_000 }

test('a name that every object knows is no command', LIMIT, async () => {
  const { code, err } = await sizhi(['constructor'])
  expect(code).toBe(2)
  expect(err).toMatch(/^usage: /u)
})

test('a setting that cannot be used is told in one sentence, without the address', LIMIT, async () => {
  const { code, err } = await sizhi(['migrate'], '', { DATABASE_URL: 'mysql://office:secret@host/data' })
  expect(code).toBe(1)
  expect(err).toBe('DATABASE_URL must be an address like postgresql://user@host:5432/database.\n')
})
