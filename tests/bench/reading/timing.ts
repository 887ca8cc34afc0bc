const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0

/** Beyond this one run tells enough. */
const LONG_ENOUGH_SECONDS = 3

/** Seconds of the processor, so that what else runs on the machine does not count. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Seconds of one run: the median of at least `runs`, for at least `seconds` together. */
export const secondsFor = (work: () => void, { runs, seconds }: { runs: number; seconds: number }): number => {
  const times: number[] = []
  let sum = 0
  while ((times.length < runs && sum < LONG_ENOUGH_SECONDS) || sum < seconds) {
    const start = processorSeconds()
    work()
    const taken = processorSeconds() - start
    times.push(taken)
    sum += taken
  }
  return median(times)
}
