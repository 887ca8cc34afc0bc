import type { DatabaseClient } from '../transaction.ts'

type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** A feature as GeoJSON, and where it stands in the order that was asked for. */
export type FeatureRow = { readonly feature: string; readonly cursor: readonly (string | null)[] }

/** In degrees of CGCS2000; the box is null where nothing lies, the moments where none is told. */
export type LayerExtent = {
  readonly box: readonly [west: number, south: number, east: number, north: number] | null
  readonly first: string | null
  readonly last: string | null
}

/** What statements over layers answer. */
export const layerRepository = (client: DatabaseClient) => {
  const rowsOf = async <Row extends object>({ text, values }: Statement): Promise<Row[]> =>
    (await client.query<Row>(text, [...values])).rows

  return {
    /** The counties that the account of this transaction reads as an office, and the cases that it reads as a court. */
    async reach(): Promise<{ counties: string[]; cases: string[] }> {
      const { rows } = await client.query<{ counties: string[]; cases: string[] }>(
        `select sizhi.readable_counties() as counties, sizhi.viewer_cases(array['court']) as cases`,
      )
      return rows[0]!
    },

    async features(statement: Statement): Promise<FeatureRow[]> {
      const rows = await rowsOf<{ feature: string; cursor: string }>(statement)
      // Of a thousand rows only the last one's place is asked for.
      return rows.map(({ feature, cursor }) => ({
        feature,
        get cursor() {
          return JSON.parse(cursor) as FeatureRow['cursor']
        },
      }))
    },

    async feature(statement: Statement): Promise<string | undefined> {
      return (await rowsOf<{ feature: string }>(statement))[0]?.feature
    },

    async count(statement: Statement): Promise<number> {
      return (await rowsOf<{ count: number }>(statement))[0]!.count
    },

    async extent(statement: Statement): Promise<LayerExtent> {
      type Row = { west: number | null; south: number; east: number; north: number; first: string; last: string }
      const { west, south, east, north, first, last } = (await rowsOf<Row>(statement))[0]!
      return { box: west === null ? null : [west, south, east, north], first, last }
    },
  }
}
