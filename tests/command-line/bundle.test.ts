import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { withoutDevelopment } from '../../server/scripts/bundle.mjs'

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

test('a bundle holds what the server runs on and nothing that only developers need', () => {
  const lock = read('package-lock.json') as Parameters<typeof withoutDevelopment>[0]
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>
  const { packages } = withoutDevelopment(lock)
  for (const name of Object.keys(dependencies!)) expect(packages, name).toHaveProperty([`node_modules/${name}`])
  for (const name of Object.keys(devDependencies!)) {
    const isNeededAlso = lock.packages[`node_modules/${name}`]?.dev !== true
    if (!isNeededAlso) expect(packages, name).not.toHaveProperty([`node_modules/${name}`])
  }
  expect(packages[''], 'else npm would miss them').not.toHaveProperty('devDependencies')
})
