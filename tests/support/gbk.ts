/** Chinese in GBK, which no encoder of the platform writes: by decoding every pair of bytes once. */
const PAIRS = new Map<string, readonly [number, number]>()

function learn(): void {
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) PAIRS.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
}

/** Throws on what GBK does not have. */
export function gbk(text: string): Uint8Array {
  if (PAIRS.size === 0) learn()
  const bytes: number[] = []
  for (const character of text) {
    if (character <= '\u007f') bytes.push(character.charCodeAt(0))
    else {
      const pair = PAIRS.get(character)
      if (!pair) throw new Error(`GBK has no ${character}.`)
      bytes.push(...pair)
    }
  }
  return Uint8Array.from(bytes)
}
