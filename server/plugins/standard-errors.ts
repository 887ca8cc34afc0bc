import fastifyPlugin from 'fastify-plugin'

import type { StandardError } from '../../geodata/accuracy/model.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly standardErrors: readonly StandardError[]
  }
}

/** Gives the routes the table of standard errors that holds in this office. */
export const standardErrorsPlugin = fastifyPlugin<{ standardErrors: readonly StandardError[] }>(
  (app, { standardErrors }, done) => {
    app.decorate('standardErrors', standardErrors)
    done()
  },
  { name: 'standard-errors' },
)
