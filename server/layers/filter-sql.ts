import type { Filter, Interval, PlacedShape, Scalar, SpatialRelation } from '../../geodata/layers/filter.ts'
import type { LayerProperty, PropertyType } from '../../geodata/layers/model.ts'

/** Values that a statement is given beside its text: nothing that a caller wrote becomes a part of the text. */
export class Parameters {
  readonly values: unknown[] = []

  /** The place of a value in the text. */
  add(value: unknown, type: string): string {
    this.values.push(value)
    return `$${this.values.length}::${type}`
  }
}

const TYPES: Readonly<Record<PropertyType, string>> = {
  text: 'text',
  integer: 'numeric',
  number: 'double precision',
  boolean: 'boolean',
  day: 'date',
  moment: 'timestamptz',
}
const RELATIONS: Readonly<Record<SpatialRelation, string>> = {
  intersects: 'st_intersects',
  disjoint: 'st_disjoint',
  within: 'st_within',
  contains: 'st_contains',
  touches: 'st_touches',
  crosses: 'st_crosses',
  overlaps: 'st_overlaps',
  equals: 'st_equals',
}
/** Relations that only shapes with a common box can have: they are looked up in the index first. */
const NEEDS_MEETING_BOXES: ReadonlySet<SpatialRelation> = new Set(
  (Object.keys(RELATIONS) as SpatialRelation[]).filter((relation) => relation !== 'disjoint'),
)
/** Cases and papers name days in China. */
const DAYS_OF = 'Asia/Shanghai'

/** Boxes that the engine keeps beside shapes are coarser than the shapes by less than that: what lies so far within surely lies within. */
const BOX_ROUNDING_DEGREES = 0.0001

/** Whether a shape is one ring along the axes, large enough to have an inside. */
function isBox(shape: PlacedShape['geometry']): boolean {
  if (shape.type !== 'Polygon' || shape.coordinates.length !== 1) return false
  const ring = shape.coordinates[0]!
  const steps = ring.slice(1).map((position, index) => [0, 1].map((axis) => position[axis]! - ring[index]![axis]!))
  const isAlong = (axis: number) => (step: number[]) =>
    Math.abs(step[axis]!) > 4 * BOX_ROUNDING_DEGREES && step[1 - axis] === 0
  const axisOf = (step: number[]): number => [0, 1].findIndex((axis) => isAlong(axis)(step))
  return ['0101', '1010'].includes(steps.map(axisOf).join(''))
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Statements of conditions over the properties that are told. A condition over any other has been refused before. */
export class FilterSql {
  readonly #properties: ReadonlyMap<string, LayerProperty>
  readonly #parameters: Parameters

  constructor(properties: readonly LayerProperty[], parameters: Parameters) {
    this.#properties = new Map(properties.map((property) => [property.name, property]))
    this.#parameters = parameters
  }

  of(filter: Filter): string {
    switch (filter.kind) {
      case 'and':
      case 'or':
        // All of nothing is true, one of nothing is not.
        if (filter.parts.length === 0) return filter.kind === 'and' ? 'true' : 'false'
        return `(${filter.parts.map((part) => this.of(part)).join(` ${filter.kind} `)})`
      case 'not':
        return `not ${this.of(filter.part)}`
      case 'compare':
        return `(${quoted(filter.property)} ${filter.comparison} ${this.#value(filter.property, filter.value)})`
      case 'between':
        return `(${quoted(filter.property)} between ${this.#value(filter.property, filter.low)} and ${this.#value(filter.property, filter.high)})`
      case 'in':
        return `(${quoted(filter.property)} in (${filter.values.map((value) => this.#value(filter.property, value)).join(', ')}))`
      case 'like':
        return `(${quoted(filter.property)} ${filter.caseless ? 'ilike' : 'like'} ${this.#parameters.add(filter.pattern, 'text')})`
      case 'is-null':
        return `(${quoted(filter.property)} is null)`
      case 'spatial':
        return this.#spatial(filter.relation, filter.shape)
      case 'during':
        return this.#during(filter.property, filter.interval)
    }
  }

  #value(property: string, value: Scalar): string {
    return this.#parameters.add(value, TYPES[this.#properties.get(property)!.type])
  }

  #spatial(relation: SpatialRelation, { geometry, epsg }: PlacedShape): string {
    const shape = this.#shape(JSON.stringify(geometry), epsg)
    const exact = `${RELATIONS[relation]}(geometry, ${shape})`
    if (relation === 'intersects' && epsg === 4490 && isBox(geometry))
      return `(geometry && ${shape} and (geometry @ st_expand(${shape}, -${BOX_ROUNDING_DEGREES}) or ${exact}))`
    return NEEDS_MEETING_BOXES.has(relation) ? `(geometry && ${shape} and ${exact})` : exact
  }

  #shape(geoJson: string, epsg: number): string {
    const given = `st_setsrid(st_geomfromgeojson(${this.#parameters.add(geoJson, 'text')}), ${epsg})`
    return epsg === 4490 ? given : `st_transform(${given}, 4490)`
  }

  #during(property: string, { from, to }: Interval): string {
    const isDay = this.#properties.get(property)?.type === 'day'
    const moment = (value: string): string => {
      const given = this.#parameters.add(value, 'timestamptz')
      return isDay ? `(${given} at time zone '${DAYS_OF}')::date` : given
    }
    const bounds = [
      ...(from === null ? [] : [`${quoted(property)} >= ${moment(from)}`]),
      ...(to === null ? [] : [`${quoted(property)} <= ${moment(to)}`]),
    ]
    return `(${[`${quoted(property)} is not null`, ...bounds].join(' and ')})`
  }
}
