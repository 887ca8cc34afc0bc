import { sqlFile } from '../sql-file.ts'

import type { EntryReference } from '../../../geodata/evidence/model.ts'
import type { PersonsEntry, WireEvidenceVersion } from '../../../geodata/wire/evidence.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

type StoredVersion = Omit<WireEvidenceVersion, keyof PersonsEntry> & { readonly state: PersonsEntry }
type Signed = { readonly changedBy: string; readonly changedAt: string }

/** What persons say of the entries of a case. Versions are only added. */
export const evidenceRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Entries in the order in which they were first changed, versions in theirs. */
  async versions(): Promise<WireEvidenceVersion[]> {
    const { rows } = await client.query<StoredVersion>(sqlFile('read-evidence-versions'), [countyCode, caseId])
    return rows.map(({ state, ...version }) => ({ ...version, ...state }))
  },

  async write(
    { offeredBy, number }: EntryReference,
    state: PersonsEntry,
    isEntered: boolean,
    { changedBy, changedAt }: Signed,
  ): Promise<void> {
    await client.query(sqlFile('insert-evidence-version'), [
      countyCode,
      caseId,
      offeredBy,
      number,
      isEntered,
      JSON.stringify(state),
      changedBy,
      changedAt,
    ])
  },
})

/** The last version of each entry. */
export const lastVersions = (versions: readonly WireEvidenceVersion[]): WireEvidenceVersion[] =>
  versions.filter(({ offeredBy, number }, index) => {
    const next = versions[index + 1]
    return next?.offeredBy !== offeredBy || next.number !== number
  })
