import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'

import { exhibitOf, exhibitQuery } from '../../geodata/sheets/exhibit.ts'
import { webPages } from '../../server/plugins/web-pages.ts'
import { twoSides } from '../support/sheets/two-sides.ts'

it('the address under the code of a sheet opens the page of the court', async () => {
  const webRoot = mkdtempSync(join(tmpdir(), 'sizhi-pages-'))
  onTestFinished(() => rmSync(webRoot, { recursive: true }))
  writeFileSync(join(webRoot, 'index.html'), '<title>the page</title>')
  const app = fastify()
  onTestFinished(() => app.close())
  await app.register(webPages, { webRoot })
  const query = exhibitQuery(exhibitOf(twoSides(), 'ruling-map', { standardErrors: 2, scale: 5000 }))
  const page = await app.inject(`/court/cases/450621-two-sides?${query}`)
  expect(page.statusCode, page.body).toBe(200)
  expect(page.body).toContain('the page')
  expect((await app.inject('/no-such-picture.png?a=1')).statusCode).toBe(404)
})
