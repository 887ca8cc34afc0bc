/** The original; the original with corrections in brackets; or the text that is read, with what is applied put in. */
export type TextMode = 'original' | 'corrected' | 'reading'
