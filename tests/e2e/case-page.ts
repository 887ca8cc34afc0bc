import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'

/** The pages put their map here for whoever looks into it. */
type WindowWithMap = Window & { sizhiMap?: MapLibreMap }

/** A case of Shangsi county and its three pages. */
export type CaseAddress = ReturnType<typeof caseOf>

export function caseOf(key: string) {
  const id = `450621-${key}`
  return {
    key,
    id,
    officerPath: `/officer/cases/${id}`,
    courtPath: `/court/cases/${id}`,
    rulingPath: `/rulings/${id}`,
  }
}

/** The demonstration: for looking only. A test file that changes a case brings its own (own-case.ts). */
export const { id: CASE_ID, officerPath, courtPath, rulingPath } = caseOf('qinba-hill')

/** Waits until the map has drawn everything and stands still. */
export async function mapAtRest(page: Page): Promise<void> {
  await mapHasLayer(page, 'side-letters')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const map = (window as WindowWithMap).sizhiMap!
        if (map.loaded() && !map.isMoving()) return resolve()
        void map.once('idle', () => resolve())
      }),
  )
}

/** Waits until the map has a layer. */
export async function mapHasLayer(page: Page, layer: string): Promise<void> {
  await page.waitForFunction((id) => (window as WindowWithMap).sizhiMap?.getLayer(id) !== undefined, layer)
}

export async function caseView(page: Page, id = CASE_ID): Promise<CaseView> {
  const response = await page.request.get(new URL(`/api/cases/${id}`, page.url()).href)
  return ((await response.json()) as { data: CaseView }).data
}

export const outlineOf = (view: CaseView, role: WireOutline['role'], letter: string | null = null): WireOutline => {
  const outline = view.outlines.find((known) => known.role === role && known.claimantLetter === letter)
  if (!outline) throw new Error(`The case has no outline ${role} ${letter ?? ''}.`)
  return outline
}

/** The keys of the segments that the map shows as selected. */
export const selectedSegments = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const map = (window as WindowWithMap).sizhiMap!
    const keys = map.querySourceFeatures('segments').map(({ properties }) => String(properties['segment']))
    return [...new Set(keys)]
      .filter((id) => (map.getFeatureState({ source: 'segments', id }) as { selected?: boolean }).selected === true)
      .sort()
  })

export const segmentKeysOf = (outline: WireOutline, callIndex: number): string[] =>
  outline.segments
    .flatMap((segment, index) => (segment.callIndex === callIndex ? [`${outline.id}/${index}`] : []))
    .sort()

/** Where on the page the middle of a segment lies. */
export async function pointOnSegment(
  page: Page,
  outline: WireOutline,
  segmentIndex: number,
): Promise<[number, number]> {
  const line = outline.segments[segmentIndex]?.geometry.coordinates ?? []
  const [[x = 0, y = 0] = [], [toX = 0, toY = 0] = []] = [line[0], line[1]]
  return pageOfPosition(page, [(x + toX) / 2, (y + toY) / 2])
}

/** Where on the page a position of the map lies. */
export const pageOfPosition = (page: Page, position: [number, number]): Promise<[number, number]> =>
  page.evaluate((at) => {
    const map = (window as WindowWithMap).sizhiMap!
    const { left, top } = map.getCanvas().getBoundingClientRect()
    const point = map.project(at)
    return [left + point.x, top + point.y] as [number, number]
  }, position)

/** How many pixels of the map's picture are near a colour. */
export const pixelsNear = (page: Page, colour: string): Promise<number> =>
  page.evaluate((wanted) => {
    const source = (window as WindowWithMap).sizhiMap!.getCanvas()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: source.width, height: source.height })
    const context = canvas.getContext('2d')!
    context.drawImage(source, 0, 0)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const channels = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16))
    let count = 0
    for (let at = 0; at < data.length; at += 4)
      if (channels.every((channel, index) => Math.abs(data[at + index]! - channel) < 12)) count += 1
    return count
  }, colour)

export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
