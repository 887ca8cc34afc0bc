import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { databaseAway } from '../errors.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { Database } from '../db/database.ts'

const LiveSchema = Type.Object({ data: Type.Object({ live: Type.Literal(true) }) })
const ReadySchema = Type.Object({ data: Type.Object({ ready: Type.Literal(true) }) })

/** Who asks (a proxy, systemd, a watchman) gives up soon. */
const READY_SECONDS = 10

/** Another number each time: an answer that was kept somewhere, or one to another question, is found out. */
async function answersRightly(database: Database): Promise<boolean> {
  const asked = Math.floor(Math.random() * 1_000_000)
  const { rows } = await database.inTransaction((client) =>
    client.query<{ sum: number }>(
      `select $1::int + 1 as sum where exists (select from sizhi.county where false) is false`,
      [asked],
    ),
  )
  return rows[0]?.sum === asked + 1
}

/** Whether the process runs, and whether it can do its work; for machines that watch it. */
export const healthRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/health/live',
    { config: { access: 'public' }, schema: { description: 'the process runs', response: { 200: LiveSchema } } },
    () => ({ data: { live: true as const } }),
  )

  const ready = {
    config: { timeLimitSeconds: READY_SECONDS, access: 'public' as const },
    schema: {
      description: 'the database answers rightly, through the role of the application and on its tables',
      response: { 200: ReadySchema, 503: ErrorSchema },
    },
  }
  for (const url of ['/health', '/health/ready'])
    app.get(url, ready, async () => {
      if (!(await answersRightly(app.ownDatabase))) throw databaseAway()
      return { data: { ready: true as const } }
    })
  done()
}
