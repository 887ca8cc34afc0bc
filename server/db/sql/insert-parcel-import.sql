-- $1 county, $2 layer, $3 file name, $4 sha256, $5 imported by, $6 imported at, $7 id, $8 rows read, $9 left out, $10 noticed (JSON).
insert into sizhi.parcel_import (county_code, layer, file_name, sha256, imported_by, imported_at, import_id, rows_read,
  left_out, noticed)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
