/** Dependencies point one way; see docs/decisions/0003-one-way-dependencies.md. */

// A stage of geodata may import itself and the stages before it.
const STAGES = [
  'access',
  'field',
  'crs',
  'tiles',
  'base-maps',
  'scans',
  'text',
  'boundary',
  'documents',
  'rules',
  'procedure',
  'public-record',
  'terrain',
  'places',
  'answers',
  'outline',
  'accuracy',
  'claims',
  'overlaps',
  'evidence',
  'ruling',
  'strips',
  'fabric',
  'wire',
  'words',
  'layers',
  'desk',
  'sheets',
  'search',
  'checks',
  'seal',
  'publication',
  'record-extract',
  'case-page',
  'exchange',
  'survey',
]

const laterStages = STAGES.map((stage, index) => ({
  name: `geodata-${stage}-imports-earlier-stages-only`,
  severity: 'error',
  from: { path: `^geodata/${stage}/` },
  to: { path: `^geodata/(${[...STAGES.slice(index + 1), 'digitize\\.ts'].join('|')})` },
}))

// The wire shapes are made of the models; they know no stage's workings.
const wireKnowsModelsOnly = {
  name: 'wire-knows-models-only',
  severity: 'error',
  from: { path: '^geodata/wire/' },
  to: { path: '^geodata/(?!wire/|[^/]+/(model|difference-model)\\.ts$|text/(span|correction)\\.ts$)' },
}

const forbid = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...laterStages,
    wireKnowsModelsOnly,
    forbid('geodata-is-pure', { path: '^geodata/' }, { path: '^(server|web|tests|seeds)/' }),
    forbid('geodata-has-no-input-or-output', { path: '^geodata/' }, { dependencyTypes: ['core'] }),
    forbid(
      'geodata-uses-few-packages',
      { path: '^geodata/' },
      {
        path: 'node_modules/',
        pathNot:
          'node_modules/(@turf|clipper2-ts|flatbush|typebox|proj4|papaparse|pinyin-pro|@types/(geojson|papaparse))/',
      },
    ),
    forbid('web-speaks-http', { path: '^web/' }, { path: '^(server|seeds|tests)/' }),
    forbid('server-knows-no-pages', { path: '^server/' }, { path: '^(web|tests)/' }),
    forbid(
      'only-the-process-and-the-commands-know-the-seeds',
      { path: '^server/', pathNot: '^server/(main\\.ts|command-line/)' },
      { path: '^seeds/' },
    ),
    forbid('seeds-use-the-same-import', { path: '^seeds/' }, { path: '^server/(routes|plugins|embedded)/' }),
    forbid(
      'routes-ask-use-cases',
      { path: '^server/routes/' },
      { path: '^server/(db/sql|embedded)/|node_modules/pg/' },
    ),
    forbid(
      'only-the-data-layer-knows-pg',
      { path: '^(server|seeds)/', pathNot: '^server/(db|plugins/pool|embedded)' },
      { path: 'node_modules/(pg|@types/pg|@electric-sql)/' },
    ),
    forbid(
      'only-the-map-knows-maplibre',
      { path: '^web/', pathNot: '^web/map/' },
      { path: 'node_modules/maplibre-gl/' },
    ),
    forbid(
      'only-the-drawing-knows-terra-draw',
      { path: '^web/', pathNot: '^web/map/drawing/' },
      { path: 'node_modules/terra-draw' },
    ),
    forbid('ui-knows-nothing-of-land', { path: '^web/ui/' }, { path: '^web/(pages|panels|map|state|api)/|^geodata/' }),
    forbid('panels-do-not-know-pages', { path: '^web/(panels|map|state|api|ui)/' }, { path: '^web/pages/' }),
    forbid('nothing-imports-tests', { path: '^(geodata|server|web|seeds)/' }, { path: '^tests/' }),
    forbid('no-cycles', {}, { circular: true }),
    forbid('everything-resolves', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(web/dist|data)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
