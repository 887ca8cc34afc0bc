/** 您的和别人的改动对照。 */
export const merge = {
  heading: '您的和别人的，请对照',
  theirs: (who: string, time: string, version: number, reason: string) =>
    `${who}于 ${time} 存了第 ${version} 版（理由：${reason}），和您改了同一处。`,
  givenBack: '别人把手里的界线交还给了机器，和您改了同一处。',
  taken: (theirs: number, mine: number) => `只有对方改过的 ${theirs} 段、只有您改过的 ${mine} 段，都照改过的留下。`,
  ask: (count: number) => `两人都改过的有 ${count} 处，请逐处选。`,
  group: (number: number, count: number) => `第 ${number} 处，共 ${count} 处`,
  shapes: (names: string) => `连着的地块：${names}`,
  line: (number: number) => `没有文字的线 ${number}`,
  mine: '您：',
  theirsShort: (who: string) => (who === '' ? '对方：' : `${who}：`),
  course: {
    kept: '没有动',
    gone: '去掉了',
    none: '没有这条线',
    retold: '走向没动，改了画法、精度或对应的文字',
  },
  added: (metres: string) => `新画 ${metres}`,
  moved: (before: string, after: string, farthest: string) => `原 ${before}，改成 ${after}，最远移了 ${farthest}`,
  choice: {
    mine: '用我的',
    theirs: (who: string) => (who === '' ? '用对方的' : `用${who}的`),
    joined: '两人的都要（改的不在同一点上）',
  },
  show: '图上看',
  onMap: '图上：实线是您的，断线是对方的，细灰线是原来的。',
  take: '照所选的合在一起',
  later: '先放着',
  open: (count: number) => `还有 ${count} 处没选。`,
  nothingLost:
    '没选上的不会丢：对方的在“界线的各版”里，您的用“退一步”可以回来。合好以后看过再存，两人的名字都记在新的一版上。',
}
