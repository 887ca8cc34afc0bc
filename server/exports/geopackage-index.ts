import type sqlite from 'node-sqlite3-wasm'
import type { SpatialIndex } from '../../geodata/exchange/file/spatial-index.ts'

type File = InstanceType<typeof sqlite.Database>

const COLUMN = 'geometry'
const ROWS_A_STATEMENT = 50
const EXTENSION_TABLE = `
  create table if not exists gpkg_extensions (
    table_name text, column_name text, extension_name text not null, definition text not null, scope text not null,
    unique (table_name, column_name, extension_name))`

/** They keep the index true when another program changes rows (OGC 12-128r19, F.3; the form of version 1.3). */
const triggers = (table: string, index: string): string => {
  const box = `st_minx(new.${COLUMN}), st_maxx(new.${COLUMN}), st_miny(new.${COLUMN}), st_maxy(new.${COLUMN})`
  const [isThere, isEmpty] = [
    `(new.${COLUMN} not null and not st_isempty(new.${COLUMN}))`,
    `(new.${COLUMN} isnull or st_isempty(new.${COLUMN}))`,
  ]
  const put = `insert or replace into "${index}" values (new.fid, ${box});`
  return `
    create trigger "${index}_insert" after insert on "${table}" when ${isThere} begin ${put} end;
    create trigger "${index}_update1" after update of ${COLUMN} on "${table}" when old.fid = new.fid and ${isThere} begin ${put} end;
    create trigger "${index}_update2" after update of ${COLUMN} on "${table}" when old.fid = new.fid and ${isEmpty}
      begin delete from "${index}" where id = old.fid; end;
    create trigger "${index}_update3" after update on "${table}" when old.fid != new.fid and ${isThere}
      begin delete from "${index}" where id = old.fid; ${put} end;
    create trigger "${index}_update4" after update on "${table}" when old.fid != new.fid and ${isEmpty}
      begin delete from "${index}" where id in (old.fid, new.fid); end;
    create trigger "${index}_delete" after delete on "${table}" when old.${COLUMN} not null
      begin delete from "${index}" where id = old.fid; end;`
}

/** Rows of numbers, many with each statement: a statement takes longer than what it does. */
function insertAll(file: File, table: string, rows: Iterable<readonly [number, number | Uint8Array]>): void {
  const statementOf = (count: number) =>
    file.prepare(`insert into "${table}" values ${Array.from({ length: count }, () => '(?, ?)').join(', ')}`)
  const insert = statementOf(ROWS_A_STATEMENT)
  let values: (number | Uint8Array)[] = []
  for (const row of rows) {
    values.push(...row)
    if (values.length < 2 * ROWS_A_STATEMENT) continue
    insert.run(values)
    values = []
  }
  insert.finalize()
  if (values.length === 0) return
  const rest = statementOf(values.length / 2)
  rest.run(values)
  rest.finalize()
}

/**
 * Gives a table of a GeoPackage its spatial index (extension `gpkg_rtree_index`), packed at once from the boxes of its rows. The engine here
 * has no R-tree module, and would take a row at a time: the tables are written as the module lays them out, and the virtual table that
 * reads them is declared.
 */
export function writeSpatialIndex(file: File, table: string, boxes: SpatialIndex): void {
  const index = `rtree_${table}_${COLUMN}`
  file.exec(`${EXTENSION_TABLE};
    create table "${index}_rowid" (rowid integer primary key, nodeno);
    create table "${index}_node" (nodeno integer primary key, data);
    create table "${index}_parent" (nodeno integer primary key, parentnode);`)
  file.run(`insert into gpkg_extensions values (?, ?, 'gpkg_rtree_index', ?, 'write-only')`, [
    table,
    COLUMN,
    'http://www.geopackage.org/spec130/#extension_rtree',
  ])
  const { nodes, leaves } = boxes.pack()
  const parents: [number, number][] = []
  const bytesOf = function* (): Generator<readonly [number, Uint8Array]> {
    for (const { number, parent, bytes } of nodes) {
      if (parent !== null) parents.push([number, parent])
      yield [number, bytes]
    }
  }
  insertAll(file, `${index}_node`, bytesOf())
  insertAll(file, `${index}_parent`, parents)
  insertAll(file, `${index}_rowid`, leaves)
  file.exec(triggers(table, index))
  const declared = `CREATE VIRTUAL TABLE "${index}" USING rtree(id, minx, maxx, miny, maxy)`
  file.exec('pragma writable_schema = on')
  file.run(`insert into sqlite_master (type, name, tbl_name, rootpage, sql) values ('table', ?, ?, 0, ?)`, [
    index,
    index,
    declared,
  ])
  file.exec('pragma writable_schema = off')
}
