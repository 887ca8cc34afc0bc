import { drawDocument, type DrawnDocument } from '../../geodata/digitize.ts'
import { standingDrawing, type StandingDrawing } from '../../geodata/standing-drawing.ts'
import { withAcceptedNames } from '../../geodata/places/names/accepted-names.ts'
import { resolveChoices } from '../../geodata/outline/decided-choices.ts'
import { caseRepository, type CaseReference } from '../db/repositories/cases.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { fabricRepository } from '../db/repositories/fabrics.ts'
import { nameRepository } from '../db/repositories/names.ts'
import { placeChoiceRepository } from '../db/repositories/places.ts'

import { terrainOfCase } from './case-terrain.ts'
import { currentReading, drawnReading, type CurrentReading } from './current-reading.ts'

import type { DatabaseClient } from '../db/transaction.ts'

export type CaseDrawing = {
  readonly reading: CurrentReading
  /** What stands: the machine's drawing with what persons have in hand in its place. */
  readonly drawn: StandingDrawing
  readonly machine: DrawnDocument
  /** The version of the lines in hand; null where there is none. */
  readonly fabricVersion: number | null
}

/** What the words as they are read now, the places under all accepted names, the answers, the choices of persons and the terrain draw, and what persons have in hand. Stores nothing. */
export async function drawCase(client: DatabaseClient, reference: CaseReference): Promise<CaseDrawing> {
  const contents = caseContents(client, reference)
  const places = await contents.places()
  const reading = await currentReading(client, reference)
  const { document, descriptions, answers } = reading
  const choices = await placeChoiceRepository(client, reference.countyCode, document.id).all()
  const machine = drawDocument(
    document.text,
    drawnReading(reading, await contents.recorded()),
    withAcceptedNames(places, await nameRepository(client, reference).decisions()),
    answers,
    resolveChoices(descriptions, choices).byDescription,
    await terrainOfCase(client, reference),
    places.length === 0 ? await caseRepository(client).centralMeridianOf(reference) : undefined,
  )
  const standing = await fabricRepository(client, reference).standing()
  const drawn = standing ? standingDrawing(machine, standing.fabric) : machine
  return { reading, drawn, machine, fabricVersion: standing?.version ?? null }
}
