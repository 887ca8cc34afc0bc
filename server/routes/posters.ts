import { Type } from 'typebox'

import { LANGUAGES } from '../../geodata/words/sentence.ts'
import { PAPERS } from '../../geodata/sheets/model.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { NOBODY } from '../db/acting-as.ts'
import { KeptPosters } from '../exports/kept-posters.ts'
import { readPublished } from '../usecases/public-records.ts'

import { CaseParams } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { valueOf } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { PrintDesk } from '../exports/print-desk.ts'

export type PosterRouteOptions = {
  /** Where the office serves its pages; null: where the request came to. */
  readonly address: string | null
  readonly desk: PrintDesk
}

/** Each some 200 kB. */
const MOST_KEPT = 64

const QuerySchema = Type.Object({
  paper: Type.Enum([...PAPERS], { default: 'A4' }),
  language: Type.Enum([...LANGUAGES], { default: 'zh-CN' }),
})

/** The printed notice of what stands published: GET /public/records/:id/poster.pdf?paper=A3. */
export const posterRoutes: FastifyPluginCallbackTypebox<PosterRouteOptions> = (app, { address, desk }, done) => {
  const posters = new KeptPosters(MOST_KEPT)

  app.get<{ Params: { id: string }; Querystring: Type.Static<typeof QuerySchema> }>(
    '/public/records/:id/poster.pdf',
    {
      ...ROUTES_WITH_FILES.worked,
      config: { ...ROUTES_WITH_FILES.worked.config, access: 'public', rate: 'tight' },
      schema: {
        params: CaseParams,
        querystring: QuerySchema,
        produces: ['application/pdf'],
        response: { 400: ErrorSchema, 404: ErrorSchema, 410: ErrorSchema },
      },
    },
    async ({ params, query: { paper, language }, protocol, host, headers }, reply) => {
      const { record, sha256 } = await app.ownDatabase.inTransaction(
        (client) => readPublished(client, params.id),
        NOBODY,
      )
      const page = `${address ?? `${protocol}://${host}`}/rulings/${encodeURIComponent(params.id)}`
      const key = [sha256, paper, language, page].join(' ')
      // Asked for each time, so that what was withdrawn is gone at once.
      const tag = `"${sha256.slice(0, 32)}-${paper}-${language}"`
      void reply.header('etag', tag).header('cache-control', 'no-cache')
      if (headers['if-none-match'] === tag) return reply.code(304).send()
      const options = { paper, language, sha256, address: page }
      const bytes = valueOf(await posters.take(key, () => desk.print({ poster: record, options })))
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${params.id}-${paper}.pdf"`)
        .header('x-content-type-options', 'nosniff')
        .send(Buffer.from(bytes))
    },
  )
  done()
}
