import { createHash } from 'node:crypto'
import { configure, ZipWriter } from '@zip.js/zip.js'

import type { ManifestFile } from './manifest.ts'

configure({ useWebWorkers: false })

/** Earlier than any record: a file of a package bears no time but those that its contents tell. */
const NO_TIME = { lastModDate: new Date(1980, 0, 1), extendedTimestamp: false } as const

/** Writes the files of a package one after another, remembers the hash of each, and never holds more than a part of one. */
export class PackageZip {
  readonly #zip: ZipWriter<unknown>
  readonly #files: ManifestFile[] = []

  constructor(target: WritableStream<Uint8Array>) {
    this.#zip = new ZipWriter(target, { ...NO_TIME, bufferedWrite: false, keepOrder: true })
  }

  /** What was written so far, in the order of writing. */
  get files(): readonly ManifestFile[] {
    return this.#files
  }

  async add(path: string, content: string | Uint8Array | ReadableStream<Uint8Array>): Promise<void> {
    const hash = createHash('sha256')
    let bytes = 0
    const counted = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        hash.update(chunk)
        bytes += chunk.length
        controller.enqueue(chunk)
      },
    })
    await this.#zip.add(path, streamOf(content).pipeThrough(counted))
    this.#files.push({ path, bytes, sha256: hash.digest('hex') })
  }

  async end(): Promise<void> {
    await this.#zip.close()
  }
}

function streamOf(content: string | Uint8Array | ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  if (content instanceof ReadableStream) return content
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}
