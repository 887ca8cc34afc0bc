import { Type } from 'typebox'

import { ErrorSchema } from '../../geodata/wire/case.ts'
import { UploadSchema } from '../../geodata/wire/file-preview.ts'
import { refusedBecause } from '../errors.ts'
import { IncomingFiles } from '../files/incoming-files.ts'
import { IMPORT_FILE_LIMIT_MEGABYTES } from '../files/limits.ts'

import { arrivingFile, valueOf } from './uploaded-file.ts'

import type { FastifyRequest } from 'fastify'
import type { ReadingChoices } from '../../geodata/exchange/file/reading-choices.ts'
import type { UploadedFileBody } from '../../geodata/wire/file-preview.ts'
import type { FileOnDisk } from '../files/exchange/rows-in-file.ts'

export const UPLOAD_ANSWERS = {
  200: Type.Object({ data: UploadSchema }),
  400: ErrorSchema,
  404: ErrorSchema,
  413: ErrorSchema,
  422: ErrorSchema,
}

/** Files that are sent once, looked at as often as a person says otherwise how they are to be read, and then stored. */
export class FilesToImport {
  readonly #files: IncomingFiles

  constructor(folder: string) {
    this.#files = new IncomingFiles(folder, IMPORT_FILE_LIMIT_MEGABYTES, 'places-file-too-large')
  }

  async receive(request: FastifyRequest, fileName: string) {
    return valueOf(await this.#files.receive(arrivingFile(request), fileName))
  }

  /** Throws where nobody sent it, or too long ago. */
  async find({ sha256, fileName }: UploadedFileBody): Promise<FileOnDisk> {
    const path = await this.#files.pathOf(sha256)
    if (path === undefined) throw refusedBecause({ code: 'file-gone', details: { file: fileName } })
    return { path, fileName }
  }
}

export const choicesOf = ({ referenceSystem, encoding, layers, columns }: UploadedFileBody): ReadingChoices => ({
  referenceSystem: referenceSystem ?? null,
  encoding: encoding ?? null,
  layers: layers ?? null,
  columns: columns ?? {},
})
