import fastifyPlugin from 'fastify-plugin'

import type { Database } from '../db/database.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** As the program itself: for what goes on outside of requests, and for what nobody signs in for. Requests have a `database` of their own. */
    readonly ownDatabase: Database
  }
}

/** Gives the server the database that main.ts (or a test) has opened; who opened it closes it. */
export const databasePlugin = fastifyPlugin<{ database: Database }>(
  (app, { database }, done) => {
    app.decorate('ownDatabase', database)
    done()
  },
  { name: 'database' },
)
