import { readExhibit, type Exhibit } from '../../../geodata/sheets/exhibit.ts'

/** The sheet whose code led here; null for whoever came another way. */
export const printedExhibit = (): Exhibit | null => readExhibit(window.location.search)
