/** How papers name persons who are to be masked, and write what leads to a person: forms as data. */
import type { PrivateKind } from '../public-record/model.ts'

const NAME = String.raw`\p{Script=Han}{2,4}?`
const NAMES = String.raw`(?<names>${NAME}(?:[、，,和与及]${NAME})*)`
const END = String.raw`(?=[、，,。；;：:（()）\s]|$)`

/** Forms that name persons of a kind; the group `names` holds them. */
export const PERSON_FORMS: readonly { readonly kind: PrivateKind; readonly form: RegExp }[] = [
  {
    kind: 'minors',
    form: new RegExp(
      String.raw`(?:未成年人|未成年子女|未成年的?(?:儿子|女儿|子|女)|被监护人)[:：]?${NAMES}${END}`,
      'gu',
    ),
  },
  { kind: 'minors', form: new RegExp(String.raw`(?:法定监护人|监护人)[:：]?${NAMES}${END}`, 'gu') },
  { kind: 'witnesses', form: new RegExp(String.raw`证人[:：]?${NAMES}${END}`, 'gu') },
  { kind: 'experts', form: new RegExp(String.raw`(?:鉴定人|测绘员|勘验人)[:：]?${NAMES}${END}`, 'gu') },
  {
    kind: 'representatives',
    form: new RegExp(String.raw`(?:诉讼代表人|委托代理人|法定代理人|代理人|代表人)[:：]?${NAMES}${END}`, 'gu'),
  },
  {
    kind: 'officials',
    form: new RegExp(
      String.raw`(?:法定代表人|审判长|审判员|人民陪审员|书记员|法官助理|承办人|经办人|调解员|工作人员|调查人|记录人)[:：]?${NAMES}${END}`,
      'gu',
    ),
  },
]

/** What stands in the place of words that lead to a person or to the map. */
export const LEADS: readonly { readonly kind: PrivateKind; readonly form: RegExp; readonly mask: string }[] = [
  { kind: 'identity-numbers', form: /(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{15}(?!\d)/gu, mask: '（证件号略）' },
  { kind: 'bank-accounts', form: /(?<!\d)(?:\d[ -]?){12,19}(?!\d)/gu, mask: '（账号略）' },
  {
    kind: 'phones',
    form: /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)/gu,
    mask: '（电话略）',
  },
  { kind: 'addresses', form: /(?:现住|家住|住址[:：]?|住所地[:：]?|住)[^，。；,;、]{2,60}/gu, mask: '（住址略）' },
  {
    kind: 'certificate-numbers',
    form: /\p{Script=Han}{0,4}(?:林证|国用|集用|集有|房权证|不动产权|承包权?证?)字?\s*[（(〔[]?\d{4}[）)〕\]]?\s*第?\s*[\dA-Za-z-]+\s*号/gu,
    mask: '（证号略）',
  },
  {
    kind: 'vehicle-plates',
    form: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z\d]{5,6}/gu,
    mask: '（车牌略）',
  },
  // Heights, coordinates and grid figures lead back to the map; 3号界桩 and 第2组 do not.
  { kind: 'map-figures', form: /\d+(?:\.\d+)?(?:米|m|高程[山点]?)/gu, mask: '' },
  { kind: 'map-figures', form: /\d+\.\d+|\d{5,}|\d+°(?:\d+[′'](?:\d+(?:\.\d+)?[″"])?)?/gu, mask: '' },
]

/** Where words of bounds name whose ground lies beside: a name before what is his. */
export const NEIGHBOUR_FORM = new RegExp(
  String.raw`(?<![\p{Script=Han}])(?<name>\p{Script=Han}{2,4}?)(?=(?:等户|户|家|的|自留|责任|承包|田|地|山|林|屋|房|宅|坟|墓|园|塘)|[、，,和与及]|$)`,
  'gu',
)
