import { caseNotFound, versionMissing } from '../errors.ts'
import { findCase } from '../usecases/view-case.ts'

import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export async function existingCase(client: DatabaseClient, id: string): Promise<CaseRow> {
  const row = await findCase(client, id)
  if (!row) throw caseNotFound(id)
  return row
}

/** The version in If-Match; a change without it is refused, so that nobody overwrites what he has not seen. */
export function seenVersion(header: string | undefined): number {
  const version = Number(/^"(?<version>\d+)"$/u.exec(header ?? '')?.groups?.['version'])
  if (!Number.isSafeInteger(version)) throw versionMissing()
  return version
}
