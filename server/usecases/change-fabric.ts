import { shapeOf } from '../../geodata/fabric/find.ts'
import { EMPTY_FABRIC, type Fabric, type Validity } from '../../geodata/fabric/model.ts'
import { removeShape } from '../../geodata/fabric/operations/change-parts.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { fabricReasonMissing, fabricShapeNotFound, fabricVersionNotFound } from '../fabric-refusals.ts'

import { checkedFabric } from './checked-fabric.ts'
import { redrawWhatMoves } from './redraw-case.ts'

import type { FabricChangeBody, FabricReleaseBody, FabricReturnBody } from '../../geodata/wire/fabric.ts'
import type { Change } from '../db/repositories/places.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type NewState = Change & {
  readonly fabric: Fabric
  readonly validity: Validity | null
  readonly returnsTo: number | null
}

/** Checks, stores a new version and draws again what hangs on it: outlines, areas, overlaps, awards, in one transaction. */
export async function standFabric(client: DatabaseClient, row: CaseRow, state: NewState): Promise<number> {
  const findings = await checkedFabric(client, row, state.fabric)
  let version = 0
  await redrawWhatMoves(client, row, async () => {
    version = await fabricRepository(client, row).insert({ ...state, findings })
  })
  return version
}

/** The whole fabric as a person gives it stands from now on. */
export async function changeFabric(
  client: DatabaseClient,
  row: CaseRow,
  { fabric, validity, changedBy, reason, mergedWith }: FabricChangeBody,
  changedAt: string,
): Promise<void> {
  if (reason.trim() === '') throw fabricReasonMissing()
  const other = mergedWith === undefined ? undefined : await fabricRepository(client, row).version(mergedWith)
  if (mergedWith !== undefined && !other) throw fabricVersionNotFound(mergedWith)
  const version = await standFabric(client, row, {
    fabric,
    validity: validity ?? null,
    returnsTo: null,
    changedBy,
    changedAt,
    reason,
  })
  await caseRepository(client).record(row, changedBy, 'fabric-changed', {
    version,
    reason,
    // Both names stay with the version for whoever reads it later.
    ...(other && { mergedWith: { version: other.version, changedBy: other.changedBy } }),
  })
}

/** An earlier version stands again, as a new one. */
export async function returnToFabricVersion(
  client: DatabaseClient,
  row: CaseRow,
  { version: returnsTo, changedBy, reason }: FabricReturnBody,
  changedAt: string,
): Promise<void> {
  if (reason.trim() === '') throw fabricReasonMissing()
  const wanted = await fabricRepository(client, row).version(returnsTo)
  if (!wanted) throw fabricVersionNotFound(returnsTo)
  const { fabric, validity } = wanted
  const version = await standFabric(client, row, { fabric, validity, returnsTo, changedBy, changedAt, reason })
  await caseRepository(client).record(row, changedBy, 'fabric-returned', { version, returnsTo, reason })
}

/** Gives a shape back: the machine's drawing stands for its words again. Lines that other shapes use stay in hand. */
export async function releaseShape(
  client: DatabaseClient,
  row: CaseRow,
  { shapeId, changedBy, reason }: FabricReleaseBody,
  changedAt: string,
): Promise<void> {
  if (reason.trim() === '') throw fabricReasonMissing()
  const standing = await fabricRepository(client, row).standing()
  const fabric: Fabric = standing?.fabric ?? EMPTY_FABRIC
  if (!fabric.shapes.some(({ id }) => id === shapeId)) throw fabricShapeNotFound(shapeId)
  const released = removeShape(fabric, shapeOf(fabric, shapeId).id).fabric
  const validity = standing?.validity ?? null
  const version = await standFabric(client, row, {
    fabric: released,
    validity,
    returnsTo: null,
    changedBy,
    changedAt,
    reason,
  })
  await caseRepository(client).record(row, changedBy, 'fabric-shape-released', { version, shapeId, reason })
}
