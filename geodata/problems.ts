/** The closed list of data problems. The sentence for each, in Chinese and English, stands in the catalogue. */
export type ProblemCode =
  | 'document-empty'
  | 'document-is-folder'
  | 'document-missing'
  | 'file-unwritable'
  | 'document-binary'
  | 'document-too-large'
  | 'document-format-unread'
  | 'document-encrypted'
  | 'document-broken'
  | 'document-expands'
  | 'document-has-entities'
  | 'document-only-pictures'
  | 'document-too-many-pages'
  | 'document-too-slow'
  | 'document-too-heavy'
  | 'picture-too-large'
  | 'picture-unrecognisable'
  | 'picture-without-words'
  | 'recogniser-missing'
  | 'reading-cancelled'
  | 'no-boundary'
  | 'blank-form'
  | 'places-unreadable'
  | GridProblemCode
  | PlaceProblemCode
  | FileProblemCode
  | FileRowProblemCode
  | FabricProblemCode
  | ScanProblemCode
  | ClaimRowProblemCode
  | IntegrityProblemCode
  | PackageProblemCode
  | SheetProblemCode
  | ExportProblemCode

/** Why a case package is not taken in. */
export type PackageProblemCode =
  | 'package-unreadable'
  | 'package-file-altered'
  | 'package-file-strange'
  | 'package-of-later-form'
  | 'package-of-earlier-form'
  | 'package-row-unfit'
  | 'package-log-altered'
  | 'package-case-exists'

/** Why a sheet is not printed. */
export type SheetProblemCode =
  | 'sheet-without-lines'
  | 'sheet-without-ruling'
  | 'sheet-without-evidence'
  | 'sheet-scale-too-large'
  | 'sheet-scale-uneven'
  | 'sheet-not-as-text'

/** Why a case is not written to a file of other programs. */
export type ExportProblemCode =
  | 'export-in-degrees'
  | 'export-without-lines'
  | 'export-layer-unchosen'
  | 'export-layer-not-told'
  | 'export-letter-missing'

/** What can be wrong with an elevation grid or with a place in it. */
export type GridProblemCode =
  | 'grid-unreadable'
  | 'grid-header-wrong'
  | 'grid-height-unread'
  | 'grid-truncated'
  | 'grid-too-large'
  | 'grid-file-too-large'
  | 'grid-read-coarser'
  | 'grid-mostly-empty'
  | 'grid-tile-name'
  | 'grid-tile-size'
  | 'grid-without-place'
  | 'grid-without-projection'
  | 'grid-projection-unknown'
  | 'grid-window-outside'
  | 'grid-plane-in-feet'
  | 'grid-heights-in-feet'
  | 'grid-beside-case'
  | 'grid-system-differs'
  | 'grid-zip-unread'
  | 'grid-file-gone'
  | 'contours-too-few'
  | 'contours-without-height'
  | 'trace-outside-grid'
  | 'trace-finds-nothing'

/** What can be wrong with a file of places, and with one feature of it. */
export type PlaceProblemCode =
  | 'places-file-unread'
  | 'places-file-too-large'
  | 'places-file-expands'
  | 'places-file-entities'
  | 'places-none'
  | 'places-too-many'
  | 'places-layer-incomplete'
  | 'places-system-missing'
  | 'places-system-unknown'
  | 'places-system-conflict'
  | 'places-old-datum'
  | 'places-datum-unstated'
  | 'places-zone-missing'
  | 'places-zone-differs'
  | 'places-unit-differs'
  | 'places-coordinates-unclear'
  | 'places-columns-unclear'
  | 'places-rows-left'
  | 'place-row-without-name'
  | 'place-row-name-too-long'
  | 'place-row-without-geometry'
  | 'place-row-geometry'
  | 'place-row-years'
  | 'place-row-too-many-vertices'
  | 'place-row-differs'
  | 'place-row-old-datum'

/** What can be wrong with any file of places or parcels. */
export type FileProblemCode =
  | 'file-offset-system'
  | 'file-layers-unchosen'
  | 'file-layer-missing'
  | 'file-drawing-binary'
  | 'file-drawing-broken'
  | 'file-drawing-cut'
  | 'file-quote-open'
  | 'file-workbook-unread'
  | 'file-sheet-too-long'
  | 'file-text-broken'
  | 'file-rows-differ'
  | 'file-gone'

/** What can be wrong with one row of it, or is noticed there (the last two). */
export type FileRowProblemCode =
  | 'row-offset-system'
  | 'row-curved'
  | 'row-without-shape'
  | 'row-deleted'
  | 'row-shape-unread'
  | 'row-kind-unread'
  | 'row-cell-unread'
  | 'row-formula-empty'
  | 'row-formula-taken'
  | 'row-other-encoding'

/** Why something cannot be done with lines in a person's hand. Details: the spot (`longitude`, `latitude`). */
export type FabricProblemCode =
  | 'fabric-vertex-taken'
  | 'fabric-vertex-is-knot'
  | 'fabric-too-few-vertices'
  | 'fabric-line-too-short'
  | 'fabric-reshape-off-line'
  | 'fabric-reshape-same-spot'
  | 'fabric-split-end-away'
  | 'fabric-split-crosses-more'
  | 'fabric-split-meets-hole'
  | 'fabric-split-parts-nothing'
  | 'fabric-merge-shares-nothing'
  | 'fabric-ring-crosses-itself'
  | 'fabric-ring-too-small'
  | 'fabric-hole-outside'
  | 'fabric-part-overlaps'
  | 'fabric-last-part'
  | 'fabric-too-many-vertices'

/** What can be wrong with a file that is to be laid under the map, beyond what can be wrong with any picture. */
export type ScanProblemCode = 'scan-not-picture' | 'scan-page-missing' | 'scan-tiff-unshown'

/** What can be wrong with a table of claims, and with one row of it. */
export type ClaimRowProblemCode =
  | 'claims-none'
  | 'claim-row-unread'
  | 'claim-row-not-an-area'
  | 'claim-row-outside'
  | 'claim-row-encloses-nothing'
  | 'claim-row-crosses-itself'
  | 'claim-row-unclosed'
  | 'claim-row-too-many-vertices'
  | 'claim-row-other-system'
  | 'claim-row-other-county'
  | 'claim-row-off-zone'
  | 'claim-row-covers-county'
  | 'parcels-none'
  | 'parcels-file-too-large'
  | 'parcels-file-paths'

/** What can be wrong with what is stored: log, originals, shapes, records of overlaps. */
export type IntegrityProblemCode =
  | 'seal-unreadable'
  | 'seal-altered'
  | 'audit-entry-altered'
  | 'audit-entry-missing'
  | 'audit-entry-unlinked'
  | 'original-altered'
  | 'original-missing'
  | 'sealed-ruling-altered'
  | 'sealed-ruling-missing'
  | 'sealed-ruling-unlogged'
  | 'field-record-altered'
  | 'field-record-missing'
  | 'geometry-unsound'
  | 'overlap-missing'
  | 'overlap-left-over'
  | 'overlap-differs'
  | 'parcel-overlaps-missing'
  | 'parcel-overlaps-left-over'
  | 'parcel-overlaps-differ'

export type Problem = {
  readonly code: ProblemCode
  /** What the sentence needs: file names, sizes, positions. */
  readonly details: Readonly<Record<string, string | number>>
}
