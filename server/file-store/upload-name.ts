const LONGEST_NAME = 200
/** Control characters, marks that turn the direction of writing, halves of characters. */
const UNSEEN = /[\p{Control}\p{Surrogate}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const PATH_PARTS = /[/\\]|^\.{1,2}$/u

export type NameFault = 'empty' | 'too-long' | 'path' | 'unseen'

/** What is wrong with the name of a file; undefined where nothing is. */
export function nameFault(name: string): NameFault | undefined {
  if (name.trim() === '') return 'empty'
  if (name.length > LONGEST_NAME) return 'too-long'
  if (PATH_PARTS.test(name)) return 'path'
  return UNSEEN.test(name) ? 'unseen' : undefined
}
