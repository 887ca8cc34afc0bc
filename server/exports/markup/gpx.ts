import { markup, type Markup } from '../../../geodata/markup.ts'

import { xmlText } from './xml-text.ts'

import type { Position } from 'geojson'
import type { LayerContent, LayerFeature } from '../../../geodata/layers/case-layers.ts'
import type { LayerProperty } from '../../../geodata/layers/model.ts'

/** The id names a feature that has no name, so that each can be found again. */
const nameOf = ({ id, properties }: LayerFeature): string =>
  typeof properties['name'] === 'string' && properties['name'] !== '' ? properties['name'] : id

/** `名称：值` for everything that is known of a feature, since GPX has no columns. */
const descriptionOf = ({ properties }: LayerFeature, columns: readonly LayerProperty[]): string =>
  columns
    .flatMap(({ name, title }) => {
      const value = properties[name]
      return value === null || value === undefined || value === '' ? [] : [`${title['zh-CN']}：${value}`]
    })
    .join('；')

const aboutOf = (feature: LayerFeature, { layer, properties }: LayerContent): Markup =>
  markup`<name>${xmlText(nameOf(feature))}</name><desc>${xmlText(descriptionOf(feature, properties))}</desc><type>${layer.title['zh-CN']}</type>`

const place = ([longitude = NaN, latitude = NaN]: Position): Markup => markup`lat="${latitude}" lon="${longitude}"`

const segment = (line: readonly Position[]): Markup =>
  markup`<trkseg>${line.map((position) => markup`<trkpt ${place(position)}></trkpt>`)}</trkseg>`

function linesOf({ geometry }: LayerFeature): readonly (readonly Position[])[] {
  if (geometry?.type === 'MultiLineString') return geometry.coordinates
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

const waypoints = (feature: LayerFeature, content: LayerContent): Markup[] =>
  feature.geometry?.type === 'MultiPoint'
    ? feature.geometry.coordinates.map(
        (position) => markup`<wpt ${place(position)}>${aboutOf(feature, content)}</wpt>\n`,
      )
    : []

function track(feature: LayerFeature, content: LayerContent): Markup[] {
  const lines = linesOf(feature)
  return lines.length === 0 ? [] : [markup`<trk>${aboutOf(feature, content)}${lines.map(segment)}</trk>\n`]
}

/** GPX 1.1 for hand-held receivers: points as waypoints, lines and the edges of areas as tracks. Coordinates are degrees, east first. */
export function gpxOf(contents: readonly LayerContent[], title: string): Uint8Array {
  const of = (written: typeof waypoints) =>
    contents.flatMap((content) => content.features.flatMap((feature) => written(feature, content)))
  const { text } = markup`<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Sizhi" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>${xmlText(title)}</name></metadata>
${of(waypoints)}${of(track)}</gpx>
`
  return Buffer.from(text)
}
