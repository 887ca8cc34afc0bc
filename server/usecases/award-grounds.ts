import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { shapeGround } from '../../geodata/fabric/shape-ground.ts'
import { indexOfWords } from '../../geodata/outline/decided-choices.ts'
import { awardParts, splitOfExtent } from '../../geodata/ruling/award-parts.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { outlineHistoryRepository, type StoredVersion } from '../db/repositories/outline-history.ts'

import type { Fabric } from '../../geodata/fabric/model.ts'
import type { Ground } from '../../geodata/outline/model.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** What an award gave away under one version of the dividing line. */
export type AwardGround = {
  readonly line: StoredVersion
  readonly callIndex: number
  readonly claimantLetter: string | null
  readonly ground: Ground | null
  /** The version of the lines in hand that the ground itself was drawn in; null where it was parted by the line. */
  readonly handVersion: number | null
}

/** The extent as it stood when a line was drawn. */
const extentAt = (versions: readonly StoredVersion[], drawnAt: string): StoredVersion | undefined =>
  versions
    .filter((one) => one.role === 'extent' && one.drawnAt <= drawnAt)
    .sort((one, other) => (one.drawnAt < other.drawnAt ? -1 : 1))
    .at(-1)

/**
 * The grounds of all awards under each version of the dividing line, parted anew from what was drawn then: only the last ones are on
 * record themselves. Sides are those that the ruling's words name now. None where the words award nothing.
 */
export async function awardGrounds(
  client: DatabaseClient,
  row: CaseRow,
  versions: readonly StoredVersion[],
): Promise<AwardGround[]> {
  const contents = caseContents(client, row)
  const ruling = await contents.ruling()
  const lines = versions.filter(({ role }) => role === 'dividing-line')
  if (ruling === null || ruling.awards.length === 0) return []
  const plane = gaussKruger(row.centralMeridianDegrees)
  const history = outlineHistoryRepository(client, row)
  const { id: documentId } = await contents.document()
  const calls = (await contents.descriptions(documentId)).find(({ id }) => id === ruling.descriptionId)?.calls ?? []
  const found: AwardGround[] = []
  for (const line of lines) {
    const extent = extentAt(versions, line.drawnAt)
    const fabric = await fabricAt(client, row, line.standingHand)
    const ground = extent && (await history.drawing(extent.outlineId)).ground
    const drawn = await history.drawing(line.outlineId)
    const segments = drawn.lines.map((coordinates) => ({ coordinates }))
    const parts = awardParts(
      splitOfExtent(ground, { segments }, plane),
      ruling.awards.map(({ side }) => side),
      plane,
    )
    found.push(
      ...ruling.awards.map(({ callIndex, claimantLetter }, index) => {
        const call = calls[callIndex]
        const shape = fabric?.shapes.find(
          ({ of }) => call && of.kind === 'award' && indexOfWords([of.call], call) === 0,
        )
        return {
          line,
          callIndex,
          claimantLetter,
          ground: shape && fabric ? shapeGround(fabric, shape, plane) : (parts[index] ?? null),
          handVersion: shape ? line.standingHand : null,
        }
      }),
    )
  }
  return found
}

const fabricAt = async (client: DatabaseClient, row: CaseRow, version: number | null): Promise<Fabric | undefined> =>
  version === null ? undefined : (await fabricRepository(client, row).version(version))?.fabric
