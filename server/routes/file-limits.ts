import {
  BYTES_PER_MEGABYTE,
  DOCUMENT_LIMIT_MEGABYTES,
  ELEVATION_FILE_LIMIT_MEGABYTES,
  IMPORT_FILE_LIMIT_MEGABYTES,
  PARCEL_FILE_LIMIT_MEGABYTES,
  RECOGNITION_LIMIT_SECONDS,
} from '../files/limits.ts'

/** Three bytes are four characters in base64; what is a little too large is still read, so that its own sentence can be said. */
const inBase64 = (megabytes: number): number => Math.ceil(megabytes * 1.6) * BYTES_PER_MEGABYTE
const asItIs = (megabytes: number): number => (megabytes + 1) * BYTES_PER_MEGABYTE

/** Waiting for others and bringing the bytes here come on top. */
const READING_SECONDS = RECOGNITION_LIMIT_SECONDS + 600
const LONG_SECONDS = 900

type FileLimits = { readonly bodyLimit?: number; readonly config: { readonly timeLimitSeconds: number } }

/** What routes may take that carry a file or make one. All others have the usual limits. */
export const ROUTES_WITH_FILES = {
  /** A document or a scan, which may be recognised page by page. */
  document: { bodyLimit: inBase64(DOCUMENT_LIMIT_MEGABYTES), config: { timeLimitSeconds: READING_SECONDS } },
  places: { bodyLimit: asItIs(IMPORT_FILE_LIMIT_MEGABYTES), config: { timeLimitSeconds: LONG_SECONDS } },
  parcels: { bodyLimit: asItIs(PARCEL_FILE_LIMIT_MEGABYTES), config: { timeLimitSeconds: READING_SECONDS } },
  elevation: { bodyLimit: asItIs(ELEVATION_FILE_LIMIT_MEGABYTES), config: { timeLimitSeconds: READING_SECONDS } },
  /** A large file that is on the disk already is read, or a bundle is drawn. */
  worked: { config: { timeLimitSeconds: LONG_SECONDS } },
} as const satisfies Readonly<Record<string, FileLimits>>
