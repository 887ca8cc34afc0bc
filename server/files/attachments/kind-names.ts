import type { AttachmentKind } from '../../../geodata/wire/attachments.ts'

type KindFacts = { readonly name: string; readonly mediaType: string; readonly endings: readonly string[] }

/** What each kind is called, how it is sent, and how names of such files end; the first ending is given to a name that misleads. */
export const KIND_FACTS: Readonly<Record<AttachmentKind, KindFacts>> = {
  pdf: { name: 'PDF', mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    name: 'DOCX',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  text: { name: 'TXT', mediaType: 'text/plain', endings: ['txt', 'text', 'csv', 'md', 'log'] },
  jpeg: { name: 'JPEG', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { name: 'PNG', mediaType: 'image/png', endings: ['png'] },
  tiff: { name: 'TIFF', mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  heic: { name: 'HEIC', mediaType: 'image/heic', endings: ['heic', 'heif'] },
  mp3: { name: 'MP3', mediaType: 'audio/mpeg', endings: ['mp3'] },
  m4a: { name: 'M4A', mediaType: 'audio/mp4', endings: ['m4a', 'm4b'] },
  wav: { name: 'WAV', mediaType: 'audio/wav', endings: ['wav'] },
  ogg: { name: 'OGG', mediaType: 'audio/ogg', endings: ['ogg', 'oga', 'opus', 'ogv'] },
  mp4: { name: 'MP4', mediaType: 'video/mp4', endings: ['mp4', 'm4v', '3gp'] },
  webm: { name: 'WebM', mediaType: 'video/webm', endings: ['webm'] },
  mov: { name: 'MOV', mediaType: 'video/quicktime', endings: ['mov', 'qt'] },
  gpx: { name: 'GPX', mediaType: 'application/gpx+xml', endings: ['gpx'] },
  kml: { name: 'KML', mediaType: 'application/vnd.google-earth.kml+xml', endings: ['kml'] },
}

const endingOf = (name: string): string => /\.(?<ending>[^.]+)$/u.exec(name)?.groups?.['ending']?.toLowerCase() ?? ''

/** Whether a name ends as that of files of another kind; a name without an ending promises nothing. */
export function misleads(name: string, kind: AttachmentKind): boolean {
  const ending = endingOf(name)
  if (ending === '' || KIND_FACTS[kind].endings.includes(ending)) return false
  return kind !== 'text' || Object.values(KIND_FACTS).some(({ endings }) => endings.includes(ending))
}

/** What a copy is called when it is fetched: with an ending that says what it is. */
export const truthfulName = (name: string, kind: AttachmentKind): string =>
  KIND_FACTS[kind].endings.includes(endingOf(name)) ? name : `${name}.${KIND_FACTS[kind].endings[0]!}`
