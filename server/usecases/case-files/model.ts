import type { StandardError } from '../../../geodata/accuracy/model.ts'
import type { Result } from '../../../geodata/result.ts'
import type { CaseRow } from '../../db/repositories/cases.ts'
import type { LayerScope } from '../../layers/layer-query.ts'
import type { DatabaseClient } from '../../db/transaction.ts'

export type CaseFileOrder = {
  readonly caseId: string
  /** Whose view of the case it is. */
  readonly scope: LayerScope
  /** `EPSG:4490` or a three-degree zone of CGCS2000; null where nobody chose. Files in degrees take no notice. */
  readonly referenceSystem: string | null
  /** One layer alone; null for all of them. */
  readonly layerId: string | null
  /** Of the attributes, where a format knows several. */
  readonly encoding: 'UTF-8' | 'GBK'
  /** ISO 8601; dates the file where the format has a place for it. */
  readonly lastChange: string
  /** For what is computed anew while it is read. */
  readonly standardErrors: readonly StandardError[]
}

/** What of an order a file asks about; the rest of these is of no consequence for it. */
export type CaseFileQuestion = 'referenceSystem' | 'layerId' | 'encoding'

/** A file of a case in the format of other programs. */
export type CaseFile = {
  /** Its address after `exports/`; the ending is told by no other file. */
  readonly name: string
  readonly mediaType: string
  readonly description: string
  readonly asks: readonly CaseFileQuestion[]
  /** Refuses degrees; where nobody chose it is in the case's own three-degree zone. */
  readonly isInMetres?: true
  readonly write: (client: DatabaseClient, row: CaseRow, order: CaseFileOrder) => Promise<Result<Uint8Array>>
}
