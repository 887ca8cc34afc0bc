/** A zipped Shapefile of parcels into a county with all checks, ours as `sizhi import parcels`, beside `ogr2ogr` into a table of PostGIS. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'

import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { lookAtParcels } from '../../../server/parcels/looked-at-parcels.ts'
import { parcelSource } from '../../../server/parcels/parcel-file.ts'
import { connectionWords, COUNTY, withClaims } from './claims-database.ts'
import { middleRun, rounded, sizhiWatched, watched, type Watched } from './watched.ts'

const ROUNDS = 3
/** Counties that have nothing yet, one a round. */
const countyOf = (round: number): string => String(450700 + round)

async function zippedShapefile(address: string, folder: string): Promise<string> {
  const sql = `select number, holder, facts ->> '地类' as dilei, facts ->> '村' as cun, geometry from sizhi.parcel where county_code = '${COUNTY}'`
  await watched('ogr2ogr', ['-f', 'ESRI Shapefile', join(folder, 'parcels.shp'), `PG:${connectionWords(address)}`, '-sql', sql, '-lco', 'ENCODING=UTF-8']) // prettier-ignore
  const names = readdirSync(folder).filter((name) => name.startsWith('parcels.'))
  const path = join(folder, 'parcels.zip')
  writeFileSync(path, zipSync(Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name))])), { level: 6 })) // prettier-ignore
  return path
}

/** What goes before anything is stored: the file taken apart in its process, and every row looked at. */
async function timesOfReading(path: string): Promise<{ reading: number; checking: number }> {
  const start = performance.now()
  const source = await parcelSource({ path, fileName: 'parcels.zip', choices: NOTHING_CHOSEN, countyCode: COUNTY })
  if (!source.ok) throw new Error(source.problem.code)
  const read = performance.now()
  await lookAtParcels(source.value, undefined)
  return { reading: (read - start) / 1000, checking: (performance.now() - read) / 1000 }
}

export const run = (given: string | undefined): Promise<void> =>
  withClaims(given, async ({ address, claims }, folder) => {
    const path = await zippedShapefile(address, folder)
    const [ours, theirs]: [Watched[], Watched[]] = [[], []]
    const parts: { reading: number; checking: number; seconds: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const county = ['--county', countyOf(round), '--county-name', '试验县']
      ours.push(await sizhiWatched(['import', 'parcels', path, ...county, '--json'], address))
      theirs.push(
        await watched('ogr2ogr', ['-f', 'PostgreSQL', `PG:${connectionWords(address)}`, `/vsizip/${path}`, '-nln', `public.parcels_${round}`, '-nlt', 'PROMOTE_TO_MULTI', '-lco', 'GEOMETRY_NAME=geometry', '--config', 'PG_USE_COPY', 'YES']), // prettier-ignore
      )
      const { reading, checking } = await timesOfReading(path)
      parts.push({ reading, checking, seconds: reading + checking })
      console.log(`round ${round + 1}: load ${loadavg()[0]!.toFixed(1)}; ${ours.at(-1)!.out.trim().split('\n').at(-1)}`)
    }
    const [own, other, part] = [middleRun(ours), middleRun(theirs), middleRun(parts)]
    console.log(`\n${claims} claims, ${rounded(statSync(path).size / 1e6)} MB packed, medians of ${ROUNDS} rounds`)
    const row = (what: string, seconds: number, peakMegabytes?: number) => ({
      what,
      seconds: rounded(seconds),
      'memory at most, MB': peakMegabytes === undefined ? '' : Math.round(peakMegabytes),
    })
    console.table([
      row('ours: read, checked, stored, made ready for tiles', own.seconds, own.peakMegabytes),
      row('of that: file taken apart', part.reading),
      row('of that: rows looked at', part.checking),
      row('ogr2ogr: read and stored', other.seconds, other.peakMegabytes),
    ])
  })
