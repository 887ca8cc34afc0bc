import { Type } from 'typebox'

import { OneOf } from '../../geodata/wire/primitives.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const StatusSchema = Type.Object({
  data: Type.Object({ engine: OneOf(['embedded', 'postgresql']), version: Type.String() }),
})

/** Whether the server stands, and on which engine: asked of the database, not of memory. */
export const statusRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get('/status', { config: { access: 'public' }, schema: { response: { 200: StatusSchema } } }, async () => {
    const { engine, postgresqlVersion, postgisVersion } = await app.ownDatabase.describe()
    return { data: { engine, version: `PostgreSQL ${postgresqlVersion}, PostGIS ${postgisVersion}` } }
  })
  done()
}
