import { DRAWING_LIMIT_SECONDS } from '../limits.ts'

import { askOnce } from './ask-once.ts'

import type { AttachmentKind, PhotoProposal } from '../../../geodata/wire/attachments.ts'

const PHOTOGRAPHS: ReadonlySet<AttachmentKind> = new Set(['jpeg', 'tiff', 'heic', 'png'])

/** What a camera noted in a photograph; null where it noted nothing, or what it noted cannot be read. */
export async function readPhotoProposal(
  path: string,
  kind: AttachmentKind,
  signal?: AbortSignal,
): Promise<PhotoProposal | null> {
  if (!PHOTOGRAPHS.has(kind)) return null
  const facts = await askOnce('photo', { path }, DRAWING_LIMIT_SECONDS, signal)
  return facts.ok ? facts.value : null
}
