/** 文字与线对照. */
export const words = {
  heading: '文字与线对照',
  help: (degrees: number, metres: number) =>
    `左边是文字怎么说，右边是画出的线怎么走。只指出不合之处，不判断谁对。容许偏差：方向和方位 ±${degrees}°，地物 ${metres} 米。`,
  says: '文字',
  does: '线',
  finding: '对照',
  noWords: '（没有文字）',
  noLine: '没有线',
  allKept: (count: number) => `${count} 句全部相合`,
  toLookAt: (count: number) => `${count} 句要看`,
  startsHere: '线从这里起',
  course: '走向说明',
  bounds: '从线得出的四至',
  plain: '说给村民听',
  copy: '复制',
  copied: '已复制',
  selected: '已选中，请按 Ctrl+C 复制',
}
