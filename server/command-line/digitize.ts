import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { readCaseFolder } from '../../seeds/case-folder.ts'
import { readElevationOnDisk } from '../files/elevation/elevation-on-disk.ts'
import { readDocumentOnDisk } from '../files/document-on-disk.ts'
import { digitizeDocument, type ReadyAnswer } from '../usecases/digitize-document.ts'

import { digitizedReport } from './digitized-report.ts'
import { digitizedGeoJson } from './digitized-geojson.ts'
import { placesOnDisk } from './places-on-disk.ts'
import { commandLanguage, UsageError, valueOrProblem } from './problems.ts'

import type { Place } from '../../geodata/places/place.ts'
import type { TextDocument } from '../files/text-document.ts'

type Input = {
  readonly document: TextDocument
  readonly places: readonly Place[]
  readonly answers: readonly ReadyAnswer[]
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** A case folder brings its own places and answers; a bare document is read with the places named, or none. */
async function readInput(path: string, placesPath: string | undefined, system: string | undefined): Promise<Input> {
  if (await exists(join(path, 'case.json'))) return valueOrProblem(await readCaseFolder(path, (file) => readFile(file)))
  const document = valueOrProblem(await readDocumentOnDisk(path))
  return { document, places: placesPath === undefined ? [] : await placesOnDisk(placesPath, system), answers: [] }
}

export async function digitizeCommand(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const path = values.text ?? positionals[0]
  if (path === undefined || positionals.length > (values.text === undefined ? 1 : 0))
    throw new UsageError('Name one case folder or document.')
  const input = await readInput(path, values.places, values['reference-system'])
  const grid = values.terrain === undefined ? undefined : valueOrProblem(await readElevationOnDisk(values.terrain))
  const digitized = valueOrProblem(digitizeDocument(input.document, input.places, input.answers, grid))
  if (values.json === true)
    console.log(JSON.stringify(digitizedGeoJson(input.document.text, digitized, input.places), null, 2))
  else console.log(digitizedReport(input.document.text, digitized, commandLanguage()))
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        text: { type: 'string' },
        places: { type: 'string' },
        terrain: { type: 'string' },
        'reference-system': { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}
