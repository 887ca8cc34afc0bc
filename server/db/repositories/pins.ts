import { sqlFile } from '../sql-file.ts'

import type { WirePin } from '../../../geodata/wire/pins.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'

/** Pins of the entries of evidence. Rows are only added. */
export const pinRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => {
  const insert = async (...values: readonly unknown[]): Promise<number> =>
    (await client.query<{ pin: number }>(sqlFile('insert-evidence-pin'), [countyCode, caseId, ...values])).rows[0]!.pin

  return {
    async all(): Promise<WirePin[]> {
      return (await client.query<WirePin>(sqlFile('read-evidence-pins'), [countyCode, caseId])).rows
    },

    /** The number that the pin got. */
    add: ({ offeredBy, number, target, pinnedBy, pinnedAt }: Omit<WirePin, 'pin'>): Promise<number> =>
      insert(null, offeredBy, number, JSON.stringify(target), pinnedBy, pinnedAt),

    async remove(pin: number, removedBy: string, removedAt: string): Promise<void> {
      await insert(pin, null, null, null, removedBy, removedAt)
    },
  }
}
