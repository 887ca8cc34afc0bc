import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { NOTHING_CHOSEN, type ReadingChoices } from '../../geodata/exchange/file/reading-choices.ts'
import { problemSentence } from '../../geodata/words/problem-sentences.ts'
import { placesInFile, type LookedPlaces } from '../../server/files/gazetteer/places-in-file.ts'
import { parcelsInFile, type LookedParcels } from '../../server/files/parcels/parcels-in-file.ts'
import { temporaryDataFolder } from './data-folder.ts'

import type { PlacesRead } from '../../geodata/exchange/gazetteer/places-of-rows.ts'
import type { ParcelsRead } from '../../geodata/exchange/parcels/parcels-of-rows.ts'
import type { Problem } from '../../geodata/problems.ts'
import type { Result } from '../../geodata/result.ts'

/** Files that are read without the process around them, which has its own tests: starting one costs more than reading. */
export function fileOf(bytes: Uint8Array | string): string {
  const path = join(temporaryDataFolder(), 'file')
  writeFileSync(path, bytes)
  return path
}

export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${problemSentence(result.problem, 'en')}`)
  return result.value
}

/** What a person reads of problems that do not keep a file from being taken. */
export const said = (problems: readonly Problem[]): string[] =>
  problems.map((problem) => problemSentence(problem, 'zh-CN'))

/** The code and the Chinese sentence of a refusal. */
export const refusalIn = (result: Result<unknown>): string =>
  result.ok
    ? 'taken'
    : `${result.problem.code}: ${problemSentence({ ...result.problem, details: { file: '文件', ...result.problem.details } }, 'zh-CN')}`

export const lookedPlaces = async (
  path: string,
  choices: Partial<ReadingChoices> = {},
  fileName = 'file',
): Promise<LookedPlaces> => valueIn(await placesInFile({ path, fileName }, fileName, { ...NOTHING_CHOSEN, ...choices }))

export const lookedParcels = async (path: string, choices: Partial<ReadingChoices> = {}): Promise<LookedParcels> =>
  valueIn(await parcelsInFile({ path, fileName: 'file' }, { ...NOTHING_CHOSEN, ...choices }))

export const placesIn = async (...given: Parameters<typeof lookedPlaces>): Promise<PlacesRead> =>
  valueIn((await lookedPlaces(...given)).places)

export const parcelsIn = async (...given: Parameters<typeof lookedParcels>): Promise<ParcelsRead> =>
  valueIn((await lookedParcels(...given)).parcels)
