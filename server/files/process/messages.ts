import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import type { Result } from '../../../geodata/result.ts'
import type { PhotoProposal, WireTrack } from '../../../geodata/wire/attachments.ts'
import type { PicturedKind, WantedPicture } from '../attachments/preview-picture.ts'
import type { CaseElevation, CaseElevationGiven } from '../elevation/case-elevation.ts'
import type { DrawnPage } from '../formats/pdf.ts'
import type { PictureKind } from '../formats/picture-header.ts'
import type { Page } from '../pages/page.ts'
import type { FileOnDisk } from '../exchange/rows-in-file.ts'
import type { LookedPlaces } from '../gazetteer/places-in-file.ts'
import type { LookedParcels } from '../parcels/parcels-in-file.ts'
import type { DisplayCopy } from '../scans/display-copy.ts'

/** What the reading process is asked, one thing at a time, and what it answers. Problems carry no file name. */
export type ReadingTasks = {
  html: { readonly given: { readonly source: string }; readonly answer: string }
  docx: { readonly given: { readonly bytes: Uint8Array }; readonly answer: string }
  /** Opens a PDF and reads its printed pages; `scans` are the numbers of the pages that are pictures. */
  pdf: { readonly given: { readonly bytes: Uint8Array }; readonly answer: PrintedPages }
  /** Draws a page of the PDF that was opened before. */
  draw: { readonly given: { readonly page: number }; readonly answer: DrawnPage }
  /** Reads a file of places; `source` is where their names are from. */
  places: {
    readonly given: { readonly file: FileOnDisk; readonly source: string; readonly choices: ReadingChoices }
    readonly answer: LookedPlaces
  }
  /** Reads a file of parcels, of any format that is held whole. */
  parcels: {
    readonly given: { readonly file: FileOnDisk; readonly choices: ReadingChoices }
    readonly answer: LookedParcels
  }
  /** Reads a file of heights on the disk, cuts it to the surroundings of a case and brings it into its plane. */
  elevation: { readonly given: CaseElevationGiven; readonly answer: CaseElevation }
  /** Turns a photograph as its camera says; see `jpegOrientation`. */
  upright: { readonly given: { readonly bytes: Uint8Array }; readonly answer: Uint8Array }
  /** Draws a page of a scan anew for browsers. */
  display: {
    readonly given: { readonly kind: PictureKind; readonly bytes: Uint8Array; readonly page: number }
    readonly answer: DisplayCopy
  }
  /** What a camera noted in a photograph. */
  photo: { readonly given: { readonly path: string }; readonly answer: PhotoProposal | null }
  /** Draws a page of an attachment anew as a JPEG. */
  picture: { readonly given: WantedPicture; readonly answer: Uint8Array }
  pages: { readonly given: { readonly path: string; readonly kind: PicturedKind }; readonly answer: number }
  track: { readonly given: { readonly path: string; readonly kind: 'gpx' | 'kml' }; readonly answer: WireTrack }
}
export type ReadingTask = keyof ReadingTasks

type PrintedPages = { readonly pages: readonly Page[]; readonly scans: readonly number[] }

export type ReadingRequest = {
  [T in ReadingTask]: { readonly task: T; readonly given: ReadingTasks[T]['given'] }
}[ReadingTask]
export type ReadingReport = Result<ReadingTasks[ReadingTask]['answer']>
