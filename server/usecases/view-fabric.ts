import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { compareFabrics } from '../../geodata/fabric/compare-fabrics.ts'
import { machineFabric } from '../../geodata/standing-drawing.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { fabricVersionNotFound } from '../fabric-refusals.ts'

import { drawCase } from './draw-case.ts'

import type { Fabric, FabricShape, ShapeOf } from '../../geodata/fabric/model.ts'
import type {
  WireFabric,
  WireFabricComparison,
  WireFabricVersionContent,
  WireStandingFabric,
} from '../../geodata/wire/fabric.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What persons have in hand, and what the machine draws of the same words now. */
export async function viewFabric(client: DatabaseClient, row: CaseRow): Promise<WireStandingFabric> {
  const standing = await fabricRepository(client, row).standing()
  const { machine } = await drawCase(client, row)
  return { standing: standing ?? null, machine: wireFabric(machineFabric(machine)) }
}

export async function fabricVersion(
  client: DatabaseClient,
  row: CaseRow,
  version: number,
): Promise<WireFabricVersionContent> {
  const found = await fabricRepository(client, row).version(version)
  if (!found) throw fabricVersionNotFound(version)
  return found
}

/** Two versions beside each other; `machine` is what the machine draws now. */
export async function compareVersions(
  client: DatabaseClient,
  row: CaseRow,
  before: number | 'machine',
  after: number | 'machine',
): Promise<WireFabricComparison> {
  const fabricOf = async (version: number | 'machine'): Promise<Fabric> =>
    version === 'machine'
      ? machineFabric((await drawCase(client, row)).machine)
      : (await fabricVersion(client, row, version)).fabric
  const [one, other] = [await fabricOf(before), await fabricOf(after)]
  const { shapes, lines } = compareFabrics(one, other, gaussKruger(row.centralMeridianDegrees))
  return {
    shapes: shapes.map((shape) => ({ ...shape, of: wireShapeOf(shape.of) })),
    lines: { added: [...lines.added], removed: [...lines.removed], moved: [...lines.moved], retold: [...lines.retold] },
  }
}

const wireShapeOf = (of: ShapeOf): WireFabricComparison['shapes'][number]['of'] => ({ ...of })

const wireShape = (shape: FabricShape): WireFabric['shapes'][number] => ({
  ...shape,
  of: wireShapeOf(shape.of),
  parts: shape.parts.map((part) => part.map((ring) => [...ring])),
  courses: shape.courses.map((course) => [...course]),
})

const wireFabric = ({ lines, shapes }: Fabric): WireFabric => ({
  lines: lines.map((line) => ({ ...line, coordinates: [...line.coordinates], words: [...line.words] })),
  shapes: shapes.map(wireShape),
})
