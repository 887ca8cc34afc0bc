import { rows, type LexiconRow } from './lexicon-row.ts'
import { FURTHER } from './lexicon-further.ts'
import { REGIONAL } from './lexicon-regional.ts'
import { WORKS } from './lexicon-works.ts'

export type { LexiconRow }

const LEXICON: readonly LexiconRow[] = [
  ...rows(
    'ridge',
    'ridge line',
    '山脊 岭脊 脊 山脊线 岭脊线 脊背 仑脊 岗脊 山脊岭 龙脊 脊线 山背脊 山脊梁 脊梁 鱼脊 刀脊 刀背 鲫鱼背 主脊 支脊 主山脊 支脉 山脉 支岭 山棱 山棱子 棱线 山脊骨 脊骨',
  ),
  ...rows(
    'ridge',
    'the line where water divides',
    '分水 分水岭 分水界 分水线 分水脊 大分水 山顶分水 水界 分水流水 分流 分水梁 分水龙 水分 阴阳水 两边水 双面水 两面水 滚水',
  ),
  ...rows('ridge', 'crest from which rain parts to both sides', '天水 天花水 天水线', {
    regions: '广东 广西 湖南 江西',
  }),
  ...rows('ridge', 'crest over which water tips to both sides', '倒水 上下倒水 倒水线 两边倒水 倒水为界', {
    regions: '湖南 广东 安徽',
  }),
  ...rows('ridge', 'crest side from which water falls', '滴水 落水 滴水线', { regions: '湖南 福建' }),
  ...rows(
    'ridge',
    'long ridge',
    '梁 大梁 山梁 梁子 大梁子 梁脊 横梁 小梁 山梁子 沙梁 土梁 石梁 梁峁 峁梁 墚 土墚 圪梁 圪梁梁 梁岗',
    {
      regions: '四川 湖北 陕西 甘肃 贵州',
    },
  ),
  ...rows(
    'ridge',
    'rounded ridge or knoll line',
    '岗 冈 大岗 中岗 岗棱 岗梁 岗背 角岗 埂岗 山岗 山冈 岗子 岗上 棱 山冈子 冈背 冈子 岗岭 岗垄 岗脉 岗身 龙岗 岗梁子 岗梁脊',
  ),
  ...rows('ridge', 'hill or ridge', '岭 大岭 山岭 长岭 岭背 岭岗', { regions: '广东 湖南 广西' }),
  ...rows('ridge', 'low ridge in the hills, field bund on the plain', '埂 大埂 条埂 横埂 垠 横垠 山埂', {
    regions: '湖南 江西 广东',
    ambiguous: true,
  }),
  ...rows(
    'ridge',
    'geomantic dragon: spur running to the village',
    '龙 山龙 来龙 龙身 后龙 来龙山 后龙山 来龙岗 龙脉 龙背 龙尾 山龙尾 山龙背 后龙岗',
    { regions: '广西 江西 福建' },
  ),
  ...rows('ridge', 'ridge coming down, in old deeds', '降 大降 小降 中降 降头 降背', { regions: '安徽 浙江 江西' }),
  ...rows('ridge', 'ridge', '仑 崙 山仑 大仑', { regions: '福建 台湾' }),
  ...rows('ridge', 'crest of a hill', '山栋 栋 峎', { regions: '广东' }),
  ...rows('ridge', 'rim of a cliff', '岩伦 岩仑', { regions: '贵州 重庆' }),
  ...rows('peak', 'summit ridge, high top', '岽 山岽 岽顶', { regions: '广东 福建 江西' }),
  ...rows(
    'peak',
    'hilltop',
    '垴 脑 坨 嵊 峁 山顶 岭顶 顶 尖 山尖 峰 尖峰 山峰 主峰 尖峰顶 峰顶 山头 山丁 岗顶 界顶 坡顶 高峰 岜 顶峰 最高点 制高点 尖顶 山嘴顶 巅 包 山包 圆包 土包 大包 山堡 堡 墩 土墩 峎顶 嶂 髻 岭丁 岗丁 坡丁 山顶子 大顶子 顶子 山尖子 尖子 包包 山包包 坨子 山坨 崮 崮顶 山垴 圪塔 圪垯 疙瘩 包顶 梁顶 弄顶 陇顶 沙丘 土丘 山丘 小山丘 岭尖 岗尖 山髻 独峰 山帽 帽顶 山墩 石峰 双峰 圪嘟',
  ),
  ...rows('peak', 'surveyed height', '海拔 海拔点 高程点 高程 高程山 高地 标高点 高点 三角点 测量点 控制点'),
  ...rows('spur', 'side spur, steep rib', '岐 歧 崎 岖 横岐 斜崎 大歧 横崎 斜岐', { regions: '广东 湖南 广西' }),
  ...rows(
    'spur',
    'nose of a ridge',
    '咀 嘴 岭咀 岭嘴 山嘴 山咀 岩嘴 岩咀 鼻 山鼻 嘴子 岗嘴 岗咀 鼻梁 山鼻梁 鼻子 嘴头 山嘴头 山舌 山腿 山腿子 梁嘴 梁咀 山鼻子 象鼻 象鼻子 岬角 石嘴 土嘴',
  ),
  ...rows('spur', 'steep rib', '岌 大岌 岌背', { regions: '湖南' }),
  ...rows(
    'gully',
    'gully',
    '箐 大箐 沟 山沟 小沟 大沟 水沟 小水沟 沟心 沟底 沟沿 沟帮 沟边 沟谷 深沟 干沟 冲沟 岔沟 沟槽 河沟底 谷 山谷 峡谷 沟岔 沟掌 沟膛 沟门 沟脑 沟口 沟尾 沟头 壑 旱沟 雨裂沟 自然沟 沟壑 沟子 石沟 土沟 侵蚀沟 夹沟 山槽沟 流水沟 溪沟 沟汊 沟塘 沟塘子 沟堂 沟堂子 沟筒子 沟趟子 叉沟 箐沟 大箐沟 箐口 箐心 箐底 箐头 箐尾 箐边 涧沟 冲槽 峪 山峪 峪口 谷底 雨沟 洪沟 山洪沟 水冲沟 冲刷沟 泄水沟 沟洼 水拉沟 拉沟 山沟沟 沟弯 沟湾 沟垴',
  ),
  ...rows('gully', 'side valley', '冲 山冲 河冲 旱冲 冲心 冲口 冲尾 冲头 冲子 冲凹 山冲沟 冲底 冲边', {
    regions: '广西 湖南 江西 广东',
  }),
  ...rows(
    'gully',
    'hill gully; in the north a pit',
    '坑 山坑 大坑 小坑 坑心 坑口 坑尾 坑头 条坑 坑沟 溪坑 坑垄 坑底 坑尾沟 坑边 坑源',
    {
      regions: '广东 江西 浙江 福建',
    },
  ),
  ...rows('gully', 'flat floor between hills, and its gully', '弄 山弄 弄沟 弄口 山弄沟 弄心 弄底 弄尾 弄头', {
    regions: '广西',
  }),
  ...rows(
    'gully',
    'groove-like gully',
    '漕 漕心 岔漕 槽 山槽 槽心 陡槽 溜 水槽 槽沟 岩槽 土槽 流水槽 溜槽 溜子 山溜 柴溜 滑木槽 槽口 槽头 槽尾 槽底 漕口 漕尾',
    { regions: '湖南 贵州 四川' },
  ),
  ...rows(
    'gully',
    'bay-shaped hollow in a slope',
    '湾 小湾 大湾 山湾 湾心 湾口 湾顶 湾底 弯 山弯 塆 山塆 塆子 塆心 湾沟 湾槽',
    {
      regions: '浙江 湖南 湖北 四川',
      ambiguous: true,
    },
  ),
  ...rows('gully', 'cove valley', '坞 山坞 坞口 坞心 坞里', { regions: '浙江 安徽 江西' }),
  ...rows(
    'gully',
    'hollow',
    '洼 山洼 坜 窝 山窝 窝坑 窝心 凼 山凼 埚 洼子 山洼子 洼沟 洼心 窝子 窝底 窝塘 窝凼 山坜 坑坜',
  ),
  ...rows('gully', 'long valley with fields', '垄 垅 陇 坑垅 山垅 垄沟 垄心 垄口 垅口 垅沟 垅心', {
    regions: '湖南 江西 福建',
  }),
  ...rows('gully', 'creek between fields', '涌 埇', { regions: '广东 广西' }),
  ...rows(
    'stream',
    'river or stream',
    '河 大河 小河 河流 河边 河心 河中心 河沿 河岸 岸边 河滩 河坝边 河床 河道 小河沟 大河沟 江 江边 江心 溪 小溪 溪边 溪心 溪水 港 小港 港边 渊 漯 干河 旱河 河汊 川 河口 河湾 河中 江滩 海边 海 海岸 岸 东岸 西岸 南岸 北岸 左岸 右岸 滩 沙滩 坞心水 坑水 水流 流水 流水线 水流线 河床线 涧 山涧 溪流 水溪 河套 河槽 河身 河叉 河岔 河漫滩 江岔 江汊 江湾 江岸 江堤边 溪河 溪滩 溪岸 溪沿 溪口 溪尾 溪头 河头 河尾 江口 江尾 港汊 港心 港子 河港 浜 河浜 泾 浦 洪河 瀑布 护城河 水沿 水边 界河 三江口 两河口 河畔 江畔 溪畔 江沿 海滩 海沿',
  ),
  ...rows('stream', 'where waters meet or come out', '水口 合水 合水处 合水口 汇水 汇合处 汇流处 交汇处 水尾 两水口'),
  ...rows(
    'ditch',
    'dug channel',
    '溢洪道 水渠 渠 渠道 主渠 支渠 干渠 斗渠 引水渠 排水渠 灌渠 水圳 圳 长圳 小圳 大圳 圳沟 圳边 堰沟 边沟 排水沟 水利沟 水利 水利首 挖沟 围沟 壕 壕沟 界沟 战壕 壕堑 人工沟 水圳沟 排洪沟 排灌沟 灌溉沟 天沟 路沟 排沟 沟渠 毛渠 农渠 水道 涵沟 防火沟 隔离沟 堑 堑沟 防牛沟 U型渠 泄洪渠 泄洪沟 退水渠 阴沟 堑壕 封沟 封山沟 围山沟 防畜沟 防护沟 防洪沟 拦洪沟 截水沟 截洪沟 环山沟 环山渠 盘山渠 毛沟 斗沟 农沟 支沟 总干渠 大干渠 沟圳 田圳 山圳 泥圳 石圳 暗渠 明渠 暗沟 引水沟 堰渠 堰圳 公路沟 路边沟 阳沟 檐沟 屋檐沟 交通壕 林壕 边壕 大壕 界壕 地壕 城壕 挖壕 墙沟 圳口 渠口 圳头 渠首 渠尾 水沟圳',
  ),
  ...rows(
    'road',
    'path or road',
    '路 公路 大路 小路 马路 车路 牛路 山路 横路 土路 便路 机耕路 机耕道 生产路 生产道 滑木路 人行路 人行道 道 大道 小道 村道 乡道 县道 省道 国道 车道 大车道 农田道 农道 官路 官道 铁路 高速 高速公路 高铁 国防公路 防火公路 林道 林区路 山道 便道 马道 驮道 毛路 田间路 砍柴路 环山路 水泥路 柏油路 油路 柏油马路 石板路 路口 三岔路口 岔路口 十字路口 三叉路口 岔路 路边 路心 路中心 街道 巷 胡同 过道 街 步道 栈道 乡间路 村路 路面 路基 道路 拉荒道 轨道 索道 匝道 线路 二级路 四级路 村级路 通村路 组级路 砂石路 路肩 作业道 集材道 运材道 田间道 机耕大道 拖拉机路 木马路 马车路 牛车路 板车路 石级路 台阶 石阶 石梯 古道 古驿道 驿道 老驿道 茶马古道 通组路 通屯路 屯路 屯级路 入户路 进村路 出村路 环村路 环库路 环湖路 沿河路 河堤路 堤路 坝路 田路 田埂路 上山路 上山道 进山路 进山道 林间路 林间道 旅游路 岔道 岔道口 丁字路口 路岔 路岔口 路头 路尾 路弯 路旁 路沿 路牙 铁道 羊道 羊肠小道 老路 旧路 新路 便民路 连村路 公路弯',
  ),
  ...rows(
    'bank',
    'bank or wall, made or natural',
    '埭 垱 坝埂 渠埂 沟埂 河埂 水埂 坎 田坎 土坎 地坎 石坎 路坎 软坎 沟坎 塄 塄坎 田塄 地塄 毛塄坎 坝棱 坝 土坝 河坝 堤 河堤 大堤 防洪堤 堤坝 塘堤 塘坝 大坝 堤埂 堤岸 埝 墙 土墙 围墙 院墙 石墙 墙垣 土围墙 田埂 地埂 土埂 塘埂 田塍 塍 田基 基围 围栏 铁丝网 篱笆 栅栏 陂 石陂 水陂 堰 水堰 崖边 悬崖 岩边 岩坎 崖畔 石崖边 陡坎 陡崖边 坎边 坎脚 磡 田磡 石磡 挡土墙 护坡 边坡 河坎 圩 圩堤 圩埂 堰塘埂 砌坎 墈 田墈 高坎 崖坎 岩壁 崖壁 崖面 崖头 塘岸 田岸 沟岸 田头坎 护栏 围子 界墙 堤坎 城墙根 围墙根 院墙根 护栏网 防护网 铁网 石埂 堰埂 塘基 坝基 堤基 坝沿 坝坎 坝坡 坝顶 塘东埂 塘西埂 塘南埂 塘北埂 河墈 圳坎 圳基 圳埂 渠坎 渠堤 渠岸 渠帮 渠坝 沙坝 拦河坝 拦水坝 滚水坝 拦沙坝 谷坊 淤地坝 海堤 江堤 湖堤 河埝 土埝 地埝 田埝 埝埂 埝边 圪塄 圪楞 地圪塄 畔 沟畔 塬畔 土崖 沙崖 断崖 崖沿 崖棱 塄边 塄畔 地楞 田楞 地棱 田棱 楞坎 石塄 塝坎 坡坎 路墈 山墈 屋墈 坎沿 坎子 石坎子 石栏 石栏杆 栏杆 田坎子 长城 边墙 寨墙 砖墙 老墙 石垒 驳岸 驳坎 石驳 护坎 护岸 石岸 埂子 土埂子 地埂子 田埂子 埂坎 网围栏 铁栅栏 围网 隔离网 绿篱 树篱 竹篱 竹篱笆 刺篱 土围子 围基 塍埂 塍坎 土磡 屋磡 地堰 土堰 塄坎脚 坎脚边 路埂 路基坎 公路坎',
  ),
  ...rows(
    'firebreak',
    'strip cut through forest against fire',
    '防火线 防火带 火路 防火隔离带 隔离带 火线 防火道 防火路 防火林道 生土带 防火障 火路线 旧火路 防火隔离线 生土隔离带 火道 火埂 防火通道',
  ),
  ...rows(
    'field',
    'field, plain of fields',
    '埔 畈 坵 丘 田 水田 稻田 粮田 旱田 秧田 梯田 垌 田垌 峒 田峒 田垅 田垄 田冲 塅 田塅 大塅 旱地 耕地 农地 菜地 土地 地 熟地 坡地 旱土 土 菜园 园地 畲 畬 田面 田边 田头 田角 田脚 田坝 地边 地头 地角 地畔 土边 土角 坪田 洋田 田洋 田段 荒田 农田 基本农田 水浇地 川地 台地 沙地 河滩地 滩地 洼地 平地 草地 荒地 甘蔗地 玉米地 桑地 茶地 稻田边 旱地边 菜地边 冬水田 望天田 烂泥田 塝田 冲田 坑田 秧地 蔬菜地 开荒地 垦地 基地 荒坪 草坪 草场 牧场 草原 甸 甸子 草甸 草甸子 塬 塬地 塬面 坝地 坪地 台田 条田 方田 圩田 沙田 围田 垸 垸子 垸田 滩田 湖田 荡田 垄田 垅田 冷浸田 高田 大田 秧脚田 保水田 保灌田 畲地 畲田 岭地 岗地 坡耕地 山坡地 撂荒地 轮歇地 火烧地 棉田 棉地 麦地 麦田 豆地 苞谷地 包谷地 苞米地 花生地 烟地 烟田 薯地 红薯地 藕田 荷田 药材地 苗地 草库伦 草滩 荒滩 盐碱地 碱地 戈壁 戈壁滩 沙荒地 河坝地 园子 菜园子 菜田 空地 空坪 盐田 瓜地 花椒地 茶园地 果园地 田尾 地尾 田沿 地沿 田畔 土头 土脚',
  ),
  ...rows(
    'forest',
    'wood, orchard, shelter belt',
    '林班 小班 林段 林 林地 树林 竹林 林带 边林 片林 林网 防护林 松林 杉林 杉木林 松树林 果园 果树园 茶园 茶山 油茶林 油茶山 竹山 竹园 桑园 橘园 柑橘园 桔园 苹果园 梨园 葡萄园 杂木林 灌木林 经济林 幼林 林子 树趟子 趟子 人工林 国有林 集体林 混交林 桉树林 橡胶林 胶林 柴山 树行 柳林 杨树林 杨树带 果林 生态林 公益林 阔叶林 次生林 林缘 林边 油茶地 毛竹林 毛竹山 刺竹林 薪炭林 树带 苗木地 竹丛林 林木 果木园 杉树林 松木林 樟树林 枫树林 桦树林 桦木林 柞树林 柞木林 落叶松林 油松林 柳条通 灌丛 灌木丛 茶林 桐林 桐子林 核桃林 核桃园 板栗林 板栗园 栗园 杨梅林 杨梅园 枇杷园 柑园 橙园 柚园 荔枝园 龙眼园 芒果园 香蕉园 蕉园 枣园 枣林 杏园 杏林 桃林 石榴园 桑林 花椒园 椰林 橡胶园 木麻黄林 沙棘林 柠条林 红柳林 胡杨林 护路林 护岸林 护堤林 风水林 水源林 封山区 飞播林 幼林地 疏林地 灌木林地 迹地 采伐迹地 树墙 防风林 杨树行 榆树行 柳树行 柏树林 枫林 桦林 栎林 青冈林 槐树林 榆树林 竹木林 竹丛 竹篷 柳毛子',
  ),
  ...rows(
    'slope-foot',
    'foot of a slope',
    '山脚 岭脚 坡脚 山边 座脚 下脚 岩脚 崖脚 仑脚 岗脚 山根 山底 坡根 山脚下 岭根 梁脚 坡底 脚 山麓 岭边 排脚 山脚边 山下 坡跟 山跟 岭跟 山脚线 山坡脚 塝脚 岽脚 梁根 梁底 岗根 砬子根 山根子 山根下 嘴脚 坡下 崖根 岩根 塬根',
  ),
  ...rows(
    'slope',
    'slope face',
    '斜 砭 坡 山坡 斜坡 坡面 山坡面 陡坡 荒坡 荒山坡 草坡 排 横排 西排 亚排 山排 坪排 面 塝 全塝 石塝 坂 山腰 半山 半山腰 坡头 阳坡 阴坡 阳撇 阴撇 阳面 阴面 撇 山面 后坡 前坡 坡地坎 坡塝 山背 坡嘴 荒山 石山 土山 阳洼 阴洼 向阳坡 背阴坡 朝阳坡 漫坡 慢坡 缓坡 土坡 石坡 沙坡 草山 草山坡 半坡 坡腰 坡中 山半腰 岭腰 岭坡 岭面 山塝 岭塝 大排 小排 沟坡 梁坡 塬坡 坡子',
  ),
  ...rows(
    'saddle',
    'saddle, pass',
    '坳 山坳 坳口 坳顶 坳上 垇 岰 凹 山凹 凹口 凹子 软凹 软坳 垭 垭口 山垭 丫口 丫 垭豁 马鞍 马安 鞍部 马鞍形 隘 隘口 关口 山口 豁口 梁豁 岙 山岙 豁子 卡子 坳仔 坳背 坳头 坳子 坳脑 垭子 哑口 岈口 鞍子 崾岘 崾崄 岘 岘子 岘口 崄 山豁 山豁口 岭口 岭坳 岭凹 关隘 凹里 凹上 凹头 马鞍山坳 垭豁口',
    {},
  ),
  ...rows(
    'water-body',
    'pond or reservoir',
    '塭 鱼塭 氹 荡 淹没线 蓄水线 蓄水位线 洪水线 尾水线 水位线 最高水位线 水面线 水库 塘 山塘 池塘 鱼塘 水塘 大塘 塘边 塘头 塘尾 塘角 塘面 水面 库区 湖 湖面 湖边 水库边 库边 库岸 堰塘 塘堰 泊 湿地 水池 蓄水池 水凼 潭 深潭 龙潭 开水处 泡子 水泡 水泡子 沼泽 池 水荡 泊子 淀 塘库 荷塘 莲塘 平塘 水塘子 水坑 泥塘 涝池 涝坝 水窖 坑塘 苇塘 芦苇荡 芦苇塘 鱼池 养鱼池 虾塘 虾池 蟹塘 盐池 水柜 库尾 库汊 库湾 坝塘 山围塘 山平塘 门口塘 门前塘 风水塘 月塘 尾矿库 海子 淖尔 淖 漾 湖汊',
  ),
  ...WORKS,
  ...FURTHER,
  ...REGIONAL,
]

const byTerm = new Map<string, LexiconRow>()
for (const row of LEXICON) if (!byTerm.has(row.term)) byTerm.set(row.term, row)

const sensesByTerm = new Map<string, LexiconRow[]>()
for (const row of LEXICON) sensesByTerm.set(row.term, [...(sensesByTerm.get(row.term) ?? []), row])

/** Every sense of a landmark word; the first holds where the province is not known. */
export const sensesOf = (term: string): readonly LexiconRow[] => sensesByTerm.get(term) ?? []

const LONGEST_TERM = Math.max(...[...byTerm.keys()].map((term) => term.length))

/** The row of the longest landmark word that the phrase ends with. */
export const lastFeature = (phrase: string): LexiconRow | null => {
  for (let length = Math.min(LONGEST_TERM, phrase.length); length > 0; length--) {
    const row = byTerm.get(phrase.slice(-length))
    if (row) return row
  }
  return null
}
