import { OFFERED_SYSTEMS, STORED_SYSTEM, type OfferedSystem } from './offered-systems.ts'

const WEB_MERCATOR_EPSG = 3857

/** The systems that files are written in: CGCS2000 in degrees and in its three-degree zones, as `EPSG:4545`. */
const FILE_SYSTEMS: ReadonlyMap<string, OfferedSystem> = new Map(
  [STORED_SYSTEM, ...OFFERED_SYSTEMS.filter(({ unit, epsg }) => unit === 'metre' && epsg !== WEB_MERCATOR_EPSG)].map(
    (system) => [`EPSG:${system.epsg}`, system],
  ),
)

export const FILE_SYSTEM_CODES: readonly string[] = [...FILE_SYSTEMS.keys()]

/** Throws a RangeError for a code that is not in the list. */
export function fileSystem(code: string): OfferedSystem {
  const system = FILE_SYSTEMS.get(code)
  if (!system) throw new RangeError(`${code} is no system that files are written in.`)
  return system
}
