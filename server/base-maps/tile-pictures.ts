/** A picture of the ground. */
type TilePicture = { readonly bytes: Uint8Array; readonly mediaType: string }

/** A file of tiles in the data folder. */
export type LocalTiles = {
  readonly minZoom: number
  readonly maxZoom: number
  /** Column from the west, row from the north; null where the file has none. */
  readonly tile: (zoom: number, column: number, row: number) => Promise<TilePicture | null>
  readonly close: () => Promise<void>
}

/** A file that cannot be used; `message` goes on after "the file …". */
export class UnusableTiles extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UnusableTiles'
  }
}

const PICTURES: readonly (readonly [start: string, mediaType: string])[] = [
  ['89504e47', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['52494646', 'image/webp'],
]

/** What a tile is by its first bytes; null for what is no picture. */
export function mediaTypeOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return PICTURES.find(([known]) => start.startsWith(known))?.[1] ?? null
}
