import { entriesOnRecord } from '../../../geodata/desk/entries-on-record.ts'
import { sqlFile } from '../sql-file.ts'

import { evidenceRepository, lastVersions } from './evidence.ts'

import type { DocumentReading, PartyRole } from '../../../geodata/documents/model.ts'
import type { CaseView, WireRuling } from '../../../geodata/wire/case.ts'
import type { WireEvidence } from '../../../geodata/wire/evidence.ts'
import type { WireOutline, WirePlace } from '../../../geodata/wire/geometry.ts'
import type { WireFace } from '../../../geodata/wire/partition.ts'
import type { WireDescription, WireDocument } from '../../../geodata/wire/reading.ts'
import type { PlaceMethod } from '../../../geodata/places/model.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { QueryResultRow } from 'pg'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

type StoredParty = CaseView['parties'][number] & { role: PartyRole }
type StoredPlace = Omit<WirePlace & Place, 'spotHeightMetres' | 'method' | 'years'> & {
  spotHeightMetres: number | null
  method: PlaceMethod | null
  years: { from: number | null; to: number | null } | null
}

/** A description that was read once: by whose word, and whether a later reading has none such. */
export type StoredDescription = WireDescription & { readonly byHand: number | null; readonly isRetired: boolean }

/** What a case holds, in the shapes of geodata/wire. A description's id is its number in the document. */
export const caseContents = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => {
  const rowsOf = async <T extends QueryResultRow>(name: string, second: string = caseId): Promise<T[]> =>
    (await client.query<T>(sqlFile(name), [countyCode, second])).rows

  return {
    parties: async (): Promise<StoredParty[]> =>
      (await rowsOf<StoredParty>('read-parties')).map(({ correction, ...party }) => ({
        ...party,
        // As JSON of the database writes it.
        correction: correction && { ...correction, correctedAt: new Date(correction.correctedAt).toISOString() },
      })),
    /** The sides and the ruling as they are recorded; nothing is said of where names stand in a text. */
    recorded: async (): Promise<Pick<DocumentReading, 'parties' | 'claimants' | 'decision'>> => {
      const { rows } = await client.query<DocumentReading['claimants'][number]>(
        'select letter, name, to_jsonb(party_names) as parties from sizhi.claimant where county_code = $1 and case_id = $2 order by 1',
        [countyCode, caseId],
      )
      const parties = (await rowsOf<StoredParty>('read-parties')).map((party) => ({ ...party, start: 0, end: 0 }))
      return { parties, claimants: rows, decision: (await rowsOf<WireRuling>('read-ruling'))[0] ?? null }
    },
    document: async (): Promise<WireDocument> => (await rowsOf<WireDocument>('read-document'))[0]!,
    descriptions: (documentId: string) => rowsOf<StoredDescription>('read-descriptions', documentId),
    outlines: () => rowsOf<WireOutline>('read-outlines'),
    partition: async (epsg: number): Promise<WireFace[]> =>
      (await client.query<WireFace>(sqlFile('read-partition'), [countyCode, caseId, epsg])).rows,
    /** As read, with what persons added to it, and what they entered. */
    evidence: async (): Promise<WireEvidence[]> =>
      entriesOnRecord(
        await rowsOf<Omit<WireEvidence, 'person'>>('read-evidence'),
        lastVersions(await evidenceRepository(client, { countyCode, caseId }).versions()),
      ),
    ruling: async (): Promise<WireRuling | null> => (await rowsOf<WireRuling>('read-ruling'))[0] ?? null,
    places: async (): Promise<(WirePlace & Place)[]> =>
      (await rowsOf<StoredPlace>('read-places')).map(({ spotHeightMetres, method, years, ...place }) => ({
        ...place,
        ...(spotHeightMetres === null ? {} : { spotHeightMetres }),
        ...(method === null ? {} : { method }),
        ...(years === null ? {} : { years }),
      })),
  }
}
