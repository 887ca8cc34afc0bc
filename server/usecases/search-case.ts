import { searchCase } from '../../geodata/search/search-case.ts'
import { caseContents } from '../db/repositories/case-contents.ts'
import { placeChoiceRepository } from '../db/repositories/places.ts'
import { readingRepository } from '../db/repositories/readings.ts'
import { sealRepository } from '../db/repositories/seals.ts'

import { currentReading } from './current-reading.ts'
import { viewReading } from './view-reading.ts'
import { viewStrips } from './view-strips.ts'

import type { CaseMatter } from '../../geodata/search/case-matter.ts'
import type { SearchWord } from '../../geodata/search/search-words.ts'
import type { Audience } from '../../geodata/tiles/model.ts'
import type { CaseSearch } from '../../geodata/wire/search.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

async function matterOf(client: DatabaseClient, row: CaseRow): Promise<CaseMatter> {
  const contents = caseContents(client, row)
  const reading = await currentReading(client, row)
  const [outlines, places] = [await contents.outlines(), await contents.places()]
  const choices = await placeChoiceRepository(client, row.countyCode, reading.document.id).all()
  return {
    claimants: row.claimants,
    parties: await contents.parties(),
    ...viewReading(reading),
    places,
    evidence: await contents.evidence(),
    orders: await readingRepository(client, row).orders(reading.document.id),
    ruling: await contents.ruling(),
    rounds: await sealRepository(client, row).rounds(),
    strips: await viewStrips(client, row, { reading, outlines, places, choices }),
  }
}

/** Looks through the case as it stands; nothing is stored for it. */
export const findInCase = async (
  client: DatabaseClient,
  row: CaseRow,
  words: readonly SearchWord[],
  audience: Audience,
): Promise<CaseSearch> => searchCase(await matterOf(client, row), words, audience)
