import { sqlFile } from '../sql-file.ts'

import type { Fabric, ShapeOf, Validity } from '../../../geodata/fabric/model.ts'
import type { WireCheckFinding, WireFabricVersion, WireFabricVersionContent } from '../../../geodata/wire/fabric.ts'
import type { CaseReference } from './cases.ts'
import type { Change } from './places.ts'
import type { DatabaseClient } from '../transaction.ts'

type NewVersion = Change & {
  readonly fabric: Fabric
  readonly findings: readonly WireCheckFinding[]
  readonly validity: Validity | null
  readonly returnsTo: number | null
}

/** Lines that persons have in hand. Versions are only added; the last one stands. */
export const fabricRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => {
  const read = async (version: number | null): Promise<WireFabricVersionContent | undefined> =>
    (await client.query<WireFabricVersionContent>(sqlFile('read-fabric-version'), [countyCode, caseId, version]))
      .rows[0]

  return {
    /** Undefined while nothing was ever taken into hand. */
    standing: () => read(null),
    version: (version: number) => read(version),

    /** What the shapes that stand are of; read without their lines, which can be many. */
    async subjects(): Promise<readonly ShapeOf[]> {
      const { rows } = await client.query<{ subjects: ShapeOf[] }>(sqlFile('read-fabric-subjects'), [
        countyCode,
        caseId,
      ])
      return rows[0]?.subjects ?? []
    },

    async versions(): Promise<WireFabricVersion[]> {
      return (await client.query<WireFabricVersion>(sqlFile('read-fabric-versions'), [countyCode, caseId])).rows
    },

    async insert({ fabric, findings, validity, returnsTo, changedBy, changedAt, reason }: NewVersion): Promise<number> {
      const { rows } = await client.query<{ version: number }>(sqlFile('insert-fabric-version'), [
        countyCode,
        caseId,
        JSON.stringify(fabric),
        JSON.stringify(findings),
        validity && JSON.stringify(validity),
        returnsTo,
        changedBy,
        changedAt,
        reason,
      ])
      return rows[0]!.version
    },
  }
}
