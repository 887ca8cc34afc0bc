import type { OutlineRole } from '../outline/model.ts'

/** A side is a colour, its letter and ticks to its inside, on screen and on paper alike. */
export const SIDE_COLOURS: Readonly<Record<string, string>> = {
  A: '#b42318',
  B: '#1b4f9c',
  C: '#1e6b3c',
}
const FURTHER_SIDES = ['#7a4a00', '#6a3d8f', '#00646e'] as const

export const INK = '#24221e'

/** The colour of a side; letters beyond C get further tones in turn. */
export function colourOfSide(letter: string): string {
  const further = FURTHER_SIDES[Math.abs(letter.charCodeAt(0) - 'D'.charCodeAt(0)) % FURTHER_SIDES.length]
  return SIDE_COLOURS[letter] ?? further ?? INK
}

export const ROLE_COLOURS: Readonly<Record<Exclude<OutlineRole, 'claim'>, string>> = {
  extent: '#57534a',
  'dividing-line': '#16140f',
  description: '#57534a',
}

export const colourOfLine = (role: OutlineRole, letter: string | null): string =>
  role === 'claim' ? (letter === null ? ROLE_COLOURS.extent : colourOfSide(letter)) : ROLE_COLOURS[role]
