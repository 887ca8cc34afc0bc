import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader, type FileEntry } from '@zip.js/zip.js'
import { Value } from 'typebox/value'

import { failure, success, type Result } from '../../geodata/result.ts'

import {
  EXPORTED_NAME,
  MANIFEST_NAME,
  ManifestSchema,
  originalPath,
  type Manifest,
  type ManifestFile,
} from './manifest.ts'

const BYTES_PER_MEGABYTE = 1024 * 1024
/** Manifests list files by their hashes: a million of them. */
const MOST_MANIFEST_BYTES = 256 * BYTES_PER_MEGABYTE

export type OpenPackage = {
  readonly manifest: Manifest
  /** Of the manifest as it lies in the package. */
  readonly manifestSha256: string
  /** Throws where the path is not listed. */
  readonly text: (path: string) => Promise<string>
  readonly bytes: (path: string) => Promise<Uint8Array>
  readonly stream: (path: string, into: WritableStream<Uint8Array>) => Promise<void>
  readonly close: () => Promise<void>
}

const broken = (code: 'package-unreadable' | 'package-file-altered' | 'package-file-strange', file: string) =>
  failure({ code, details: { file } })

/**
 * Opens a case package and holds every file of it against the manifest before anything is taken from it: nothing missing, nothing altered,
 * nothing besides.
 */
export async function openPackage(path: string): Promise<Result<OpenPackage>> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(path)))
  try {
    const opened = await verified(zip, basename(path))
    if (!opened.ok) await zip.close()
    return opened
  } catch {
    await zip.close().catch(() => undefined)
    return broken('package-unreadable', basename(path))
  }
}

async function verified(zip: ZipReader<unknown>, name: string): Promise<Result<OpenPackage>> {
  const entries = new Map<string, FileEntry>()
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory || entries.has(entry.filename)) return broken('package-file-strange', entry.filename)
    entries.set(entry.filename, entry)
  }
  const read = await manifestOf(entries)
  if (read === undefined) return broken('package-unreadable', name)
  const { manifest, manifestSha256 } = read
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  const strange = [...entries.keys()].find(
    (name) => !listed.has(name) && name !== MANIFEST_NAME && name !== EXPORTED_NAME,
  )
  if (strange !== undefined) return broken('package-file-strange', strange)
  for (const file of manifest.files) {
    const entry = entries.get(file.path)
    if (entry === undefined || !isNamedByHash(file) || !(await isAsListed(entry, file)))
      return broken('package-file-altered', file.path)
  }
  const entryOf = (name: string): FileEntry => {
    const entry = listed.has(name) ? entries.get(name) : undefined
    if (entry === undefined) throw new RangeError(`${name} is not of the package.`)
    return entry
  }
  return success({
    manifest,
    manifestSha256,
    text: (name) => entryOf(name).getData(new TextWriter()),
    bytes: (name) => entryOf(name).getData(new Uint8ArrayWriter()),
    stream: async (name, into) => void (await entryOf(name).getData(into)),
    close: () => zip.close(),
  })
}

async function manifestOf(
  entries: ReadonlyMap<string, FileEntry>,
): Promise<Pick<OpenPackage, 'manifest' | 'manifestSha256'> | undefined> {
  const entry = entries.get(MANIFEST_NAME)
  if (entry === undefined || entry.uncompressedSize > MOST_MANIFEST_BYTES) return undefined
  const text = await entry.getData(new TextWriter())
  const manifest: unknown = JSON.parse(text)
  if (!Value.Check(ManifestSchema, manifest)) return undefined
  return { manifest, manifestSha256: createHash('sha256').update(text).digest('hex') }
}

/** What is found by its hash later has it in its name. */
const isNamedByHash = ({ path, sha256 }: ManifestFile): boolean =>
  !path.startsWith('originals/') || path.startsWith(originalPath(sha256, ''))

/** Unpacks no more than the manifest says: what would become larger is given up there. */
async function isAsListed(entry: FileEntry, { bytes, sha256 }: ManifestFile): Promise<boolean> {
  if (entry.uncompressedSize !== bytes) return false
  const hash = createHash('sha256')
  let room = bytes
  const counting = new WritableStream<Uint8Array>({
    write(chunk) {
      room -= chunk.length
      if (room < 0) throw new RangeError('More than was listed.')
      hash.update(chunk)
    },
  })
  try {
    await entry.getData(counting)
  } catch {
    return false
  }
  return room === 0 && hash.digest('hex') === sha256
}
