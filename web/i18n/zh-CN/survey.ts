import type { ErrorKey } from '../../../geodata/accuracy/model.ts'
import type { PointsTableProblem, RowsAlike, TableNotice } from '../../../geodata/survey/model.ts'
import type { Adjustment, BearingReference } from '../../../geodata/survey/traverse/model.ts'

const rowsText = (rows: readonly number[]): string =>
  rows.length <= 6 ? `第 ${rows.join('、')} 行` : `第 ${rows.slice(0, 5).join('、')} 行等 ${rows.length} 行`

const groupText = ({ unit, order, zone, rows }: RowsAlike): string => {
  const system =
    unit === 'degree'
      ? '经纬度'
      : zone === null
        ? '没有带号的平面坐标'
        : `${zone >= 25 ? '三' : '六'}度带第 ${zone} 带的平面坐标`
  const first = order === 'north-first' ? '北' : '东'
  return `${rowsText(rows)}是${system}（先${first}）`
}

/** 测量成果：界址点表、导线。 */
export const survey = {
  table: '粘贴界址点表',
  pickTable: '从文件读入（CSV、TXT、DAT）…',
  tableHelp:
    '从表格或文本里复制点号和坐标贴在这里；X 是北，Y 是东；逗号、制表符、空格分隔都行，也认 CASS 的“点号,编码,东,北,高”。',
  pasteHere: '界址点表',
  problem: (problem: PointsTableProblem): string => {
    switch (problem.code) {
      case 'empty':
        return '还没有内容。'
      case 'no-columns':
        return '看不出哪两列是坐标，可能是独立坐标系；请在第一行写明列名（点号、X、Y），或先转换为 CGCS2000。'
      case 'no-points':
        return '没有一行是点的坐标，请核对贴的是不是界址点表。'
      case 'too-many':
        return `有 ${problem.count} 个点，超过 ${problem.limit} 个的上限，请只贴一宗地的点。`
      case 'old-datum':
        return `${rowsText(problem.rows)}写明是西安80 或北京54 坐标，与 CGCS2000 相差几十米，不能直接用；请先取得转换成果再贴。`
      case 'mixed':
        return `这张表混了几种坐标：${problem.groups.map(groupText).join('；')}。没有取用；请分开贴，或改正后再贴。`
      case 'system-differs':
        return '写明的坐标系与数字对不上（带号、中央子午线或单位不同），请核对后再贴。'
    }
  },
  notice: (notice: TableNotice): string => {
    switch (notice.code) {
      case 'axes-swapped':
        return '列名与数字对不上：写着 X 的一列其实是东坐标（或经纬度颠倒）。已按数字对调，请核对原件。'
      case 'crosses-itself':
        return '按表上的次序连成面会自相交叉，请核对次序。'
      case 'closing-row':
        return `第 ${notice.row} 行与首点相同，是闭合行，不另算一点。`
      case 'closing-differs':
        return `第 ${notice.row} 行与首点同名，位置却差 ${notice.metres.toFixed(2)} 米，请核对。`
      case 'far-off':
        return `${rowsText(notice.rows)}离其余各点五十公里以上，可能抄错了数字或是别的带，请核对。`
    }
  },
  order: {
    'north-first': '先北（X）后东（Y）',
    'east-first': '先东后北',
  },
  pointsRead: (count: number, order: string) => `读出 ${count} 点，次序${order}。`,
  otherRows: (count: number) => `有 ${count} 行不是点，没有用：`,
  otherRow: (row: number, words: string) => `第 ${row} 行：${words}`,
  askZone: 'Y 前没有带号，是哪一带？',
  chooseZone: '请先选定是哪一带。',
  meridian: (degrees: number) => `中央子午线 ${degrees}°`,
  degrees: '经纬度',
  fromCase: (kilometres: string, wind: string) => `离本案 ${kilometres} 公里，在其${wind}`,
  atCase: '就在本案处',
  winds: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'],
  areaOfTable: (mu: string, squareMetres: string) => `按此次序连成面，${mu}（${squareMetres}）`,
  datum: '坐标系',
  datums: {
    unsaid: '请选择',
    cgcs2000: 'CGCS2000（2000 国家大地坐标系）',
    wgs84: 'WGS 84（手机、手持机）',
    old: '西安80 或北京54',
    unknown: '不知道',
  },
  datumStated: '表上写明了坐标系。',
  datumAsked: '数字看不出坐标系，请照原件选定。',
  datumOld: '西安80、北京54 与 CGCS2000 相差几十米，各地不同，这里不作换算；请先向测绘部门取得转换成果再贴。',
  datumUnknown: '坐标系不清楚的点可能偏几十米，不能当实测用；请先问清成果来源。',
  accuracy: '点位中误差（± 米）',
  accuracyMissing: '请写明这些点的中误差，照成果说明；没有说明的，参看下面的参考值。',
  accuracyHints: '参考值',
  accuracyHint: {
    'network-gnss': '网络 RTK、全站仪',
    'handheld-gnss': '手持 GNSS（林下）',
    'compass-and-tape': '罗盘仪、皮尺导线',
    'map-clear-point': '图上描取：明显地物',
    'map-mountain': '图上描取：山地',
    'terrain-cells': '按地形追踪',
  } satisfies Record<ErrorKey, string>,
  unchecked: '凭记忆，未核对原规程',
  ofLength: (metres: string) => `按全长千分之五约 ${metres}`,
  use: (count: number) => `把 ${count} 点加到图上`,
  used: (count: number) => `已把 ${count} 点加到图上；可以退一步撤回。`,
  tableAccount: (count: number) => `界址点表，${count} 点`,
  traverseAccount: (legs: number, misclosure: string | null) =>
    misclosure === null ? `支导线，${legs} 边` : `导线，${legs} 边，闭合差 ${misclosure}`,
  moved: (count: number) =>
    `有 ${count} 个实测点已被移动或删去：它们不再是实测的位置，请改“怎样得来”和精度，或退回去。`,
  traverse: '逐边键入导线',
  traverseHelp:
    '每行一边：方位（123°45′、北偏东30°、东南）和距离（米、丈、里）；斜距另填坡角。回车到下一格，末格回车加一行。',
  start: '起点',
  startsAtLast: '从图上末点起',
  startTyped: '键入起点坐标',
  startMissing: '请先键入起点，或在图上点出起点。',
  positionHelp: '经度、纬度，或 X（北）、Y（东）',
  reference: '方位角从哪一北起算',
  references: { grid: '坐标北', true: '真北', magnetic: '磁北' } satisfies Record<BearingReference, string>,
  declination: '磁偏角（东正西负，度）',
  declinationSource: '磁偏角的来源',
  declinationMissing: '按磁北起算的，要写明磁偏角和它的来源（图廓注记、某年某站实测等）。',
  end: '终点',
  ends: { start: '回到起点', known: '到已知点', open: '不闭合' },
  endTyped: '键入已知终点坐标',
  adjustment: '闭合差怎样分配',
  adjustments: {
    compass: '按边长（罗盘仪法）',
    transit: '按纵横坐标增量（经纬仪法）',
    none: '不分配',
  } satisfies Record<Adjustment, string>,
  leg: '边',
  bearing: '方位',
  length: '距离',
  slope: '坡角',
  horizontal: '平距（米）',
  corrections: '改正 东、北（米）',
  becomes: '改正后',
  fieldOfLeg: (field: string, number: number) => `第 ${number} 边${field}`,
  removeLeg: (number: number) => `删第 ${number} 边`,
  addLeg: '加一边',
  legWrong: (number: number, fields: string) => `第 ${number} 边的${fields}读不出来。`,
  misclosure: (metres: string, east: string, north: string, degrees: string) =>
    `闭合差 ${metres} 米（东 ${east}，北 ${north}，方向 ${degrees}°）`,
  noMisclosure: '正好闭合',
  openTraverse: '支导线，无从检查',
  perLength: (total: string, ratio: string) => `全长 ${total} 米，1 : ${ratio}`,
  total: (total: string) => `全长 ${total} 米`,
  areaOfTraverse: (mu: string) => `围成 ${mu}`,
}
