import { Type, type Static } from 'typebox'

export const MANIFEST_NAME = 'manifest.json'
/** Says who made the package and when: the one file that differs between two packages of the same record. */
export const EXPORTED_NAME = 'exported.json'
/** A path below the package, in small letters and digits: no folder above it can be named. */
const PATH = '^[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*(?:\\.[a-z0-9]{1,8})*$'

const FileSchema = Type.Object({
  path: Type.String({ pattern: PATH, maxLength: 200 }),
  bytes: Type.Integer({ minimum: 0 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
export type ManifestFile = Static<typeof FileSchema>

export const ManifestSchema = Type.Object({
  format: Type.Literal('sizhi-case-package-1'),
  /** The newest change of the form of the record that it was written in. */
  schemaVersion: Type.Integer(),
  case: Type.Object({
    countyCode: Type.String({ pattern: '^[0-9]{6}$' }),
    countyName: Type.String({ minLength: 1, maxLength: 60 }),
    caseId: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
    key: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,60}$' }),
    title: Type.String(),
    version: Type.Integer(),
  }),
  /** Of the last thing that was done in the case (ISO 8601); everything in the package is dated by it. */
  recordEndsAt: Type.String(),
  /** Every file but this one and the one that says who exported when. */
  files: Type.Array(FileSchema),
})
export type Manifest = Static<typeof ManifestSchema>

const MOST_LETTERS_OF_EXTENSION = 8

/** `.pdf` of `批准书.PDF`; nothing where the name has none that is plain. */
function extensionOf(fileName: string): string {
  const extension = /\.(?<letters>[A-Za-z0-9]+)$/u.exec(fileName)?.groups?.['letters']
  return extension === undefined || extension.length > MOST_LETTERS_OF_EXTENSION ? '' : `.${extension.toLowerCase()}`
}

export const originalPath = (sha256: string, fileName: string): string => `originals/${sha256}${extensionOf(fileName)}`
