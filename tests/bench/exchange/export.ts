/** Parcels of a county into files, ours as `sizhi export parcels`, beside `ogr2ogr` from the same tables with the same columns. */
import { rmSync, statSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'

import { connectionWords, COUNTY, withClaims } from './claims-database.ts'
import { middleRun, rounded, sizhiWatched, watched, type Watched } from './watched.ts'

/** Of a million one round, since each takes minutes. */
const roundsFor = (claims: number): number => (claims > 500_000 ? 1 : 3)
const BYTES_PER_MEGABYTE = 1e6
const SAME_COLUMNS = `
  select parcel.parcel_id as parcel, parcel.layer, parcel.number, parcel.holder, parcel.facts::text as facts, import.file_name as file,
    case when file.key is not null then parcel.county_code || '-' || file.key end as case, parcel.version, parcel.planar_square_metres,
    parcel.geometry
  from sizhi.parcel as parcel
  left join sizhi.parcel_import as import on import.county_code = parcel.county_code and import.import_id = parcel.import_id
  left join sizhi.case_file as file on file.county_code = parcel.county_code and file.case_id = parcel.case_id
  where parcel.county_code = '${COUNTY}'`

type Exported = Watched & { readonly megabytes: number }
type Way = { readonly what: string; readonly ending: string; readonly write: (path: string) => Promise<Watched> }

async function exported(folder: string, { ending, write }: Way): Promise<Exported> {
  const path = join(folder, `parcels.${ending}`)
  const run = await write(path)
  const megabytes = statSync(path).size / BYTES_PER_MEGABYTE
  rmSync(path)
  return { ...run, megabytes }
}

const ways = (address: string): Way[] => {
  const ours = (ending: string): Way => ({
    what: `ours, ${ending}`,
    ending,
    write: (path) => sizhiWatched(['export', 'parcels', COUNTY, '--out', path], address),
  })
  const theirs = (what: string, ending: string, format: string, ...options: string[]): Way => ({
    what: `ogr2ogr, ${what}`,
    ending,
    write: (path) =>
      watched('ogr2ogr', ['-f', format, path, `PG:${connectionWords(address)}`, '-sql', SAME_COLUMNS, '-nln', 'parcels', '-nlt', 'MULTIPOLYGON', ...options, '--config', 'OGR_SQLITE_SYNCHRONOUS', 'OFF']), // prettier-ignore
  })
  return [
    ours('gpkg'),
    theirs('gpkg', 'gpkg', 'GPKG'),
    ours('fgb'),
    theirs('fgb without an index', 'fgb', 'FlatGeobuf', '-lco', 'SPATIAL_INDEX=NO'),
    theirs('fgb with its index', 'fgb', 'FlatGeobuf'),
  ]
}

export const run = (path: string | undefined): Promise<void> =>
  withClaims(path, async ({ address, claims }, folder) => {
    const rounds = roundsFor(claims)
    const runs = new Map<string, Exported[]>()
    // In turn, so that whatever else the machine does falls on all.
    for (let round = 0; round < rounds; round++)
      for (const way of ways(address)) {
        const run = await exported(folder, way)
        console.log(`${way.what}: ${rounded(run.seconds)} s, load ${loadavg()[0]!.toFixed(1)}`)
        runs.set(way.what, [...(runs.get(way.what) ?? []), run])
      }
    console.log(`\n${claims} claims, medians of ${rounds} rounds`)
    console.table(
      [...runs].map(([what, all]) => {
        const { seconds, processorSeconds, peakMegabytes, megabytes } = middleRun(all)
        return { what, seconds: rounded(seconds), 'of the processor, s': rounded(processorSeconds), 'memory at most, MB': Math.round(peakMegabytes), 'file, MB': rounded(megabytes) } // prettier-ignore
      }),
    )
  })
