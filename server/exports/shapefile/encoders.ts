/** Words as bytes in the encodings that a dBASE table is written in; undefined for a letter that an encoding does not have. */
export type LetterEncoder = (letter: string) => Uint8Array | undefined

export const utf8Letter: LetterEncoder = (letter) => Buffer.from(letter)

const [FIRST_LEAD, LAST_LEAD, FIRST_TRAIL, LAST_TRAIL, NO_TRAIL] = [0x81, 0xfe, 0x40, 0xfe, 0x7f]
let pairs: ReadonlyMap<string, Uint8Array> | undefined

/** The platform reads GBK and does not write it: so every pair of bytes is read once. */
function learnedPairs(): ReadonlyMap<string, Uint8Array> {
  const decoder = new TextDecoder('gbk')
  const learned = new Map<string, Uint8Array>()
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail++) {
      const pair = Uint8Array.of(lead, trail)
      if (trail !== NO_TRAIL) learned.set(decoder.decode(pair), pair)
    }
  return learned
}

export const gbkLetter: LetterEncoder = (letter) => {
  if (letter <= '\u007f') return Uint8Array.of(letter.charCodeAt(0))
  return (pairs ??= learnedPairs()).get(letter)
}
