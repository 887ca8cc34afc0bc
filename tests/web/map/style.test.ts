import { describe, expect, it } from 'vitest'

import { CERTAINTIES } from '../../../geodata/outline/model.ts'
import { hatchImage } from '../../../web/map/hatch.ts'
import { BOUNDARY_LAYERS, SELECTED_LAYER } from '../../../web/map/definitions/boundary.ts'
import {
  DASH_PIXELS,
  LINE_WIDTH_PIXELS,
  PAPER,
  SELECTED_COLOUR,
  SHAPE_APART,
  SIDE_COLOURS,
  colourOfLine,
  colourOfSide,
} from '../../../web/map/style.ts'

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

describe('the colours of the sides', () => {
  it('are red for A, blue for B, green for C', () => {
    const strongest = ['A', 'B', 'C'].map((letter) => {
      const values = channels(colourOfSide(letter))
      return values.indexOf(Math.max(...values))
    })
    expect(strongest).toEqual([0, 2, 1])
  })

  it.each(Object.entries(SIDE_COLOURS))('%s can be read as text on the paper', (_letter, colour) => {
    expect(contrast(colour, PAPER)).toBeGreaterThanOrEqual(4.5)
  })

  it('none of them shouts louder than another', () => {
    const contrasts = ['A', 'B'].map((letter) => contrast(colourOfSide(letter), PAPER))
    expect(Math.max(...contrasts) / Math.min(...contrasts)).toBeLessThan(1.35)
  })

  it('the highlighter is no side’s colour, and every side can be read on it', () => {
    for (const colour of Object.values(SIDE_COLOURS)) expect(contrast(colour, SELECTED_COLOUR)).toBeGreaterThan(3)
  })

  it('further letters have colours too', () => {
    expect(new Set(['A', 'B', 'C', 'D', 'E', 'F'].map(colourOfSide)).size).toBe(6)
  })

  it('the extent and the ruled line belong to nobody', () => {
    const ofSides = Object.values(SIDE_COLOURS)
    expect(ofSides).not.toContain(colourOfLine('extent', null))
    expect(ofSides).not.toContain(colourOfLine('dividing-line', null))
  })
})

describe('dashes', () => {
  it('say certainty: stated is solid, implied and unknown are not', () => {
    expect(CERTAINTIES.filter((certainty) => DASH_PIXELS[certainty] === null)).toEqual(['stated'])
  })

  it('are the only difference between the lines of one side', () => {
    const paints = BOUNDARY_LAYERS.map(({ paint }) => [paint?.['line-color'], paint?.['line-width']])
    expect(paints[1]).toEqual(paints[0])
    expect(paints[2]).toEqual(paints[0])
  })
})

describe('the selected line', () => {
  it('is lit by the state of the feature, not by another layer of data', () => {
    expect(JSON.stringify(SELECTED_LAYER.paint)).toContain('feature-state')
  })
})

describe('the hatch of overlaps', () => {
  it('tiles without a seam', () => {
    const size = 9
    const { data } = hatchImage(size, '#5b4f6e', 0.5, 1.1)
    const alphaAt = (x: number, y: number) => data[(((y + size) % size) * size + ((x + size) % size)) * 4 + 3]
    for (let step = 0; step < size; step++) expect(alphaAt(step, -step)).toBe(alphaAt(0, 0))
  })
})

describe('lines that bear no letter', () => {
  it('are told from one another without their colours: each is half as wide again as the next, or nearly', () => {
    const { extent, description, 'dividing-line': ruled } = LINE_WIDTH_PIXELS
    const widths = [description, SHAPE_APART.widthPixels, extent, ruled]
    for (const [index, width] of widths.slice(1).entries()) expect(width / widths[index]!).toBeGreaterThan(1.4)
  })
})
