import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { standingPins } from '../../../geodata/desk/standing-pins.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { PinAim } from '../../../geodata/wire/pins.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const CLERK = '黄调解员'
const ENTRY = { offeredBy: 'defendant', number: '10' } as const

let app: FastifyInstance
let database: Database
beforeAll(async () => ({ app, database } = await openDemonstration()))
afterAll(() => app.close())
const { readCase, put, changed } = caseClient(
  () => app,
  () => '450621-qinba-hill',
)

const pin = (aim: PinAim, entry: { offeredBy: string; number: string } = ENTRY) => ({ ...entry, aim, pinnedBy: CLERK })
const claimOf = ({ descriptions }: CaseView, letter: string) =>
  descriptions.find(({ subject, claimantLetter }) => subject === 'claim' && claimantLetter === letter)!
const lastPin = (view: CaseView) => {
  const made = view.pins.at(-1)!
  return standingPins(view).find((standing) => standing.pin?.pin === made.pin)!
}

async function refused(body: object, code: string): Promise<string> {
  const before = await readCase()
  const answer = await put('evidence/pins', body)
  expect(answer.json()).toMatchObject({ error: { code } })
  expect(await readCase(), 'nothing is stored').toEqual(before)
  return answer.json<{ error: { message: string } }>().error.message
}

describe('an entry of evidence', () => {
  test('that holds the words of a claim is pinned there by the machine, and said to be', async () => {
    const view = await readCase()
    expect(view.pins).toEqual([])
    const read = standingPins(view)
    expect(read.length).toBeGreaterThan(0)
    expect(read.every(({ pin: made, hold }) => made === null && hold?.kind === 'description')).toBe(true)
  })

  test('is pinned to a clause by its words, and stands on the line that is drawn from them', async () => {
    const before = await readCase()
    const claim = claimOf(before, 'A')
    const view = await changed('evidence/pins', pin({ kind: 'clause', descriptionId: claim.id, callIndex: 1 }))
    const { start, end } = claim.calls[1]!
    expect(view.pins.at(-1)).toMatchObject({
      ...ENTRY,
      pinnedBy: CLERK,
      target: { kind: 'clause', words: { start, end, quote: view.document.text.slice(start, end) } },
    })
    expect(lastPin(view).hold).toEqual({ kind: 'clause', descriptionId: claim.id, callIndex: 1 })
    expect(lastPin(view).position).not.toBeNull()
  })

  test('is pinned to a segment, a place, a claim, the disputed extent and a point', async () => {
    const { outlines, places } = await readCase()
    const claim = outlines.find(({ role, claimantLetter }) => role === 'claim' && claimantLetter === 'B')!
    const segment = await changed(
      'evidence/pins',
      pin({ kind: 'segment', descriptionId: claim.descriptionId, segmentIndex: 0 }),
    )
    expect(lastPin(segment).hold).toMatchObject({ kind: 'segment', segmentIndex: 0 })
    const place = await changed('evidence/pins', pin({ kind: 'place', placeId: places[0]!.id }))
    expect(lastPin(place).hold).toEqual({ kind: 'place', placeId: places[0]!.id })
    const claimed = await changed('evidence/pins', pin({ kind: 'claim', claimantLetter: 'B' }))
    expect(lastPin(claimed).hold).toEqual({ kind: 'description', descriptionId: claim.descriptionId })
    const extent = await changed('evidence/pins', pin({ kind: 'extent' }))
    expect(lastPin(extent).position).not.toBeNull()
    const point = await changed('evidence/pins', pin({ kind: 'point', position: [107.9, 22.1] }))
    expect(lastPin(point)).toMatchObject({ hold: { kind: 'point' }, position: [107.9, 22.1] })
  })

  test('is not pinned to what is not there', async () => {
    const { outlines } = await readCase()
    const [{ descriptionId, segments }] = outlines as [CaseView['outlines'][number]]
    for (const aim of [
      { kind: 'clause', descriptionId, callIndex: 999 },
      { kind: 'clause', descriptionId: 'none', callIndex: 0 },
      { kind: 'segment', descriptionId, segmentIndex: segments.length },
      { kind: 'place', placeId: 'nowhere' },
      { kind: 'claim', claimantLetter: 'Z' },
    ] as const)
      expect(await refused(pin(aim), 'pin-on-nothing')).toMatch(/^本案现在没有.*，没有钉上；.*。$/u)
    await refused(pin({ kind: 'point', position: [22.1, 107.9] }), 'pin-outside-china')
    await refused(pin({ kind: 'extent' }, { offeredBy: 'defendant', number: '99' }), 'evidence-not-found')
  })
})

describe('a pin', () => {
  test('on a clause that is read otherwise now is kept and hangs loose, and holds again when the words are back', async () => {
    const before = await readCase()
    const claim = claimOf(before, 'A')
    const pinned = await changed('evidence/pins', pin({ kind: 'clause', descriptionId: claim.id, callIndex: 2 }))
    const made = pinned.pins.at(-1)!
    const { start, end } = claim.calls[2]!
    const read = { span: { start, end }, calls: [], decidedBy: CLERK }
    const view = await changed('call-corrections', { descriptionId: claim.id, ...read })
    expect(view.pins).toContainEqual(made)
    expect(standingPins(view).find(({ key }) => key === `pin ${made.pin}`)).toMatchObject({
      hold: null,
      position: null,
    })
    const { number } = claimOf(view, 'A').removedCalls![0]!
    const again = await changed('call-corrections/undo', { number, decidedBy: CLERK })
    expect(standingPins(again).find(({ key }) => key === `pin ${made.pin}`)?.hold).toMatchObject({ callIndex: 2 })
  })

  test('on a place that is withdrawn hangs loose', async () => {
    const { places } = await readCase()
    const place = places.find(({ geometry }) => geometry.type === 'Point')!
    await changed('evidence/pins', pin({ kind: 'place', placeId: place.id }))
    const view = await changed('places/withdraw', { placeId: place.id, changedBy: CLERK, reason: '重复' })
    expect(lastPin(view)).toMatchObject({ hold: null, position: null })
  })

  test('is taken off once, and stays on record', async () => {
    const [first] = (await readCase()).pins
    const view = await changed('evidence/pins/remove', { pin: first!.pin, removedBy: CLERK })
    expect(view.pins).not.toContainEqual(first)
    const again = await put('evidence/pins/remove', { pin: first!.pin, removedBy: CLERK })
    expect(again.json()).toMatchObject({ error: { code: 'pin-not-found' } })
    const { rows } = await database.pool.query('select from sizhi.evidence_pin where pin_number = $1', [first!.pin])
    expect(rows).toHaveLength(1)
  })

  test('and what took it off are in the log with what stood before and after', async () => {
    const { rows } = await database.pool.query<{ action: string; before: object | null; after: object | null }>(
      `select action, before, after from sizhi.audit where action in ('evidence-pinned', 'pin-removed') order by chain_number`,
    )
    expect(rows[0]).toMatchObject({ action: 'evidence-pinned', before: null, after: { kind: 'clause' } })
    expect(rows.at(-1)).toMatchObject({ action: 'pin-removed', before: { kind: 'clause' }, after: null })
  })

  test('cannot be altered in the database by the application', async () => {
    for (const sql of [`update sizhi.evidence_pin set number = 'x'`, 'delete from sizhi.evidence_pin'])
      await expect(database.inTransaction((client) => client.query(sql))).rejects.toThrow(/permission denied/u)
  })
})
