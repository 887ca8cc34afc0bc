import { randomInt } from 'node:crypto'

/** Without what looks alike on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 4

const group = (): string => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** 79 random bits, to be read out or written down: `h4mk-t9qe-…`. */
export const newPassword = (): string => Array.from({ length: GROUPS }, group).join('-')
