import type { PaperName, SheetCode } from '../../geodata/sheets/model.ts'

export type AskedPrint = {
  readonly caseId: string
  readonly sheet: SheetCode
  readonly format: 'pdf' | 'docx'
  readonly paper: PaperName
  readonly scale: number | null
  readonly drawnBy: string
  readonly capacity: string
  readonly audience: 'officer' | 'court'
  /** The base map that is on the screen; null for none. */
  readonly baseMap: string | null
}

/** A file, or the sentence why there is none; null when the server cannot be reached. */
export type Printed =
  { readonly ok: true; readonly file: Blob } | { readonly ok: false; readonly sentence: string | null }

export async function askForPrint(asked: AskedPrint, language: string): Promise<Printed> {
  const { caseId, sheet, format, paper, scale, drawnBy, capacity, audience, baseMap } = asked
  const query = new URLSearchParams({
    paper,
    drawnBy,
    capacity,
    audience,
    ...(baseMap === null ? {} : { baseMap }),
    ...(scale === null ? {} : { scale: String(scale) }),
  })
  try {
    const answer = await fetch(
      `/api/cases/${encodeURIComponent(caseId)}/prints/${sheet}.${format}?${query.toString()}`,
      {
        headers: { 'accept-language': language },
      },
    )
    if (answer.ok) return { ok: true, file: await answer.blob() }
    const { error } = (await answer.json()) as { error: { message: string } }
    return { ok: false, sentence: error.message }
  } catch {
    return { ok: false, sentence: null }
  }
}
