import {
  attachmentEmpty,
  attachmentNameRefused,
  attachmentTooLarge,
  caseFilesTooLarge,
  claimantUnknown,
  uploadGone,
  uploadOfOtherCase,
} from '../attachment-refusals.ts'
import { attachmentRepository } from '../db/repositories/attachments.ts'
import { caseRepository, type CaseRow } from '../db/repositories/cases.ts'
import { diskFull } from '../errors.ts'
import { isDiskFull } from '../file-store/safe-writes.ts'
import { nameFault } from '../file-store/upload-name.ts'
import { readPhotoProposal } from '../files/attachments/photo-proposal.ts'
import { recogniseAttachment } from '../files/attachments/recognise-attachment.ts'
import { BYTES_PER_MEGABYTE } from '../files/limits.ts'

import { toWire } from './view-attachments.ts'

import type {
  AddedAttachment,
  AttachmentKind,
  NewAttachmentBody,
  PhotoProposal,
} from '../../geodata/wire/attachments.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { FileStore } from '../file-store/file-store.ts'
import type { FileLimits } from '../file-store/limits.ts'
import type { FinishedUpload } from '../file-store/incoming-uploads.ts'

const megabytesOf = (bytes: number): number => Math.ceil(bytes / BYTES_PER_MEGABYTE)

/** Refuses a file by its name and size, before any of it comes and again before it is stored. */
export async function refuseByNameAndSize(
  client: DatabaseClient,
  row: CaseRow,
  { name, bytes }: { readonly name: string; readonly bytes: number },
  { fileMegabytes, caseMegabytes }: FileLimits,
): Promise<void> {
  const fault = nameFault(name)
  if (fault) throw attachmentNameRefused(fault)
  if (bytes === 0) throw attachmentEmpty(name)
  if (bytes > fileMegabytes * BYTES_PER_MEGABYTE) throw attachmentTooLarge(name, megabytesOf(bytes), fileMegabytes)
  const together = bytes + (await attachmentRepository(client, row).bytes())
  if (together > caseMegabytes * BYTES_PER_MEGABYTE) throw caseFilesTooLarge(name, megabytesOf(together), caseMegabytes)
}

export type ReadUpload = {
  readonly body: NewAttachmentBody
  readonly upload: FinishedUpload
  readonly name: string
  readonly kind: AttachmentKind
  readonly proposal: PhotoProposal | null
}

/** Looks at the bytes of a finished upload and makes an original of them; nothing points to it yet. */
export async function readUpload(
  { incoming }: FileStore,
  caseId: string,
  body: NewAttachmentBody,
  signal?: AbortSignal,
): Promise<ReadUpload> {
  const upload = await incoming.finished(body.upload)
  if (!upload) throw uploadGone()
  if (upload.metadata['case'] !== caseId) throw uploadOfOtherCase()
  const name = upload.metadata['filename'] ?? ''
  try {
    const { path, bytes } = upload
    const kind = await recogniseAttachment({ path, name, bytes })
    const proposal = await readPhotoProposal(path, kind, signal)
    await incoming.keep(body.upload, upload)
    return { body, upload, name, kind, proposal }
  } catch (error) {
    throw isDiskFull(error) ? diskFull() : error
  }
}

/** Takes a file into the case, or tells which one it is already. */
export async function addAttachment(
  client: DatabaseClient,
  row: CaseRow,
  { body, upload, name, kind, proposal }: ReadUpload,
  limits: FileLimits,
  at: string,
): Promise<AddedAttachment> {
  const attachments = attachmentRepository(client, row)
  const { givenBy, note, addedBy: by } = body
  if (givenBy !== null && !row.claimants.some(({ letter }) => letter === givenBy)) throw claimantUnknown(givenBy)
  await attachments.lock()
  const { sha256, bytes } = upload
  const known = (await attachments.all()).find((one) => one.sha256 === sha256)
  if (known)
    return {
      attachment: toWire(known),
      isNew: false,
      firstStored: { by: known.addedBy, at: known.addedAt, name: known.name },
    }
  await refuseByNameAndSize(client, row, { name, bytes }, limits)
  const firstStored = await attachments.storeFile({ sha256, bytes, kind, name }, { by, at })
  const number = (await attachments.insert(sha256, name, proposal, { by, at }))!
  const nothingDecided = { placeDecision: null, timeDecision: null }
  await attachments.write(number, { givenBy, note, evidence: [], ...nothingDecided, withdrawn: false }, { by, at })
  await caseRepository(client).record(row, by, 'attachment-added', { number, name, sha256, kind, bytes, givenBy })
  return { attachment: toWire((await attachments.byNumber(number))!), isNew: true, firstStored }
}
