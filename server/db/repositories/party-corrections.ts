import { sqlFile } from '../sql-file.ts'

import type { PartyCorrectionBody } from '../../../geodata/wire/parties.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'

export const partyCorrectionRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  async insert({ party, name, role, reason, correctedBy }: PartyCorrectionBody, at: string): Promise<void> {
    await client.query(sqlFile('insert-party-correction'), [
      countyCode,
      caseId,
      party,
      name,
      role,
      reason,
      correctedBy,
      at,
    ])
  },
})
