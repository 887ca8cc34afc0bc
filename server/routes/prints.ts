import { Type } from 'typebox'

import { chinaDay } from '../../geodata/procedure/day.ts'
import { PAPERS, SHEET_CODES, type SheetCode } from '../../geodata/sheets/model.ts'
import { AUDIENCES } from '../../geodata/tiles/model.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { Nullable, OneOf } from '../../geodata/wire/primitives.ts'
import { PRINT_FORMATS, type PrintFormat } from '../exports/print-messages.ts'
import { printMaterial } from '../usecases/print-material.ts'

import { placeOfCase } from '../auth/access.ts'
import { audienceOf } from '../auth/audience.ts'

import { CaseParams } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { existingCase } from './seen-case.ts'
import { valueOf } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { BaseMaps } from '../base-maps/base-maps.ts'
import type { PrintDesk } from '../exports/print-desk.ts'

export type PrintRouteOptions = {
  /** Where the office serves its pages; null: where the request came to. */
  readonly address: string | null
  readonly desk: PrintDesk
  readonly baseMaps: BaseMaps
}

const MEDIA: Readonly<Record<PrintFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const Words = Type.String({ maxLength: 60, default: '' })
const QuerySchema = Type.Object({
  paper: Type.Enum([...PAPERS], { default: 'A4' }),
  scale: Type.Optional(
    Nullable(
      Type.Integer({ minimum: 1, description: '5000 for 1:5000; without it the largest round scale that fits' }),
    ),
  ),
  baseMap: Type.Optional(
    Type.String({
      maxLength: 40,
      description: 'the base map that was on the screen, which the code on the sheet opens again',
    }),
  ),
  drawnBy: Words,
  capacity: Words,
  audience: Type.Enum([...AUDIENCES], {
    default: 'public',
    description: 'for officer and court the names of witnesses and private parties stand as written',
  }),
})

/** Sheets for the file: GET /cases/:id/prints/dispute-map.pdf?paper=A3&scale=5000. */
export const printRoutes: FastifyPluginCallbackTypebox<PrintRouteOptions> = (
  app,
  { address, desk, baseMaps },
  done,
) => {
  const route = (sheet: Type.TSchema, format: PrintFormat): void => {
    app.get<{ Params: { id: string; sheet: SheetCode }; Querystring: Type.Static<typeof QuerySchema> }>(
      `/cases/:id/prints/:sheet.${format}`,
      {
        ...ROUTES_WITH_FILES.worked,
        config: { ...ROUTES_WITH_FILES.worked.config, access: 'case.read' },
        schema: {
          params: Type.Object({ ...CaseParams.properties, sheet }),
          querystring: QuerySchema,
          produces: [MEDIA[format]],
          response: { 400: ErrorSchema, 404: ErrorSchema, 422: ErrorSchema },
        },
      },
      async (request, reply) => {
        const { id, sheet: asked } = request.params
        const { paper, scale = null, baseMap, drawnBy, capacity, audience } = request.query
        const material = await request.database.inTransaction(async (client) =>
          printMaterial(client, await existingCase(client, id), app.standardErrors),
        )
        const now = new Date()
        const options = {
          paper,
          scale,
          drawnBy: drawnBy.trim(),
          capacity: capacity.trim(),
          audience: audienceOf(request, placeOfCase(id), audience),
          printedOn: chinaDay(now.toISOString()),
          baseMap: baseMaps.noteOf(baseMap),
          address: address ?? `${request.protocol}://${request.host}`,
        }
        const bytes = valueOf(await desk.print({ ...material, sheet: asked, format, options, madeAt: now.getTime() }))
        return reply
          .type(MEDIA[format])
          .header(
            'content-disposition',
            `${format === 'pdf' ? 'inline' : 'attachment'}; filename="${id}-${asked}.${format}"`,
          )
          .header('cache-control', 'no-store')
          .header('x-content-type-options', 'nosniff')
          .send(Buffer.from(bytes))
      },
    )
  }

  for (const format of PRINT_FORMATS) route(OneOf(SHEET_CODES), format)
  done()
}
