import { beforeEach, describe, expect, inject, test } from 'vitest'

import { freshDatabase } from '../../support/database.ts'
import { sizhi } from '../../support/command-line.ts'
import { box, table } from '../../support/county-client.ts'
import { importParcelsCommand } from '../../support/import-command.ts'
import { withoutPart, zippedShapefile } from '../../support/parcel-files.ts'

import type { Position } from 'geojson'
import type { Database } from '../../../server/db/database.ts'

const COUNTY = ['--county', '450621', '--county-name', '上思县']
const SOUND = { 甲: box(0, 0, 2, 2), 乙: box(1, 0, 3, 2) }
const threeDegreesEast = (ring: Position[]): Position[] => ring.map(([x, y]) => [x! + 3, y!])

let database: Database
const environment: NodeJS.ProcessEnv = { DATABASE_URL: inject('database').at }
const command = importParcelsCommand(environment)

beforeEach(async () => {
  database = await freshDatabase()
})

type Stored = { readonly number: string; readonly by: string; readonly file: string }
const stored = async (): Promise<Stored[]> =>
  (
    await database.pool.query<Stored>(
      `select parcel.number, import.imported_by as by, import.file_name as file
       from sizhi.parcel join sizhi.parcel_import as import using (county_code, import_id) order by parcel.parcel_id`,
    )
  ).rows

describe('sizhi import parcels', () => {
  test('takes a table in under the name of whoever brings it', async () => {
    const { code, out, err } = await command('claims.tsv', table(SOUND), ...COUNTY)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^importId: [0-9a-f-]{36}\nrowsRead: 2\nparcels: 2\nleftOut: 0\n$/u)
    expect(await stored()).toEqual(['甲', '乙'].map((number) => ({ number, by: '黄调解员', file: 'claims.tsv' })))
    const { rows } = await database.pool.query<{ actor: string; action: string }>(
      'select actor, action from sizhi.audit where case_id is null',
    )
    expect(rows).toEqual([{ actor: '黄调解员', action: 'parcels-imported' }])
  })

  test('names the rows that it leaves out, and tells figures to programs', async () => {
    const bowTie = [0, 2, 1, 3, 0].map((corner) => box(5, 0, 7, 2)[corner]!)
    const faulty = `${table({ ...SOUND, 叉: bowTie, 近: box(8, 0, 9, 1) })}坏\t0103000020\n坏\t00\n`
    const { code, out, err } = await command('claims.tsv', faulty, ...COUNTY, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ rowsRead: 6, parcels: 3, leftOut: 3 })
    const sentences = err.trim().split('\n')
    expect(sentences).toHaveLength(2)
    expect(sentences[0]).toMatch(/row 3 crosses itself/u)
    expect(sentences[1]).toMatch(/row 5 is no complete EWKB.*\(× 2\)$/u)
    expect((await stored()).map(({ number }) => number)).toEqual(['甲', '乙', '近'])
  })

  test('takes a zipped Shapefile, whose system is named where the file names none', async () => {
    const zip = withoutPart(zippedShapefile('gbk'), '.prj')
    const refused = await command('parcels.zip', zip, ...COUNTY)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toMatch(/^parcels\.zip has no \.prj file.*EPSG:4545\)\.\n$/u)
    expect(await stored()).toEqual([])
    const taken = await command('parcels.zip', zip, ...COUNTY, '--reference-system', 'EPSG:4545')
    expect(taken.code).toBe(0)
    expect(taken.err).toMatch(/^The outline in row 5 crosses itself[^\n]*\n$/u)
    expect(await stored()).toHaveLength(4)
  })

  test('asks for the name of a county that nobody has named', async () => {
    const { code, out, err } = await command('claims.tsv', table(SOUND), '--county', '450621')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toBe('County 450621 is not known yet and nothing was stored; name it and import again.\n')
    expect(await stored()).toEqual([])
  })

  test('leaves out what lies a zone away, and says so where nothing is left', async () => {
    await command('first.tsv', table(SOUND), ...COUNTY)
    const some = await command(
      'some.tsv',
      table({ 丙: box(5, 0, 6, 1), 丁: threeDegreesEast(box(0, 0, 1, 1)) }),
      ...COUNTY,
    )
    expect(some.code).toBe(0)
    expect(some.err).toMatch(/^The shape in row 2 lies too far from the county, perhaps by a mistaken zone[^\n]*\n$/u)
    const none = await command('none.tsv', table({ 戊: threeDegreesEast(box(0, 0, 1, 1)) }), ...COUNTY)
    expect({ code: none.code, out: none.out }).toEqual({ code: 1, out: '' })
    expect(none.err).toMatch(/^No row of none\.tsv \(1 in all\) can be used and nothing was stored: .*mistaken zone/u)
    expect((await stored()).map(({ number }) => number)).toEqual(['甲', '乙', '丙'])
  })

  test('does not take the same bytes twice, under whatever name', async () => {
    await command('claims.tsv', table(SOUND), ...COUNTY)
    const again = await command('again.tsv', table(SOUND), ...COUNTY)
    expect({ code: again.code, out: again.out }).toEqual({ code: 1, out: '' })
    expect(again.err).toMatch(
      /^This very file was imported on \d{4}-\d{2}-\d{2} \(claims\.tsv\) and was not stored again/u,
    )
    expect(await stored()).toHaveLength(2)
  })

  test('is told what is missing before it opens anything', async () => {
    const wrong = [
      ['import', 'parcels'],
      ['import', 'parcels', 'claims.tsv'],
      ['import', 'parcels', 'claims.tsv', '--county', '4506'],
      ['import', 'parcels', 'claims.tsv', '--county', '450621', '--layer', 'roads'],
    ]
    for (const args of wrong) expect(await sizhi(args, '', environment)).toMatchObject({ code: 2, out: '' })
    const missing = await sizhi(['import', 'parcels', 'none.tsv', '--county', '450621'], '', environment)
    expect(missing).toMatchObject({ code: 1, out: '' })
    expect(missing.err).toMatch(/none\.tsv/u)
  })
})
