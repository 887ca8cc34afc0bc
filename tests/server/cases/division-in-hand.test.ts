import { afterAll, beforeAll, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { EMPTY_FABRIC } from '../../../geodata/fabric/model.ts'
import { courseWithoutWords, originOfProposal } from '../../../web/state/divisions/taken-course.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { BOX, featuresOf, TEXT } from '../../support/cases/crossing-villages.ts'
import { along, namedLine, valueOf } from '../../support/cases/named-lines.ts'

import type { WireDivisions } from '../../../geodata/wire/divisions.ts'
import type { FastifyInstance } from 'fastify'

const OFFICER = '黄调解员'
const NAME = '分界线（尚未对应文字）'
const plane = gaussKruger(108)

let app: FastifyInstance
let id: string
beforeAll(async () => {
  ;({ app } = await openApp())
  const path = namedLine('path', 'road', '半山路', along({ ...BOX, south: 23.999, north: 24.004 }, 108.0018))
  id = await importCase(app, { key: 'unruled', title: '两村之间', text: TEXT, features: [...featuresOf(), path] })
})
afterAll(() => app.close())
const { get, readCase, changed } = caseClient(
  () => app,
  () => id,
)

test('a proposal that is taken over where no line is ruled is stored with its place, and nothing else moves', async () => {
  const before = await readCase()
  const { proposals } = await get<WireDivisions>('/divisions')
  const proposal = proposals.find(({ placeId }) => placeId === 'path')!
  expect(proposal.division.type).toBe('parts')
  const course = {
    positions: proposal.line.coordinates,
    drawnBy: OFFICER,
    origin: originOfProposal(proposal),
  }
  const { fabric } = valueOf(courseWithoutWords(EMPTY_FABRIC, NAME, course, plane))
  await changed('fabric', { fabric, changedBy: OFFICER, reason: '双方同意以路为界' })
  const after = await readCase()
  expect(after.shapesApart).toMatchObject([
    {
      of: { kind: 'free', name: NAME },
      geometry: null,
      lines: [{ method: 'follows-feature', drawnBy: OFFICER }],
    },
  ])
  expect(after.outlines).toEqual(before.outlines)
  expect(after.ruling).toBeNull()
  const { standing } = await get<{ standing: { fabric: typeof fabric; reason: string } }>('/fabric')
  expect(standing.fabric.lines).toMatchObject([{ placeId: 'path', words: [] }])
  expect(await get<WireDivisions>('/divisions')).toMatchObject({ proposals: { length: proposals.length } })
})
