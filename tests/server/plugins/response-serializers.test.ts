import fastify from 'fastify'
import { Type } from 'typebox'
import { expect, test } from 'vitest'

import { responseSerializers } from '../../../server/plugins/response-serializers.ts'

const Place = Type.Object({ name: Type.String(), height: Type.Union([Type.Number(), Type.Null()]) })
const Refusal = Type.Object({ reason: Type.String() })

/** Both routes answer with more than their schemas have. */
function twoRoutes() {
  const app = fastify()
  void app.register(responseSerializers)
  void app.register((inner, _options, done) => {
    const schema = { response: { 200: Place, 404: Refusal } }
    inner.get('/hill', { schema }, () => ({ name: '秦巴岭', height: 412.5, secret: 'not of the schema' }))
    inner.get('/pool', { schema }, () => ({ name: '六奎塘', height: null, secret: 'not of the schema' }))
    inner.get('/none', { schema }, (_request, reply) => reply.code(404).send({ reason: 'no such place', name: '无' }))
    inner.get('/cattle', { schema: { response: { 200: Type.Object({ name: Type.Number() }) } } }, () => ({ name: '7' }))
    done()
  })
  return app
}

test('routes that share a schema answer each with its own data and nothing beyond the schema, in every server of a process', async () => {
  for (const app of [twoRoutes(), twoRoutes()]) {
    expect((await app.inject('/hill')).json()).toEqual({ name: '秦巴岭', height: 412.5 })
    expect((await app.inject('/pool')).json()).toEqual({ name: '六奎塘', height: null })
    expect((await app.inject('/none')).json()).toEqual({ reason: 'no such place' })
    expect((await app.inject('/cattle')).json()).toEqual({ name: 7 })
    await app.close()
  }
})

test('only asking for the head of an answer says how long it would be', async () => {
  const app = twoRoutes()
  const whole = await app.inject('/hill')
  const head = await app.inject({ method: 'HEAD', url: '/hill' })
  expect(head.body).toBe('')
  expect(head.headers['content-length']).toBe(String(Buffer.byteLength(whole.body)))
  await app.close()
})
