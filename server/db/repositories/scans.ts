import { sqlFile } from '../sql-file.ts'

import type { ScanReport, ScanState, WireScan, WireScanVersion } from '../../../geodata/wire/scans.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'
import type { Change } from './places.ts'

export type NewScan = Pick<
  WireScan,
  'fileName' | 'sha256' | 'page' | 'pages' | 'format' | 'widthPixels' | 'heightPixels'
> & {
  readonly bytes: Uint8Array
  readonly display: {
    readonly widthPixels: number
    readonly heightPixels: number
    readonly mediaType: string
    readonly bytes: Uint8Array
  }
}

/** Scans of a case: originals, what browsers are shown of them, and every state that persons gave them. */
export const scanRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** The number that the case gives it; undefined when the case has this page of these bytes already. */
  async insert({ bytes, display, ...scan }: NewScan): Promise<number | undefined> {
    await client.query(
      'insert into sizhi.original_file (county_code, sha256, bytes) values ($1, $2, $3) on conflict do nothing',
      [countyCode, scan.sha256, bytes],
    )
    await client.query(
      `insert into sizhi.scan_display (county_code, sha256, page, width_pixels, height_pixels, media_type, bytes)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [countyCode, scan.sha256, scan.page, display.widthPixels, display.heightPixels, display.mediaType, display.bytes],
    )
    const { rows } = await client.query<{ number: number }>(sqlFile('insert-scan'), [
      countyCode,
      caseId,
      JSON.stringify(scan),
    ])
    return rows[0]?.number
  },

  async write(
    number: number,
    state: ScanState,
    report: ScanReport | null,
    { changedBy, changedAt, reason }: Change,
  ): Promise<void> {
    await client.query(sqlFile('insert-scan-version'), [
      countyCode,
      caseId,
      number,
      JSON.stringify(state),
      report && JSON.stringify(report),
      changedBy,
      changedAt,
      reason,
    ])
  },

  async all(): Promise<WireScan[]> {
    return (await client.query<WireScan>(sqlFile('read-scans'), [countyCode, caseId])).rows
  },

  /** The first one first; empty for a scan that the case has not. */
  async versions(number: number): Promise<WireScanVersion[]> {
    return (await client.query<WireScanVersion>(sqlFile('read-scan-versions'), [countyCode, caseId, number])).rows
  },

  /** What a browser is shown. */
  async picture(number: number): Promise<{ mediaType: string; bytes: Buffer } | undefined> {
    const { rows } = await client.query<{ mediaType: string; bytes: Buffer }>(sqlFile('read-scan-picture'), [
      countyCode,
      caseId,
      number,
    ])
    return rows[0]
  },

  /** The bytes as they came. */
  async original(number: number): Promise<{ fileName: string; format: string; bytes: Buffer } | undefined> {
    const { rows } = await client.query<{ fileName: string; format: string; bytes: Buffer }>(
      sqlFile('read-scan-original'),
      [countyCode, caseId, number],
    )
    return rows[0]
  },
})
