import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'

import { bareServer } from '../../support/bare-server.ts'

const HILL = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 5 }),
    side: Type.Enum(['north', 'south']),
    metres: Type.Number({ minimum: 0 }),
    spots: Type.Array(Type.String(), { maxItems: 1 }),
    year: Type.Optional(Type.Integer()),
  },
  { additionalProperties: false },
)
const SOUND = { name: '四棵松', side: 'north', metres: 3, spots: [] }

function server() {
  const app = bareServer()
  app.post('/api/hills', { schema: { body: HILL } }, () => ({ data: 'stored' }))
  return app
}
const answered = async (payload: object | string, language: string) => {
  const response = await server().inject({
    method: 'POST',
    url: '/api/hills',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    payload,
  })
  return { status: response.statusCode, ...response.json<{ error?: { code: string; message: string } }>() }
}

describe('a request that is not of the form its route takes is told where and what', () => {
  test.each([
    [{ ...SOUND, name: undefined }, '缺少 name', 'name is missing'],
    [{ ...SOUND, name: '' }, 'body/name 处不合要求（至少 1 个字）', 'at body/name: characters: 1 at least'],
    [{ ...SOUND, name: '四棵松和一棵榕树' }, '最多 5 个字', 'characters: 5 at most'],
    [{ ...SOUND, side: 'up' }, '只能是 north、south', 'one of north, south'],
    [{ ...SOUND, metres: -1 }, '不能小于 0', 'at least 0'],
    [{ ...SOUND, metres: 'far' }, '应为数', 'it must be a number'],
    [{ ...SOUND, spots: ['a', 'b'] }, '最多 1 项', 'entries: 1 at most'],
    [{ ...SOUND, year: 1.5 }, '应为整数', 'it must be a whole number'],
  ])('%j', async (payload, chinese, english) => {
    const [told, toldInEnglish] = [await answered(payload, 'zh-CN'), await answered(payload, 'en')]
    expect(told).toMatchObject({ status: 400, error: { code: 'request-malformed' } })
    expect(told.error!.message).toContain(chinese)
    expect(told.error!.message).not.toContain('must')
    expect(toldInEnglish.error!.message).toContain(english)
  })

  test.each(['{"name":', '', 'four pines'])(
    '%j is no JSON, and that is said in the reader’s language',
    async (payload) => {
      const told = await answered(payload, 'zh-CN')
      expect(told).toMatchObject({ status: 400, error: { code: 'request-unreadable' } })
      expect(told.error!.message).toMatch(/^提交的内容读不懂.*没有保存任何内容.*重新提交。$/u)
      expect((await answered(payload, 'en')).error!.message).toMatch(/nothing was stored; send it again\.$/u)
    },
  )

  test('what is sound is taken', async () => {
    expect((await answered(SOUND, 'zh-CN')).status).toBe(200)
  })
})
