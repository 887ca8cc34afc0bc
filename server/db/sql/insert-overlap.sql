-- $1 county, $2 case, $3 and $4 outlines, $5 type, $6 geometry (null for a touch), $7 planar, $8 ellipsoidal area,
-- $9 and $10 shares.
insert into sizhi.overlap (county_code, case_id, first_outline_id, second_outline_id, type, geometry,
  planar_square_metres, ellipsoidal_square_metres, share_of_first, share_of_second)
values ($1, $2, $3, $4, $5, st_geomfromewkb($6), $7, $8, $9, $10);
