import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Value } from 'typebox/value'

import { shiftOfHost } from '../../geodata/base-maps/shifted-hosts.ts'
import { UnusableSettings } from '../config.ts'

import { BaseMaps, type OfferedBaseMap } from './base-maps.ts'
import { configuredLayers } from './configured-layers.ts'
import { BASE_MAP_KINDS, type BaseMapKind, type ConfiguredBaseMap, type ConfiguredFrom } from './file-schema.ts'
import { openMbtiles } from './mbtiles.ts'
import { openPmtiles } from './pmtiles.ts'
import { UnusableTiles } from './tile-pictures.ts'

import type { BaseMapDatum, BaseMapLayer } from '../../geodata/base-maps/model.ts'

const TILES_FOLDER = 'base-maps'
const KINDS = Object.keys(BASE_MAP_KINDS).join(', ')

/** What is wrong with one base map, in one sentence without its key. */
const unusable = (id: string, why: string) => new UnusableSettings(`SIZHI_BASE_MAPS: base map ${id} ${why}.`)

function listOf(path: string): unknown[] {
  try {
    const list = JSON.parse(readFileSync(path, 'utf8')) as unknown
    if (Array.isArray(list)) return list
  } catch {
    // Told below.
  }
  throw new UnusableSettings(
    `SIZHI_BASE_MAPS names ${path}, which cannot be read as a list in JSON; check the path and the file.`,
  )
}

function checked(entry: unknown, index: number): ConfiguredBaseMap {
  const { kind, id } = (entry ?? {}) as { kind?: unknown; id?: unknown }
  const name = typeof id === 'string' ? `"${id}"` : `number ${index + 1}`
  if (typeof kind !== 'string' || !(kind in BASE_MAP_KINDS))
    throw unusable(name, `has no kind that is known: there are ${KINDS}`)
  const schema = BASE_MAP_KINDS[kind as BaseMapKind]
  if (Value.Check(schema, entry)) return entry
  const [first] = Value.Errors(schema, entry)
  const isDegrees = kind === 'tianditu' && first?.instancePath === '/matrixSet'
  if (isDegrees)
    throw unusable(name, 'asks for tiles of 天地图 in degrees (_c), which the map cannot draw: leave matrixSet away')
  throw unusable(
    name,
    `is wrong at ${first?.instancePath || '/'} (${first?.message ?? 'not as described'}); docs/deployment.md tells what each kind takes`,
  )
}

function keyOf(configured: ConfiguredBaseMap): string {
  const { key, keyFile } = 'key' in configured || 'keyFile' in configured ? configured : {}
  if (keyFile === undefined) {
    if (key === undefined && configured.kind === 'tianditu')
      throw unusable(configured.id, 'needs a key of 天地图: give keyFile (or key)')
    return key ?? ''
  }
  if (key !== undefined) throw unusable(configured.id, 'has key and keyFile: give one of them')
  try {
    return readFileSync(keyFile, 'utf8').trim()
  } catch (error) {
    throw unusable(
      configured.id,
      `names a keyFile that cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unreadable'})`,
    )
  }
}

/** Shifted tiles are refused, unless somebody says that they are shifted: then every page says so too. */
function refuseSilentShift(id: string, layers: readonly BaseMapLayer[], datum: BaseMapDatum): void {
  for (const address of layers.flatMap(({ addresses }) => addresses)) {
    const { hostname } = new URL(address)
    const shift = shiftOfHost(hostname)
    if (shift === 'own-system')
      throw unusable(id, `comes from ${hostname}, whose tiles lie on a system of their own: leave it out`)
    if (shift === 'GCJ-02' && datum !== 'GCJ-02')
      throw unusable(
        id,
        `comes from ${hostname}, whose tiles are shifted by some 500 m (GCJ-02): leave it out, or write "datum": "GCJ-02", and it is shown with a warning and never shifted back`,
      )
  }
}

async function fromFile(configured: ConfiguredFrom<'file'>, dataFolder: string): Promise<OfferedBaseMap['tiles']> {
  const path = join(dataFolder, TILES_FOLDER, configured.file)
  try {
    return configured.file.endsWith('.pmtiles') ? await openPmtiles(path) : openMbtiles(path)
  } catch (error) {
    if (!(error instanceof UnusableTiles)) throw error
    throw unusable(configured.id, `is to come from the file ${path}, which ${error.message}`)
  }
}

async function offered(configured: ConfiguredBaseMap, dataFolder: string): Promise<OfferedBaseMap> {
  const { id, title, attribution, reviewNumber = null, datum = 'CGCS2000' } = configured
  const told = { id, title, attribution, reviewNumber, datum }
  if (configured.kind === 'file') {
    const tiles = await fromFile(configured, dataFolder)
    const { minZoom = tiles?.minZoom ?? 0, maxZoom = tiles?.maxZoom ?? 0 } = configured
    const addresses = [`/api/base-maps/${id}/tiles/{z}/{x}/{y}`]
    return {
      map: {
        ...told,
        tellsOrigin: false,
        layers: [{ kind: 'tiles', addresses, tilePixels: 256, minZoom, maxZoom }],
      },
      tiles,
    }
  }
  const layers = configuredLayers(configured, keyOf(configured))
  refuseSilentShift(id, layers, datum)
  const { tellsOrigin = configured.kind === 'tianditu' } = 'tellsOrigin' in configured ? configured : {}
  return {
    map: { ...told, tellsOrigin, layers: layers.map((one) => ({ ...one, addresses: [...one.addresses] })) },
    tiles: null,
  }
}

/**
 * The base maps that an office set up in a file; files of tiles lie in `base-maps` of the data folder.
 * @throws UnusableSettings in one sentence, which never holds a key.
 */
export async function readBaseMaps(path: string | null, dataFolder: string): Promise<BaseMaps> {
  if (path === null) return new BaseMaps()
  const configured = listOf(path).map(checked)
  const twice = configured.find(({ id }, index) => configured.findIndex((other) => other.id === id) !== index)
  if (twice) throw unusable(twice.id, 'stands there twice: give each an id of its own')
  const maps: OfferedBaseMap[] = []
  for (const one of configured) maps.push(await offered(one, dataFolder))
  return new BaseMaps(maps)
}
