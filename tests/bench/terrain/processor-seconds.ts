/** What bash's `time` printed as wall, user and system seconds. */
export function processorSeconds(text: string): { readonly wall: number; readonly processor: number } {
  const [wall = NaN, user = NaN, system = NaN] = text.trim().split(/\s+/u).map(Number)
  return { wall, processor: user + system }
}
