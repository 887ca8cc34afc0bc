import { hashOfFile } from './hash-file.ts'

import type { OriginalFiles } from './original-files.ts'

/** What is recorded of a file; every county that has it has a row. */
export type RecordedFile = { readonly sha256: string; readonly bytes: number }

export type FileFault =
  | { readonly sha256: string; readonly fault: 'missing' }
  | { readonly sha256: string; readonly fault: 'size'; readonly bytes: number; readonly recordedBytes: number }
  /** The bytes on the disk hash to something else. */
  | { readonly sha256: string; readonly fault: 'hash'; readonly found: string }
  /** On the disk and in no record: an upload whose recording never came. Harmless. */
  | { readonly sha256: string; readonly fault: 'unrecorded' }

async function faultOf(files: OriginalFiles, { sha256, bytes }: RecordedFile): Promise<FileFault | undefined> {
  const there = await files.bytesOf(sha256)
  if (there === undefined) return { sha256, fault: 'missing' }
  if (there !== bytes) return { sha256, fault: 'size', bytes: there, recordedBytes: bytes }
  const found = (await hashOfFile(files.pathOf(sha256))).digest('hex')
  return found === sha256 ? undefined : { sha256, fault: 'hash', found }
}

/** Reads every recorded original and compares it with its hash; empty where all is as it was. Changes nothing. */
export async function verifyFiles(files: OriginalFiles, recorded: readonly RecordedFile[]): Promise<FileFault[]> {
  const faults: FileFault[] = []
  for (const file of recorded) {
    const fault = await faultOf(files, file)
    if (fault) faults.push(fault)
  }
  const known = new Set(recorded.map(({ sha256 }) => sha256))
  const strange = (await files.all()).filter((sha256) => !known.has(sha256))
  return [...faults, ...strange.map((sha256) => ({ sha256, fault: 'unrecorded' }) as const)]
}
