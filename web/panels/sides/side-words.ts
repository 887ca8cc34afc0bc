import { metresText, muText, squareMetresText } from '../../i18n/figures.ts'
import { paperOf } from '../../state/description-title.ts'
import { letterShown, outlinesShown, yearShown } from '../../state/sides/side-shown.ts'
import { outlineName } from '../areas/outline-name.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOutline } from '../../../geodata/wire/geometry.ts'
import type { Language } from '../../i18n/catalogue.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'
import type { SideShown } from '../../state/sides/side-shown.ts'

/** What a map is titled by. */
export function sideTitle(side: SideShown, view: Pick<CaseView, 'claimants'>, words: Catalogue): string {
  const [letter, year] = [letterShown(side), yearShown(side)]
  if (year !== null) return words.sides.papers(year)
  if (letter !== null) {
    return words.court.viewClaim(letter, view.claimants.find((claimant) => claimant.letter === letter)?.name ?? '')
  }
  return words.sides[side as 'claims' | 'extent' | 'ruling']
}

/** The figures below a map: one for each area that it shows, with what it rests on, and the papers of a year by title. */
export function sideFigures(side: SideShown, view: CaseView, words: Catalogue, language: Language): string[] {
  const area = (squareMetres: number) =>
    `${muText(squareMetres, language).trim()} · ${squareMetresText(squareMetres, language).trim()}`
  const figure = (outline: WireOutline): string => {
    const name = outlineName(outline, words)
    if (outline.areas === null) return words.sides.noArea(name)
    const text = area(outline.areas.planarSquareMetres)
    const gap = outline.closedByStraightMetres
    return gap > 0 ? words.sides.ifClosed(name, text, metresText(gap, language).trim()) : words.sides.area(name, text)
  }
  const outlines = outlinesShown(view, side)
  const awards = side === 'ruling' ? (view.ruling?.awards ?? []) : []
  const papers = yearShown(side) === null ? [] : outlines.map((outline) => paperOfOutline(outline, view))
  const titles = [...new Set(papers.filter((title) => title !== ''))]
  return [
    ...(titles.length === 0 ? [] : [words.sides.papersAre(titles.join('；'))]),
    ...outlines.filter(({ role }) => role !== 'dividing-line').map(figure),
    ...awards.flatMap(({ claimantLetter, areas }) =>
      claimantLetter === null || areas === null
        ? []
        : [words.sides.award(claimantLetter, area(areas.planarSquareMetres))],
    ),
  ]
}

function paperOfOutline({ descriptionId, claimantLetter }: WireOutline, { descriptions }: CaseView): string {
  const description = descriptions.find(({ id }) => id === descriptionId)
  const paper = description ? paperOf(description) : ''
  return paper === '' || claimantLetter === null ? paper : `${claimantLetter} ${paper}`
}
