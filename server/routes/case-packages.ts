import { Readable } from 'node:stream'
import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { exportCase } from '../usecases/export-case.ts'

import { CaseParams } from './case-schemas.ts'
import { ROUTES_WITH_FILES } from './file-limits.ts'
import { existingCase } from './seen-case.ts'

import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import type { PrintDesk } from '../exports/print-desk.ts'
import type { FileStore } from '../file-store/file-store.ts'

/** A whole case as one file, for a court or another machine: GET /cases/:id/package.zip. */
export const casePackageRoutes: FastifyPluginCallbackTypebox<{ store: FileStore; desk: PrintDesk }> = (
  app,
  { store, desk },
  done,
) => {
  app.get(
    '/cases/:id/package.zip',
    {
      ...ROUTES_WITH_FILES.worked,
      config: { ...ROUTES_WITH_FILES.worked.config, access: 'case.export', rate: 'tight' },
      schema: {
        params: CaseParams,
        produces: ['application/zip'],
        response: { 200: Type.Unsafe<Readable>({ type: 'string', format: 'binary' }), 404: ErrorSchema },
        description: 'Names in it are not masked. `sizhi import package` takes it in whole on another machine.',
      },
    },
    async ({ database, params: { id }, viewer }, reply) => {
      const write = await exportCase(database, (client) => existingCase(client, id), {
        originals: store.originals,
        standardErrors: app.standardErrors,
        print: (order) => desk.print(order),
        exportedBy: viewer!.displayName,
      })
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
      const stream = Readable.fromWeb(readable as Parameters<typeof Readable.fromWeb>[0])
      // What is half written is broken off, so that nobody takes it for whole.
      write(writable).catch((error: unknown) => stream.destroy(error as Error))
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${id}.zip"`)
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .send(stream)
    },
  )
  done()
}
