/** Two bytes for each character of GBK, which holds everyday Chinese. */
function bytesOfCharacters(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const known = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return known
}

const BYTES = bytesOfCharacters()

export const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => BYTES.get(character) ?? [character.codePointAt(0)!]))
