import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, inject, test } from 'vitest'

import { box, table } from '../support/county-client.ts'
import { sizhi } from '../support/command-line.ts'
import { freshDatabase } from '../support/database.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'
import { importParcelsCommand } from '../support/import-command.ts'

const environment: NodeJS.ProcessEnv = { DATABASE_URL: inject('database').at, LC_ALL: 'en' }
const COUNTY = '450621'
const command = (...args: string[]) => sizhi(['export', 'parcels', ...args], '', environment)

beforeEach(async () => {
  await freshDatabase()
})

test('the parcels of a county are written to files that GDAL opens, and nothing else is left there', async () => {
  const parcels = table({ 甲: box(0, 0, 2, 2), 乙: box(1, 0, 3, 2), 丙: box(5, 5, 6, 6) })
  await importParcelsCommand(environment)('claims.tsv', parcels, '--county', COUNTY, '--county-name', '上思县')
  const folder = temporaryDataFolder()
  for (const ending of ['gpkg', 'fgb']) {
    const path = join(folder, `parcels.${ending}`)
    const { code, err } = await command(COUNTY, '--out', path, '--layer', 'claim')
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/: 3 parcels, \d+ bytes\.\n$/u) as string })
    const { stdout } = spawnSync('ogrinfo', ['-al', path], { encoding: 'utf8' })
    expect(stdout).toContain('Feature Count: 3')
    expect(stdout.match(/number \(String\) = .$/gmu)).toEqual(['甲', '乙', '丙'].map((name) => `number (String) = ${name}`)) // prettier-ignore
    expect(stdout).toContain('planar_square_metres (Real) = ')
  }
  expect(readdirSync(folder).sort()).toEqual(['parcels.fgb', 'parcels.gpkg'])
})

test('of a county that is not there no file is left', async () => {
  const path = join(temporaryDataFolder(), 'parcels.gpkg')
  const { code, err } = await command('450629', '--out', path)
  expect(code).toBe(1)
  expect(err).toContain('450629')
  expect(existsSync(path) || existsSync(`${path}.part`)).toBe(false)
})

test('a file that cannot be written is said to be so', async () => {
  const { code, err } = await command(COUNTY, '--out', join(temporaryDataFolder(), 'nowhere', 'parcels.fgb'))
  expect(code).toBe(1)
  expect(err).toContain('parcels.fgb')
})

test.each([
  [[], 'Name one county by its six digits.'],
  [[COUNTY, '--out', 'a.shp'], 'its ending is one of: gpkg, fgb.'],
  [[COUNTY, '--out', 'a.fgb', '--layer', 'gift'], '--layer takes one of claim, certificate, award.'],
])('parcels are not exported by %j', async (args, sentence) => {
  const { code, err } = await command(...args)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})
