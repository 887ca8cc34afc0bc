import fastifyPlugin from 'fastify-plugin'

import type { Database } from '../db/database.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly database: Database
  }
}

/** Gives the routes the database that main.ts (or a test) has opened; who opened it closes it. */
export const databasePlugin = fastifyPlugin<{ database: Database }>(
  (app, { database }, done) => {
    app.decorate('database', database)
    done()
  },
  { name: 'database' },
)
