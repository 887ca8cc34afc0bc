/** Main-thread time of drag events in the officer's page, as the browser itself counts it. */
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { CDPSession, Page } from 'playwright-core'
import type { Vertex } from './work-in-hand.ts'

type WindowWithMap = Window & { sizhiMap?: MapLibreMap }

const WARM_UP = 3
const EVENTS = 40
const FRAMES = 20
/** A page that takes seconds for an event is measured with fewer of them; the table says how many. */
const BUDGET_MILLISECONDS = 20_000

export type DragCost = { readonly task: number; readonly script: number }

async function spent(session: CDPSession): Promise<DragCost> {
  const { metrics } = await session.send('Performance.getMetrics')
  const milliseconds = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN)
  return { task: milliseconds('TaskDuration'), script: milliseconds('ScriptDuration') }
}

/** The next frame: what an event sets going later falls to one of the next events, as it does under a moving hand. */
const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return session
}

async function costOf(session: CDPSession, doing: () => Promise<void>): Promise<DragCost> {
  const before = await spent(session)
  await doing()
  const after = await spent(session)
  return { task: after.task - before.task, script: after.script - before.script }
}

const middleOf = (costs: readonly DragCost[], part: keyof DragCost): number =>
  costs.map((cost) => cost[part]).toSorted((one, other) => one - other)[costs.length >> 1]!

/** What waiting for a frame costs by itself: it is taken off. */
async function idleCost(page: Page, session: CDPSession): Promise<DragCost> {
  const costs: DragCost[] = []
  for (let at = 0; at < WARM_UP; at++) costs.push(await costOf(session, () => nextFrame(page)))
  return { task: middleOf(costs, 'task'), script: middleOf(costs, 'script') }
}

/** The map draws frames in which nothing has changed. */
export async function frameCosts(page: Page): Promise<DragCost[]> {
  const session = await sessionOf(page)
  const costs: DragCost[] = []
  for (let at = 0; at < FRAMES; at++)
    costs.push(
      await costOf(session, async () => {
        await page.evaluate(() => (window as WindowWithMap).sizhiMap!.triggerRepaint())
        await nextFrame(page)
      }),
    )
  return costs
}

/** From now on the map's draw calls do nothing. */
export const withoutPixels = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const calls = ['clear', 'drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced']
    Object.assign(WebGL2RenderingContext.prototype, Object.fromEntries(calls.map((name) => [name, () => undefined])))
  })

/** Drags a vertex to and fro beside its place, one event at a time, and puts it back. */
export async function dragCosts(page: Page, [x, y]: Vertex): Promise<DragCost[]> {
  const session = await sessionOf(page)
  const idle = await idleCost(page, session)
  await page.mouse.move(x, y, { steps: 2 })
  await page.mouse.down()
  await page.mouse.move(x + 40, y, { steps: 10 })
  const events: DragCost[] = []
  const started = performance.now()
  for (let at = 0; at < WARM_UP + EVENTS; at++) {
    if (events.length >= WARM_UP && performance.now() - started > BUDGET_MILLISECONDS) break
    const { task, script } = await costOf(session, async () => {
      await page.mouse.move(x + 40 + 3 * (at % 8), y - 20 - 4 * (at % 5))
      await nextFrame(page)
    })
    if (at >= WARM_UP) events.push({ task: task - idle.task, script: script - idle.script })
  }
  await page.mouse.up()
  await expectMoved(page)
  await page.keyboard.press('Control+z')
  return events
}

/** A figure of a drag that moved nothing would be worth nothing. */
async function expectMoved(page: Page): Promise<void> {
  await page.locator('button:enabled', { hasText: /^退一步(?:：移点)?$/u }).waitFor()
}
