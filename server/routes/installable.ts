import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { NOBODY } from '../db/acting-as.ts'
import { readPublished } from '../usecases/public-records.ts'

import { CaseParams } from './case-schemas.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'

const ManifestSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  short_name: Type.String(),
  lang: Type.String(),
  start_url: Type.String(),
  scope: Type.String(),
  display: Type.String(),
  background_color: Type.String(),
  theme_color: Type.String(),
  icons: Type.Array(Type.Object({ src: Type.String(), sizes: Type.String(), type: Type.String() })),
})

const PAPER = '#faf7f0'
const ICON_PIXELS = [192, 512]

/** GET /public/records/:id/manifest: what a phone asks before it puts the page of a published case beside its other programs. */
export const installableRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  app.get(
    '/public/records/:id/manifest',
    {
      config: { access: 'public' },
      schema: { params: CaseParams, response: { 200: ManifestSchema, 404: ErrorSchema, 410: ErrorSchema } },
    },
    async ({ params }, reply) => {
      const { record } = await app.ownDatabase.inTransaction((client) => readPublished(client, params.id), NOBODY)
      const page = `/rulings/${encodeURIComponent(record.id)}`
      void reply.type('application/manifest+json').header('cache-control', 'no-cache')
      return {
        id: page,
        name: record.words['zh-CN'].title,
        short_name: record.landName ?? '四至',
        lang: 'zh-CN',
        start_url: page,
        scope: '/rulings/',
        display: 'minimal-ui',
        background_color: PAPER,
        theme_color: PAPER,
        icons: ICON_PIXELS.map((pixels) => ({
          src: `/icon-${pixels}.png`,
          sizes: `${pixels}x${pixels}`,
          type: 'image/png',
        })),
      }
    },
  )
  done()
}
