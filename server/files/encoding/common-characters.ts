/** The 3,755 everyday characters: rows 16 to 55 of GB 2312, which the standard sorts by use. */
function everydayCharacters(): Set<string> {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  // The last row ends five cells early.
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes.slice(0, -10))))
}

const EVERYDAY = everydayCharacters()
const CHINESE_PUNCTUATION = /[\u3000-\u303f\uff01-\uff5e“”‘’—…·○×℃°]/u

/** How much of the text beyond ASCII is everyday Chinese, from 0 to 1; 1 for a text that is all ASCII. */
export function commonShare(text: string, characterLimit = 20_000): number {
  let [foreign, common] = [0, 0]
  for (const character of text) {
    if (character <= '\u007f') continue
    foreign++
    if (EVERYDAY.has(character) || CHINESE_PUNCTUATION.test(character)) common++
    if (foreign >= characterLimit) break
  }
  return foreign === 0 ? 1 : common / foreign
}
