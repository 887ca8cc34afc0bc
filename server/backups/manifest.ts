import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Type } from 'typebox'
import { Value } from 'typebox/value'

import { OneOf } from '../../geodata/wire/primitives.ts'
import { hashOfFile } from '../file-store/hash-file.ts'

import { BackupProblem } from './problem.ts'

import type { Static } from 'typebox'

export const MANIFEST_NAME = 'manifest.json'

const ManifestSchema = Type.Object({
  format: Type.Literal('sizhi-backup-1'),
  takenAt: Type.String(),
  engine: OneOf(['embedded', 'postgresql']),
  /** The copy of the database, a file beside the manifest. */
  database: Type.String(),
  /** The newest migration of the database; null where a running server made the copy. */
  schemaVersion: Type.Union([Type.Integer(), Type.Null()]),
  /** Roles of the cluster that the database names in its grants. */
  roles: Type.Array(Type.String({ pattern: '^sizhi_[a-z_]+$' })),
  /** Every file of the copy but the manifest, with slashes between folders. */
  files: Type.Array(
    Type.Object({
      path: Type.String({ pattern: '^(?!/)(?!.*(^|/)\\.\\.(/|$)).+$' }),
      bytes: Type.Integer({ minimum: 0 }),
      sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    }),
  ),
})
export type Manifest = Static<typeof ManifestSchema>
export type ManifestFile = Manifest['files'][number]

/** The files below a folder, in their order; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Reads what a folder says that it holds. Throws `BackupProblem` where it is no copy. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST_NAME)
  let content: unknown
  try {
    content = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new BackupProblem(`${folder} is no copy that sizhi backup made: ${path} is missing or unreadable.`, error)
  }
  if (Value.Check(ManifestSchema, content)) return content
  throw new BackupProblem(`${path} is not of the form that this Sizhi knows: restore it with the Sizhi that made it.`)
}

/** Holds every file of a copy against its hash. Throws `BackupProblem` at the first that is missing, altered or too many. */
export async function verifyManifest(folder: string, { files }: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const whole = join(folder, path)
    const there = await stat(whole).catch(() => undefined)
    if (there === undefined) throw new BackupProblem(`The copy in ${folder} is not whole: ${path} is missing.`)
    const isSound = there.size === bytes && (await hashOfFile(whole)).digest('hex') === sha256
    if (!isSound)
      throw new BackupProblem(`The copy in ${folder} is damaged: ${path} is not as it was when it was made.`)
  }
  const known = new Set([MANIFEST_NAME, ...files.map(({ path }) => path)])
  const strange = (await filesBelow(folder)).find((path) => !known.has(path))
  if (strange !== undefined)
    throw new BackupProblem(`The copy in ${folder} holds ${strange}, which is not of it: take it out.`)
}
