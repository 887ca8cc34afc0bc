import type { CompassSide, Side } from './model.ts'
import type { TokenKind } from './token.ts'

/** Compass words, the two-character ones first. */
export const COMPASS_WORDS: readonly (readonly [word: string, side: CompassSide])[] = [
  ['东北', 'NE'],
  ['东南', 'SE'],
  ['西北', 'NW'],
  ['西南', 'SW'],
  ['北东', 'NE'],
  ['南东', 'SE'],
  ['北西', 'NW'],
  ['南西', 'SW'],
  ['东', 'E'],
  ['南', 'S'],
  ['西', 'W'],
  ['北', 'N'],
]

/** Sides told by the lie of the land or from the valley mouth. 前 and 后 have no compass-free name: side null. */
export const LOCAL_SIDE_WORDS: readonly (readonly [word: string, side: Side | null])[] = [
  ['上', 'up'],
  ['下', 'down'],
  ['左', 'left'],
  ['右', 'right'],
  ['出', 'out'],
  ['入', 'in'],
  ['内', 'in'],
  ['外', 'out'],
  ['里', 'in'],
  ['前', null],
  ['后', null],
]

/** Where the word counts: anywhere; only where no name is open; or only after a name and before a pause or verb. */
type Position = 'anywhere' | 'open' | 'after-name' | 'after-side'

export type Word = {
  readonly word: string
  readonly kind: TokenKind
  readonly side: Side | null
  readonly position: Position
  readonly strong: boolean
}

const words = (
  kind: TokenKind,
  list: string,
  { side = null, position = 'anywhere', strong = false }: Partial<Omit<Word, 'word' | 'kind'>> = {},
): Word[] => list.split(' ').map((word) => ({ word, kind, side, position, strong }))

const combine = (heads: string, tails: string) =>
  heads
    .split(' ')
    .flatMap((head) => tails.split(' ').map((tail) => head + tail))
    .join(' ')

const REACH_TAILS = '至 到 抵 达'

/** Every word of the boundary language that is no name, by what it does in the sentence. */
export const WORDS: readonly Word[] = [
  // Reaching a place.
  ...words('reach', '至 到 抵'),
  ...words(
    'reach',
    combine(
      '直 一直 直线 径直 笔直 延伸 通 横 斜 行 走 横去 横走 斜走 横行 横过 再 流 流出 顺水流 顺水流出 顺流 顺水 流水出 出 水流 直行 直走 直通 直出 伸 平行 平 绕 返回 回 转回 返 横排 横绕 绕行 绕道 前行 续行 流入 流经 汇入 注入 穿 跨 翻 斜插 直插 横插 扯横 横扯 打横 斜穿 直穿 拐 拐弯 转弯 下坡 上坡 伸展 延长 延续 顺延',
      REACH_TAILS,
    ),
  ),
  ...words(
    'reach',
    '到达 直抵 止于 终于 交于 返回 抵达 回归 连到 接到 连至 接至 通往 汇于 注入 流归 走拢 归到 归至 拢到 横抵 相交于 会合于 流回 绕回 折回 接回 走回 返回到 回到 转回',
  ),
  ...words('reach', combine('上 上山 上岭 直上 扯上 斜上 爬上 爬坡 逆上 登上 往上 向上', REACH_TAILS), { side: 'up' }),
  ...words('reach', combine('而上 上行 攀上 上爬 逆流而上 逆水而上 溯流而上 溯水而上 逆行 逆水 逆流', REACH_TAILS), {
    side: 'up',
  }),
  ...words('reach', combine('下 下山 下岭 直下 落 直落 扯下 斜下 斜落 下落 往下 向下', REACH_TAILS), { side: 'down' }),
  ...words('reach', combine('而下 下行 顺流而下 顺水而下 顺流下 顺水下 顺坡而下', REACH_TAILS), { side: 'down' }),
  // Going up or down the slope, straight or across.
  ...words(
    'climb',
    '逆流而上 逆水而上 溯流而上 溯水而上 逆水上 逆流上 直上 扯上 斜上 爬上 登上 而上 上行 转上 往上 向上 逆上 对上 攀上 拐上 折上',
    { side: 'up' },
  ),
  ...words(
    'climb',
    '顺流而下 顺水而下 顺流下 顺水下 顺坡而下 直下 直落 扯下 斜下 斜落 而下 下行 转下 转落 往下 向下 对下 对落 下落 拐下 折下',
    {
      side: 'down',
    },
  ),
  ...words('climb', '登', { side: 'up', position: 'open' }),
  ...words('climb', '往上游 向上游 往上方 向上方', { side: 'up' }),
  ...words('climb', '往下游 向下游 往下方 向下方', { side: 'down' }),
  ...words('climb', '直出 直入 转入 拐入 进入 折入 转出 横入'),
  ...words('straight', '直线 笔直 径直 一直 平行 直行 直走 横走 斜走 行 走 而行 行进 延伸 前行'),
  // Passing something on the way.
  ...words(
    'pass',
    '横过 直过 跨过 越过 穿过 翻过 绕过 横穿 横跨 穿越 跨越 翻越 对过 过经 跨 穿 翻 横跨过 横过去 绕经 途径 掠过 横断 横截',
  ),
  // Passed without a turn: the leg goes on.
  ...words('pass', '经过 经 途经 经由 通过', { strong: true }),
  ...words('pass', '过', { position: 'open' }),
  // Following a line.
  ...words('along', '沿着 顺着 顺沿 沿 沿著 顺著 依著 顺 循 循着 随着 溯着 逆着 傍着 绕着 依着 按照 按 逆 溯 延着'),
  ...words('along', '随 依 傍 绕 缘 齐 走', { position: 'open' }),
  // Starting.
  ...words('from', '从 由 自 起点为 起点是 起点在 起于 始于 始自 起自'),
  ...words('from', '起 起于', { position: 'after-side' }),
  ...words('at', '在', { position: 'open' }),
  ...words(
    'begin',
    '为起点 起点 数上 数下 算上 算下 数来 算来 量上 量下 量入 数过 计起 丈出 丈进 排起 排进 算出 算进 算起 算入 数起 数进 数出 往里数 往外数 向里数 向外数 量起 丈量起 量出 量进 往上数 往下数 起数 起算 为起始点',
  ),
  ...words('begin', combine('起数 起算 起量 起丈', '出 进 入 上 下 起') + ' 起量 起丈量'),
  ...words(
    'begin',
    combine('往 向 朝', combine('东 南 西 北 上 下 里 外 内 东边 西边 南边 北边 里边 外边', '数 算 量')),
  ),
  ...words('begin', '往左数 向左数 往左边数 往左算 向左算', { side: 'left' }),
  ...words('begin', '往右数 向右数 往右边数 往右算 向右算', { side: 'right' }),
  ...words('begin', '起', { position: 'after-name' }),
  ...words('begin', '出发 开始 起步 起头'),
  // Joining and turning.
  ...words('link', '然后 接着 继续 继而 最后 最终 随后 而后 之后 再又 紧接着 尔后 嗣后'),
  ...words('link', '再 又 复 先', { position: 'open' }),
  ...words('straight', '后', { position: 'after-name' }),
  // From the place just told: it names nothing new.
  ...words('link', '由此处 从此处 由该处 从该处 由此 从此 自此', { position: 'open' }),
  ...words('apart', '其中 此外 另外 双方', { position: 'open' }),
  ...words('heading', '左转 左拐 左折', { side: 'left', position: 'open' }),
  ...words('heading', '右转 右拐 右折', { side: 'right', position: 'open' }),
  ...words('heading', '往后 向后 往前 向前'),
  ...words('straight', '大体 大致 基本'),
  ...words('turn', '转向 折向 拐向 折转 转折 转弯 拐弯 改向'),
  ...words('turn', '转 折 拐'),
  // Neighbours and lines.
  ...words('by', '以'),
  ...words('with', '与 跟'),
  ...words('with', '和 同', { position: 'open' }),
  ...words('touch', '毗邻 毗连 紧靠 紧邻 邻接 连接 相邻 紧接 接连 邻近 接壤 靠近 挨着 紧临 临近', { position: 'open' }),
  ...words(
    'touch',
    '邻 接 靠 临 连 凭 齐 挨 傍 枕 近 抵 界 毗 依 隔 倚 濒 滨 伴 偎 倚靠 依傍 背靠 面临 面对 紧傍 紧依 止于 止',
    { position: 'after-side' },
  ),
  ...words('touch', '邻 接 靠', { position: 'open' }),
  ...words('is', '是 为 即 系 有 属', { position: 'after-side' }),
  ...words('gloss', '即 又名 又称 又叫 俗称 也称 也叫 别名 亦称 俗名 亦名'),
  ...words('and', '以及 及其 及 暨'),
  // What closes a call. Strong ones make a line of what stands before.
  ...words(
    'close',
    '划一直线为界 划直线为界 拉一直线为界 拉直线为界 连成直线为界 划为界线 为分界线 为界线 为分界 划为界 等为界 为界 为准 分界 做界 作界 立界 当界 划界 定界 为据 为凭 为界址 为界限 为标 为记 为标志 为标记 为界标 为边界 为边 为四至 为限 划分 分开 隔开 断开 作为界 作为分界 作分界 隔界 分隔 为分界线 为隔',
    {
      strong: true,
    },
  ),
  ...words('close', '合龙 合拢 闭合 会合 汇合 相交叉 交叉 相交 相汇'),
  ...words(
    'close',
    '为邻 交界 接界 连界 搭界 邻界 相连 相接 毗连 毗邻 相邻 相隔 接壤 交接 连接 相望 相毗邻 相毗连 相靠 相临 邻接 相毗 相依 相傍 相交错 交错 相衔接 衔接 相对 相望 隔河相望 隔沟相望 隔路相望 比邻 并连 连壤 接攘 连境 接境 界连',
  ),
  ...words('close', '为止', {}),
  ...words('close', '止', { position: 'after-name' }),
  ...words('between', '之间'),
  // Awards.
  ...words('award', '归属于 归属 划归 裁归 判归 确归 归还给 划给 判给 裁给 确权给 分给 属于 归 属'),
]

/** What a reader passes over: it says nothing about where the line runs. */
export const REMARK_WORDS: readonly string[] = ['历来无争议', '没有争议', '无争议', '合作未分', '未分', '除外']

/** Nouns that name the land or the paper and not a landmark: what opens with them is a topic. */
export const TOPIC_WORDS: readonly string[] = [
  '双方',
  '争议',
  '本案',
  '四至',
  '界至',
  '界址',
  '界线',
  '界限',
  '边界',
  '范围',
  '走向',
  '山界',
  '具体',
  '坐落',
  '座落',
  '位于',
  '该',
  '上述',
  '甲乙',
  '现',
  '决定',
  '同意',
]
