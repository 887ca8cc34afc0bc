/** Words of a paper without its blanks and line breaks, which Chinese does not need: for a cell, a list, a comparison. */
export const oneLine = (words: string): string => words.replace(/\s+/gu, '')
