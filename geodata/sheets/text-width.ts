/** Advances of the printable ASCII characters in thousandths of the em square, bold, the wider of the two weights. */
const ADVANCES = [
  250, 355, 447, 615, 589, 966, 803, 235, 400, 400, 485, 603, 335, 370, 335, 400, 593, 466, 594, 593, 593, 594, 594,
  588, 594, 596, 335, 335, 603, 603, 603, 473, 970, 746, 708, 702, 789, 666, 648, 757, 864, 426, 428, 767, 642, 1001,
  815, 785, 673, 785, 751, 597, 695, 818, 734, 1091, 726, 701, 627, 372, 400, 372, 603, 593, 447, 585, 672, 565, 658,
  572, 402, 596, 687, 349, 335, 651, 355, 1008, 685, 623, 671, 640, 500, 499, 393, 678, 578, 874, 599, 582, 517, 380,
  338, 380, 603,
] as const
const FIRST = 32
const NARROW: Readonly<Record<string, number>> = { '°': 358, '²': 405, '·': 335, '′': 276, '″': 491 }

const advanceOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return ADVANCES[code - FIRST] ?? NARROW[character] ?? 1000
}

/** The width that a text takes in the typeface of the sheets, never less than it really takes. */
export const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + advanceOf(character), 0) * size) / 1000

/** These never begin a line. */
const CLOSING = new Set('，。；：、！？）》〉」』】〕”’,.;:!?)]}%°′″…·'.split(''))
/** These never end one. */
const OPENING = new Set('（《〈「『【〔“‘([{'.split(''))
const isWordCharacter = (character: string): boolean => /^[A-Za-z0-9.\-_/%+~=&?#:]$/u.test(character)

/** What a line is not broken inside of: a Chinese character with the marks that cling to it, a Latin word, a figure. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let [glued, inWord] = [false, false]
  for (const character of text) {
    const joins = glued || CLOSING.has(character) || (inWord && isWordCharacter(character))
    if (joins && pieces.length > 0) pieces.push(pieces.pop()! + character)
    else pieces.push(character)
    glued = OPENING.has(character)
    inWord = isWordCharacter(character)
  }
  return pieces
}

/** A word wider than the line is broken where the line ends. */
const fitting = (piece: string, width: number, size: number): string[] =>
  textWidth(piece, size) <= width ? [piece] : [...piece]

/** The lines of a text at most so wide; a line break in the text begins a new one. Never empty. */
export function wrapText(text: string, width: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const piece of piecesOf(paragraph).flatMap((one) => fitting(one, width, size))) {
      if (line !== '' && textWidth(line + piece, size) > width) {
        lines.push(line.trimEnd())
        line = piece.trimStart()
      } else line += piece
    }
    return [...lines, line]
  })
}
