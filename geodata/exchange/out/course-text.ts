/** 走向说明 as a text of its own: what the sheets and the page say of each line, and nothing else. */
import { outlineTitle } from '../../sheets/area-rows.ts'
import { linesInOrder } from '../../sheets/lines-in-order.ts'
import { courseDescription } from '../../words/course/course-description.ts'
import { groundOfCase, lineOfOutline } from '../../words/course/line-of-case.ts'

import type { CaseView } from '../../wire/case.ts'

/** In lines, the ruling's course first. */
export function courseText(view: CaseView): string[] {
  const ground = groundOfCase(view)
  return [
    `${view.title}走向说明`,
    `坐标：CGCS2000 高斯-克吕格 3° 带，中央子午线 ${view.centralMeridianDegrees}°（${view.planarReferenceSystem}）。`,
    ...(view.illustrative ? ['示意，不作量测：本案含未经测量的位置。'] : []),
    ...linesInOrder(view).flatMap((outline) => [
      '',
      `${outlineTitle(outline)}（第 ${outline.version} 版）`,
      ...courseDescription(lineOfOutline(outline), ground, 'zh-CN'),
    ]),
  ]
}
