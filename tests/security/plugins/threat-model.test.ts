import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)

test('every test that the threat model names is there', () => {
  const page = readFileSync(new URL('docs/threat-model.md', root), 'utf8')
  const named = [...page.matchAll(/`(?<path>tests\/[^`]+)`/gu)].map((match) => match.groups!['path']!)
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})
