import { afterAll, beforeAll, expect, test } from 'vitest'

import { openApp } from '../support/case-client.ts'
import { readLive, until } from '../support/live/live-reader.ts'
import { desksOfApp } from '../support/office-app.ts'
import { rememberDesks } from '../support/signed-in-fetch.ts'
import { storeDisputedCase } from '../support/steadfast/disputed-case.ts'
import { editingDesk, editsHeldAgainstRecord, type EditWork } from '../support/steadfast/editing-desk.ts'

import type { FastifyInstance } from 'fastify'

const EDITORS = 20
const EDITS_OF_EACH = 3

let app: FastifyInstance
let address: string

beforeAll(async () => {
  ;({ app } = await openApp())
  address = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  app.server.closeAllConnections()
  await app.close()
})

test('of twenty people who change one case at once none loses a change, and whoever has it open hears of every one', async () => {
  const desks = await desksOfApp(app)
  rememberDesks(address, desks)
  const caseId = await storeDisputedCase(address, 'together')
  const reader = await readLive(`${address}/api/cases/${caseId}`, desks.officer)
  await until(() => reader.heard.some(({ name }) => name === 'standing'))
  const work: EditWork = {
    address,
    caseIds: [caseId],
    tally: new Map(),
    acknowledged: new Set(),
    onacknowledged: () => undefined,
  }
  const total = EDITORS * EDITS_OF_EACH
  await Promise.all(
    Array.from({ length: EDITORS }, (_, editor) =>
      editingDesk(
        work,
        Array.from({ length: EDITS_OF_EACH }, (__, round) => round * EDITORS + editor),
      ),
    ),
  )
  expect(work.acknowledged.size).toBe(total)
  expect(await editsHeldAgainstRecord(work, total)).toEqual({ lost: [], twice: [] })
  const changes = () => reader.heard.filter(({ name }) => name === 'change')
  await until(() => changes().length >= total)
  reader.leave()
})
