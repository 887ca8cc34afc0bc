export { INK, ROLE_COLOURS, SIDE_COLOURS, colourOfLine, colourOfSide } from '../../geodata/sheets/signs.ts'

import type { Certainty, OutlineRole } from '../../geodata/outline/model.ts'

/**
 * How everything is drawn, as data: the map, its legend, the panels and the villager's sketch all read it here.
 * A side is a colour, its letter and ticks to its inside. Dashes say certainty and nothing else.
 */
export const PAPER = '#faf7f0'
/** The highlighter: never a side's colour. */
export const SELECTED_COLOUR = '#ffd23f'

/** What has no letter is told by its width, since dashes are taken and colours are not seen by everybody. */
export const LINE_WIDTH_PIXELS: Readonly<Record<OutlineRole, number>> = {
  claim: 2.6,
  extent: 3.2,
  'dividing-line': 4.8,
  description: 1.3,
}

/** Dash and gap in pixels; null is a solid line. */
export const DASH_PIXELS: Readonly<Record<Certainty, readonly [number, number] | null>> = {
  stated: null,
  implied: [9, 5],
  unknown: [0.1, 6],
}
export const LINE_OPACITY: Readonly<Record<Certainty, number>> = { stated: 1, implied: 1, unknown: 0.55 }

/** Room between coinciding lines. */
export const SPACING_PIXELS = 5
export const TICKS = { lengthPixels: 6, thicknessPixels: 1.3, spacingPixels: 16 } as const
export const LETTERS = { sizePixels: 14, spacingPixels: 150, shortestStretchPixels: 34 } as const
export const SELECTED_WIDTH_PIXELS = 13

export const OVERLAP = { colour: '#5b4f6e', opacity: 0.5, spacingPixels: 9, thicknessPixels: 1.1 } as const
/** Ground by who claims it: every side hatched as strongly as another. */
export const PARTITION = {
  hatchOpacity: 0.5,
  spacingPixels: 11,
  thicknessPixels: 1.1,
  opacityPerFurtherClaimant: 0.07,
  mostOpacity: 0.28,
  litOpacity: 0.45,
} as const
export const AWARD_OPACITY = 0.13
/** Where a line may run: a wash of its own colour. */
export const BAND = { fillOpacity: 0.16, edgeOpacity: 0.45, edgeWidthPixels: 0.8 } as const

/** The ruler of household strips: a measure laid beside the foot line, no side’s colour. */
export const STRIP = {
  colour: '#4a4437',
  widthPixels: 1.8,
  offsetPixels: 10,
  tickPixels: 16,
  tickThicknessPixels: 1.4,
  numberSizePixels: 13,
  holderSizePixels: 11,
} as const

/** The ground: pale, so that the lines of the dispute stand out. */
export const GROUND = {
  field: { fill: '#e9e6c4', line: '#cfca99' },
  water: { fill: '#d3e3ea', line: '#a9c6d3' },
  settlement: { fill: '#e6dccf', line: '#cdbfad' },
  road: { casing: '#b9b1a1', fill: '#ffffff', widthPixels: 4 },
  ridge: { line: '#b59a78', widthPixels: 1.6 },
  gully: { line: '#8fb0be', widthPixels: 1.6 },
  /** What no longer stands there: lighter, and dashed. */
  former: { line: '#a79b86', widthPixels: 1.6, dashPixels: [7, 4], label: '#857c6b' },
  label: '#5d574b',
  point: '#5d574b',
  grid: '#c9c1b0',
  gridLabel: '#8a8271',
} as const

/** What a person is drawing: no side’s colour, and apart from the highlighter. */
export const DRAWING = { colour: '#d9480f', vertex: '#ffffff', widthPixels: 3 } as const

/** Two versions of an outline: the later full, the earlier hollow, what did not change thin. */
export const HISTORY = {
  keptWidthPixels: 1.2,
  beforeWidthPixels: 1,
  beforeGapPixels: 3,
  afterWidthPixels: 3.2,
  hatchSpacingPixels: 9,
  hatchThicknessPixels: 1.1,
  hatchOpacity: 0.6,
} as const

/** Two people's courses of one line: mine full, the other's broken, what stood before thin and grey. */
export const MERGE = { widthPixels: 3, edgeWidthPixels: 7, theirsDash: [1.5, 1.2] } as const

/** A track or a photograph's place that is looked at: no side’s colour. */
export const TRACK = { colour: '#007a87', widthPixels: 2.6, radiusPixels: 6 } as const

/** What a file would bring, before it is stored: no side’s colour. */
export const PREVIEW = { colour: '#8a3ffc', widthPixels: 2.2, radiusPixels: 4, fillOpacity: 0.1 } as const

/** What a person drew and no words ask for: no side’s colour. */
export const SHAPE_APART = { colour: '#6b4e71', widthPixels: 2.2 } as const

/** Another course that fits the words: no side’s colour, and no dashes, which say certainty. */
export const OTHER_COURSE = { colour: '#77736b', widthPixels: 1.6, edgeWidthPixels: 4.5 } as const

/** A proposed dividing line that is looked at: no side’s colour, and not that of the ruling. */
export const DIVISION = { colour: '#77736b', widthPixels: 3.5, edgeWidthPixels: 7, beyondWidthPixels: 1.2 } as const

export const MAP_FONTS = ['Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'sans-serif']

/** Relief of the land: soft, so that the boundaries stay the strongest thing on the sheet. */
export const RELIEF = {
  exaggeration: 1.4,
  shade: [62, 56, 46],
  shadeOpacity: 0.75,
  light: [255, 255, 255],
  lightOpacity: 0.6,
  contour: '#a98f6d',
  contourLabel: '#7d684a',
} as const

/**
 * The parcels of a county. Layers are told by the kind of their line, in one ink; dashes say certainty and are not used.
 * Cells stand for parcels from afar: how much of their ground is disputed.
 */
export const COUNTY = {
  lines: {
    claim: { colour: '#6f685b', widthPixels: 1.1, gapPixels: 0, opacity: 0.9 },
    certificate: { colour: '#6f685b', widthPixels: 0.8, gapPixels: 2.2, opacity: 0.9 },
    award: { colour: '#6f685b', widthPixels: 4, gapPixels: 0, opacity: 0.4 },
  },
  number: '#5d574b',
  cells: [
    { from: 0, colour: '#ebe5d6' },
    { from: 0.01, colour: '#d5cdd3' },
    { from: 0.1, colour: '#b3a8bd' },
    { from: 0.25, colour: '#8a7d9b' },
    { from: 0.5, colour: '#5b4f6e' },
  ],
  opened: ['#7a4a00', '#00646e'],
  openedWidthPixels: 3,
} as const
