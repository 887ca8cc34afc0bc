import { Type, type Static } from 'typebox'

import { FILE_SYSTEM_CODES } from '../../geodata/crs/file-systems.ts'
import { LAYERS } from '../../geodata/layers/layers.ts'
import { ErrorSchema } from '../../geodata/wire/case.ts'
import { placeOfCase } from '../auth/access.ts'
import { audienceOf } from '../auth/audience.ts'
import { parameterUnknown } from '../layer-refusals.ts'
import { scopeOfReader } from '../layers/read-layers.ts'
import { CASE_FILES } from '../usecases/case-files/case-files.ts'

import { CaseParams } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { existingCase } from './seen-case.ts'
import { valueOf } from './uploaded-file.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { LayerScope } from '../layers/layer-query.ts'
import type { CaseFile } from '../usecases/case-files/model.ts'

const ROUTE = {
  ...ROUTES_WITH_FILES.worked,
  config: { ...ROUTES_WITH_FILES.worked.config, access: 'case.read' },
} as const

const QUESTIONS = Type.Object({
  referenceSystem: Type.Enum([...FILE_SYSTEM_CODES], { default: 'EPSG:4490' }),
  layer: Type.Optional(Type.Enum(LAYERS.map(({ id }) => id))),
  encoding: Type.Enum(['UTF-8', 'GBK'], { default: 'UTF-8' }),
})
/** Of a file in metres: the case is in a zone of its own, which no default can name. */
const IN_METRES = Type.Object({
  ...QUESTIONS.properties,
  referenceSystem: Type.Optional(
    Type.Enum([...FILE_SYSTEM_CODES], { description: 'in metres; without it the three-degree zone of the case' }),
  ),
})
const PARAMETERS = { referenceSystem: 'referenceSystem', layerId: 'layer', encoding: 'encoding' } as const

const schemaOf = ({ mediaType, description, asks, isInMetres }: CaseFile) => ({
  params: CaseParams,
  querystring: Type.Pick(
    isInMetres ? IN_METRES : QUESTIONS,
    asks.map((question) => PARAMETERS[question]),
  ),
  produces: [mediaType],
  response: { 400: ErrorSchema, 404: ErrorSchema, 422: ErrorSchema },
  description,
})

/** What a file does not heed is refused: whoever asks for metres is not to be handed degrees. */
function refuseUnheeded({ url }: FastifyRequest, { asks }: CaseFile): void {
  const heeded = asks.map((question): string => PARAMETERS[question])
  const unheeded = [...new URL(url, 'http://here').searchParams.keys()].find((name) => !heeded.includes(name))
  if (unheeded !== undefined) throw parameterUnknown(unheeded, heeded)
}

/** What whoever asks is told of this case: a party what everybody is. */
function scopeAt(request: FastifyRequest, caseId: string): Promise<LayerScope> {
  const audience = audienceOf(request, placeOfCase(caseId), undefined)
  return scopeOfReader(request.database, audience === 'officer' ? 'office' : audience)
}

const sendFile = (reply: FastifyReply, { name, mediaType }: CaseFile, caseId: string, bytes: Uint8Array) =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${caseId}-${name}"`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes))

/** A case in the formats of other programs: GET /cases/:id/exports/layers.gpkg?referenceSystem=EPSG:4545. */
export const caseExportRoutes: FastifyPluginCallbackTypebox = (app, _options, done) => {
  for (const file of CASE_FILES)
    app.get(`/cases/:id/exports/${file.name}`, { ...ROUTE, schema: schemaOf(file) }, async (request, reply) => {
      const { id } = request.params
      refuseUnheeded(request, file)
      const asked = request.query as Partial<Static<typeof QUESTIONS>>
      const order = {
        caseId: id,
        scope: await scopeAt(request, id),
        referenceSystem: asked.referenceSystem ?? null,
        layerId: asked.layer ?? null,
        encoding: asked.encoding ?? 'UTF-8',
        lastChange: new Date().toISOString(),
        standardErrors: app.standardErrors,
      }
      const written = await request.database.inTransaction(async (client) => {
        const row = await existingCase(client, id)
        return file.write(client, row, order)
      })
      return sendFile(reply, file, id, valueOf(written))
    })
  done()
}
