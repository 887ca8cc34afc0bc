/** Endings that a file dialogue offers; what a file is, its bytes say. */
export const IMPORT_FILES =
  '.geojson,.json,.kml,.kmz,.ovkml,.ovkmz,.gpx,.zip,.gpkg,.fgb,.dxf,.wat,.wal,.wap,.wkt,.csv,.txt,.dat,.tsv,.xlsx,.xls'
