import { gaussKruger, type PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import { compareOutlines, type DrawnVersion } from '../../geodata/fabric/compare-outlines.ts'
import { polygonsOf, type Ground } from '../../geodata/outline/model.ts'
import { groundParts } from '../../geodata/ruling/award-parts.ts'
import { groundSquareMetres } from '../../geodata/ruling/split-ground.ts'
import { outlineHistoryRepository, type StoredVersion } from '../db/repositories/outline-history.ts'
import { outlineVersionNotFound } from '../fabric-refusals.ts'

import { awardGrounds, type AwardGround } from './award-grounds.ts'

import type { WireOutlineComparison, WireOutlineHistory } from '../../geodata/wire/outline-history.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

type WireVersion = WireOutlineHistory['versions'][number]

const wireVersion = ({ version, drawnAt, drawn, handVersion, isAsBefore, ...figures }: StoredVersion): WireVersion => ({
  version,
  drawnAt,
  drawn,
  handVersion,
  isAsBefore,
  planarSquareMetres: figures.planarSquareMetres,
  closedByStraightMetres: figures.closedByStraightMetres,
  lengthMetres: figures.lengthMetres,
})

const historyOf = (versions: readonly StoredVersion[]): WireOutlineHistory => {
  const { descriptionId, role, claimantLetter } = versions.at(-1)!
  return {
    key: `outline-${descriptionId}`,
    descriptionId,
    role,
    claimantLetter,
    isDrawn: versions.some(({ isCurrent }) => isCurrent),
    versions: versions.map(wireVersion),
  }
}

/** The ground of an award follows the dividing line: each version of the line is one of the award. */
function awardHistory(grounds: readonly AwardGround[], plane: PlaneSystem): WireOutlineHistory {
  const { line, callIndex, claimantLetter } = grounds.at(-1)!
  return {
    key: `award-${callIndex}`,
    descriptionId: line.descriptionId,
    role: null,
    claimantLetter,
    isDrawn: line.isCurrent,
    versions: grounds.map(({ line: drawn, ground, handVersion }, index) => ({
      ...wireVersion(drawn),
      handVersion,
      planarSquareMetres: ground && groundParts(ground, plane).reduce((sum, part) => sum + groundSquareMetres(part), 0),
      closedByStraightMetres: 0,
      lengthMetres: 0,
      isAsBefore: index > 0 && JSON.stringify(ground) === JSON.stringify(grounds[index - 1]!.ground),
    })),
  }
}

/** All versions of everything that the case draws. */
export async function viewOutlineHistory(client: DatabaseClient, row: CaseRow): Promise<WireOutlineHistory[]> {
  const versions = await outlineHistoryRepository(client, row).versions()
  const grounds = await awardGrounds(client, row, versions)
  const plane = gaussKruger(row.centralMeridianDegrees)
  const descriptions = [...new Set(versions.map(({ descriptionId }) => descriptionId))]
  const calls = [...new Set(grounds.map(({ callIndex }) => callIndex))]
  return [
    ...descriptions.map((id) => historyOf(versions.filter(({ descriptionId }) => descriptionId === id))),
    ...calls.map((call) =>
      awardHistory(
        grounds.filter(({ callIndex }) => callIndex === call),
        plane,
      ),
    ),
  ]
}

const ringsOf = (ground: Ground | null): DrawnVersion['lines'] => (ground === null ? [] : polygonsOf(ground).flat())

/** Two versions of one outline, or of the ground of one award, beside each other. */
export async function compareOutlineVersions(
  client: DatabaseClient,
  row: CaseRow,
  { of, before, after }: { readonly of: string; readonly before: number; readonly after: number },
): Promise<WireOutlineComparison> {
  const history = outlineHistoryRepository(client, row)
  const versions = await history.versions()
  const awards = of.startsWith('award-') ? await awardGrounds(client, row, versions) : []
  const drawingOf = async (version: number): Promise<DrawnVersion> => {
    const award = awards.find((one) => `award-${one.callIndex}` === of && one.line.version === version)
    if (award) return { lines: ringsOf(award.ground), ground: award.ground }
    const outline = versions.find((one) => `outline-${one.descriptionId}` === of && one.version === version)
    if (!outline) throw outlineVersionNotFound(version)
    return history.drawing(outline.outlineId)
  }
  const [one, other] = [await drawingOf(before), await drawingOf(after)]
  const { stretches, gained, lost, ...figures } = compareOutlines(one, other, gaussKruger(row.centralMeridianDegrees))
  const writable = (lines: DrawnVersion['lines']) => lines.map((line) => [...line])
  return {
    ...figures,
    stretches: stretches.map((stretch) => ({
      ...stretch,
      before: stretch.before && [...stretch.before],
      after: stretch.after && [...stretch.after],
    })),
    gained: [...gained],
    lost: [...lost],
    beforeLines: writable(one.lines),
    afterLines: writable(other.lines),
  }
}
