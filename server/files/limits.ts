/** What one document may cost. Beyond these it is refused with a sentence. */
export const BYTES_PER_MEGABYTE = 1024 * 1024

export const DOCUMENT_LIMIT_MEGABYTES = 50
/** Of a PDF or picture that is drawn for a browser. */
export const PREVIEW_LIMIT_MEGABYTES = 300
export const PAGE_LIMIT = 2000

/** What the parts of a DOCX may unpack to, all together, and against their packed size. Real ones stay under 30 : 1. */
export const UNPACKED_LIMIT_MEGABYTES = 200
export const UNPACKED_RATIO_LIMIT = 200

/** An A3 sheet at 600 dots per inch has 70 million pixels. */
export const PICTURE_LIMIT_MEGAPIXELS = 100

export const MARKUP_LIMIT_SECONDS = 30
/** Of a file of heights: a province at 12.5 m. It is never held whole but where its format asks for it. */
export const ELEVATION_FILE_LIMIT_MEGABYTES = 2048
/** Contours and zipped files, which are held whole. */
export const CONTOUR_FILE_LIMIT_MEGABYTES = 100
export const ELEVATION_LIMIT_SECONDS = 120
/** Uploads that nobody stored are removed after so long. */
export const UPLOAD_KEPT_HOURS = 24
export const PARSING_LIMIT_SECONDS = 120
/** For one page. */
export const DRAWING_LIMIT_SECONDS = 60
export const PARSING_LIMIT_MEGABYTES = 1500

export const RECOGNITION_LIMIT_SECONDS_A_PAGE = 120
export const RECOGNITION_LIMIT_SECONDS = 3600

/** Documents that are parsed or recognised at the same time; the others wait. */
export const DOCUMENTS_AT_ONCE = 2
/** Of a table of parcels, which streams: a county of 100,000 has some 200 MB. */
export const PARCEL_FILE_LIMIT_MEGABYTES = 1024
/** Of a file of places or parcels in any format that is held whole: a drawing of a million things has some 150 MB. */
export const IMPORT_FILE_LIMIT_MEGABYTES = 200
export const IMPORT_FILE_LIMIT_SECONDS = 180
