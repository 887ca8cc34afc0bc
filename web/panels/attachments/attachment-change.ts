import type { AttachmentChangeBody, WireAttachment } from '../../../geodata/wire/attachments.ts'

/** The state of a file as a change that changes nothing yet. */
export const changeOf = ({ state }: WireAttachment, changedBy: string): AttachmentChangeBody => ({
  givenBy: state.givenBy,
  note: state.note,
  evidence: state.evidence,
  placeDecision: state.placeDecision?.verdict ?? null,
  timeDecision: state.timeDecision?.verdict ?? null,
  withdrawn: state.withdrawn,
  changedBy,
})
