import { createHash } from 'node:crypto'
import { expect } from 'vitest'

import { canonicalJson } from '../../../geodata/seal/canonical-json.ts'
import { caseClient, openDemonstration } from '../case-client.ts'

import type { WirePreview, WirePublication } from '../../../geodata/wire/publication-desk.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

export const ID = '450621-qinba-hill'
export const OFFICER = '黄调解员'
export const APPROVER = '韦局长'
export const RECORD = `/api/public/records/${ID}`
/** A case that is shown for objections. */
export const UNDER_NOTICE = { basis: 'notice', noticeKind: 'village-notice' }

const OPTIONS = {
  basis: 'sealed-ruling',
  profile: 'court-rules-2016',
  householdsMetres: 100,
  collectivesMetres: 10,
  mapReviewNumber: '示例（2026）7号',
  noticeKind: null,
  office: '县调处办，县政府大院二楼',
  phone: '0770-8512345',
}

export const codeOf = (answer: { json: () => unknown }): unknown =>
  (answer.json() as { error?: { code: string } }).error?.code
export const hashOf = (record: unknown): string =>
  createHash('sha256').update(canonicalJson(record), 'utf8').digest('hex')

/** The demonstration case with those who publish it; `open` before anything else. */
export class PublicationOffice {
  private opened: { readonly app: FastifyInstance; readonly database: Database } | null = null
  readonly client = caseClient(
    () => this.app,
    () => ID,
  )

  async open(): Promise<void> {
    this.opened = await openDemonstration()
  }
  get app(): FastifyInstance {
    return this.opened!.app
  }
  get database(): Database {
    return this.opened!.database
  }

  readonly send = (method: 'PUT' | 'POST', url: string, payload: object) => this.app.inject({ method, url, payload })
  readonly put = (path: string, payload: object) => this.send('PUT', `/api/cases/${ID}/${path}`, payload)
  readonly prepare = (options: object = {}) =>
    this.put('publication/draft', { ...OPTIONS, ...options, preparedBy: OFFICER })
  readonly preview = async (options: object = {}): Promise<WirePreview> => {
    const answer = await this.send('POST', `/api/cases/${ID}/publication/preview`, { ...OPTIONS, ...options })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<{ data: WirePreview }>().data
  }
  readonly publication = () => this.client.get<WirePublication>('/publication')
  readonly publish = async (options: object = {}, given: object = {}) => {
    const { sha256 } = await this.preview(options)
    const { draft } = await this.publication()
    return this.put('publication/published', { draft: draft?.number ?? 1, sha256, approvedBy: APPROVER, ...given })
  }
  readonly auditOf = async (action: string) =>
    (
      await this.database.pool.query<{ actor: string; details: Record<string, unknown> }>(
        'select actor, details from sizhi.audit where action = $1 order by chain_number',
        [action],
      )
    ).rows
}
