import { afterAll, beforeAll, expect, test } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { FastifyInstance } from 'fastify'

const OFFICER = '黄调解员'
const TEXT = '四至界限：由黄牛石起，沿石板路向北至青龙沟，再往西直线至大枫树，再直线回到黄牛石。'
const plane = gaussKruger(108)
const at = ([east, north]: Metres) => plane.toGeographic([500_000 + east, 2_600_000 + north])
const properties = (name: string, kind: string) => ({
  kind,
  names: [{ name, source: '现场' }],
  accuracyMetres: 5,
  illustrative: false,
})
const line = (...points: Metres[]) => ({ type: 'LineString', coordinates: points.map(at) })
const feature = (name: string, kind: string, geometry: object) => ({
  type: 'Feature',
  id: name,
  properties: properties(name, kind),
  geometry,
})
/** The gully crosses the way twice, and no words tell at which crossing the walk turns. */
const FEATURES = [
  feature('石板路', 'road', line([0, -100], [0, 900])),
  feature('青龙沟', 'gully', line([-300, 200], [150, 200], [150, 400], [-40, 400])),
  feature('黄牛石', 'stone', { type: 'Point', coordinates: at([0, 0]) }),
  feature('大枫树', 'tree', { type: 'Point', coordinates: at([-60, 420]) }),
]

let app: FastifyInstance
let id: string
const { readCase, changed } = caseClient(
  () => app,
  () => id,
)
const coursesAsked = ({ questions }: CaseView) => questions.find(({ code }) => code === 'several-courses')

beforeAll(async () => {
  app = (await openApp()).app
  id = await importCase(app, { key: 'twice-met', title: '两处相交', text: TEXT, features: FEATURES })
})
afterAll(() => app.close())

test('a question that is answered stays listed when a line is chosen for its words, and is asked again without the choice', async () => {
  const asked = coursesAsked(await readCase())!
  const value = asked.candidates[0]!.value
  const answered = await changed('answers', { key: asked.key, value, answeredBy: OFFICER })
  expect(coursesAsked(answered)!.answer).toMatchObject({ value })
  expect(answered.settledQuestions).toEqual([])

  const meantBy = { descriptionId: '0', callIndex: asked.calls[0]!.callIndex, markIndex: null }
  const place = { ...properties('石板路南段', 'road'), geometry: line([0, 0], [0, 200]) }
  const chosen = await changed('places', { placeId: null, place, meantBy, changedBy: OFFICER, reason: '现场指认' })
  expect(coursesAsked(chosen)).toBeUndefined()
  expect(chosen.settledQuestions).toMatchObject([
    { key: asked.key, quote: asked.quote, answer: { value, answeredBy: OFFICER }, settledBy: 'place-choice' },
  ])

  const { number } = chosen.placeChoices[0]!
  const undone = await changed('place-choices/undo', { number, decidedBy: OFFICER })
  expect(undone.settledQuestions).toEqual([])
  expect(coursesAsked(undone)!.answer).toMatchObject({ value })
})
