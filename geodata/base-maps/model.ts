/** Base maps: pictures of the ground that others made, under what is drawn of a case. */

/** On which footing the pictures stand. Tiles in web mercator of CGCS2000 and WGS 84 fall together on a screen; GCJ-02 lies some 500 m off by design. */
export const BASE_MAP_DATUMS = ['CGCS2000', 'WGS84', 'GCJ-02'] as const
export type BaseMapDatum = (typeof BASE_MAP_DATUMS)[number]

/** What has to stand wherever a base map is shown, and what an exhibit keeps of the one it was made with. */
export type BaseMapNote = {
  readonly id: string
  readonly title: string
  /** Whose the pictures are. */
  readonly attribution: string
  /** 审图号; null where nobody told one. */
  readonly reviewNumber: string | null
}

/** Where pictures come from: addresses of tiles ({z}, {x}, {y} or {bbox-epsg-3857} to be filled in), or of one PMTiles archive. */
export type BaseMapLayer = {
  readonly kind: 'tiles' | 'pmtiles'
  readonly addresses: readonly string[]
  readonly tilePixels: number
  readonly minZoom: number
  readonly maxZoom: number
}
