import { checkSentence } from '../../geodata/checks/check-sentences.ts'
import { textFindings } from '../../geodata/checks/text-findings.ts'
import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { checkFabric } from '../../geodata/fabric/checks/check-fabric.ts'
import { unknownDescriptions } from '../../geodata/fabric/checks/structure.ts'
import { shapeGround } from '../../geodata/fabric/shape-ground.ts'
import { standingDrawing } from '../../geodata/standing-drawing.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { firstUnsoundGeometry } from '../db/repositories/places.ts'
import { refusedBecause } from '../errors.ts'
import { fabricGeometryUnsound, fabricUnsound } from '../fabric-refusals.ts'

import { drawCase, type CaseDrawing } from './draw-case.ts'

import type { CheckFinding, Fabric } from '../../geodata/fabric/model.ts'
import type { Place } from '../../geodata/places/place.ts'
import type { WireCheckFinding } from '../../geodata/wire/fabric.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { Position } from 'geojson'

const positionsOf = ({ geometry }: Place): Position[] =>
  geometry.type === 'Point'
    ? [geometry.coordinates]
    : geometry.type === 'LineString'
      ? geometry.coordinates
      : geometry.coordinates.flat()

const said = (finding: CheckFinding): WireCheckFinding => ({
  ...finding,
  spot: finding.spot && [...finding.spot],
  figures: { ...finding.figures },
  sentence: { 'zh-CN': checkSentence(finding, 'zh-CN'), en: checkSentence(finding, 'en') },
})

/** What the words say against the lines that would stand. */
function againstText(fabric: Fabric, { reading, machine }: CaseDrawing, places: readonly Place[]): CheckFinding[] {
  const standing = standingDrawing(machine, fabric)
  const ground = { places, plane: gaussKruger(machine.centralMeridianDegrees) }
  return standing.outlines.flatMap(({ descriptionIndex, role, outline, isByHand }) => {
    const shape = fabric.shapes.find(
      ({ of }) => of.kind === 'description' && of.descriptionId === String(descriptionIndex),
    )
    if (!isByHand || !shape) return []
    const { calls, areas } = standing.document.descriptions[descriptionIndex]!.reading
    return textFindings(shape.id, { text: reading.document.text, calls, measures: areas }, { ...outline, role }, ground)
  })
}

/** The warnings about lines that may be stored. Refuses, with the code and the spot, lines that may not. */
export async function checkedFabric(client: DatabaseClient, row: CaseRow, fabric: Fabric): Promise<WireCheckFinding[]> {
  const places = await caseContents(client, row).places()
  const drawing = await drawCase(client, row)
  const plane = gaussKruger(row.centralMeridianDegrees)
  const found = checkFabric(fabric, places.flatMap(positionsOf), plane)
  if (!found.ok) throw refusedBecause(found.problem)
  const { stands } = drawing.reading
  const findings = [...unknownDescriptions(fabric, (index) => stands[index] === true), ...found.value].map(said)
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw fabricUnsound([...errors, ...findings.filter(({ severity }) => severity !== 'error')])
  const shapes = fabric.shapes.filter(({ parts }) => parts.length > 0)
  const unsound = await firstUnsoundGeometry(
    client,
    shapes.map((shape) => shapeGround(fabric, shape, plane)!),
  )
  if (unsound !== undefined) throw fabricGeometryUnsound(shapes[unsound]!.id)
  return [...findings, ...againstText(fabric, drawing, places).map(said)]
}
