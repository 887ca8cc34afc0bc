import { BYTES_PER_MEGABYTE, UNPACKED_LIMIT_MEGABYTES, UNPACKED_RATIO_LIMIT } from '../limits.ts'
import { listParts } from '../formats/unzip-parts.ts'

/** What a ZIP is; `foreign` names what is not taken. */
export type ZippedKind = 'docx' | { readonly foreign: string } | { readonly expandsToMegabytes: number }

const PARTS: readonly (readonly [string, string])[] = [
  ['JAR', 'META-INF/MANIFEST.MF'],
  ['APK', 'AndroidManifest.xml'],
  ['XLSX', 'xl/workbook.xml'],
  ['PPTX', 'ppt/presentation.xml'],
  ['OFD', 'OFD.xml'],
  ['ODT', 'content.xml'],
]
const [MAIN_PART, TYPES_PART] = ['word/document.xml', '[Content_Types].xml']
/** Up to this size the parts may be packed as tightly as they like. */
const HARMLESS_BYTES = 16 * BYTES_PER_MEGABYTE

/** Reads the list of parts and unpacks none. */
export function zippedKind(bytes: Uint8Array): ZippedKind {
  let parts: ReturnType<typeof listParts>
  try {
    parts = listParts(bytes)
  } catch {
    return { foreign: 'ZIP' }
  }
  const names = new Set(parts.map(({ name }) => name))
  const foreign = PARTS.find(([, name]) => names.has(name))?.[0]
  if (foreign !== undefined || !names.has(MAIN_PART) || !names.has(TYPES_PART)) return { foreign: foreign ?? 'ZIP' }
  const unpacked = parts.reduce((total, { originalSize }) => total + originalSize, 0)
  const isBomb =
    unpacked > UNPACKED_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE ||
    (unpacked > HARMLESS_BYTES && unpacked > bytes.length * UNPACKED_RATIO_LIMIT)
  return isBomb ? { expandsToMegabytes: Math.ceil(unpacked / BYTES_PER_MEGABYTE) } : 'docx'
}
