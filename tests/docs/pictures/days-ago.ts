const DAY_MILLISECONDS = 86_400_000

/** Does work as if it were some days ago, by this process's clock. */
export async function daysAgo<Done>(days: number, work: () => Promise<Done>): Promise<Done> {
  const Present = Date
  class Earlier extends Present {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(Present.now() - days * DAY_MILLISECONDS)
      else super(given[0])
    }
    static override now(): number {
      return Present.now() - days * DAY_MILLISECONDS
    }
  }
  globalThis.Date = Earlier as unknown as DateConstructor
  try {
    return await work()
  } finally {
    globalThis.Date = Present
  }
}
