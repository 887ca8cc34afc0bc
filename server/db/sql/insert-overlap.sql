-- $1 county, $2 case, $3 and $4 outlines, $5 digest of the basis, $6 type, $7 geometry (null where nothing is shared), $8 planar,
-- $9 ellipsoidal area, $10 and $11 shares, $12 certain, $13 possible area, $14 certain, $15 possible geometry, $16 to $18 least mu, least
-- share of the smaller and equal share, $19 band method, $20 standard errors, $21 confidence, $22 and $23 how well each boundary is known.
-- Another reader may have recorded the same at the same moment.
insert into sizhi.overlap (county_code, case_id, first_outline_id, second_outline_id, basis_digest, type, geometry,
  planar_square_metres, ellipsoidal_square_metres, share_of_first, share_of_second, certain_square_metres, possible_square_metres,
  certain_geometry, possible_geometry, least_mu, least_share_of_smaller, equal_share, band_method, standard_errors, confidence,
  first_accuracy, second_accuracy)
values ($1, $2, $3, $4, $5, $6, st_geomfromewkb($7), $8, $9, $10, $11, $12, $13, st_geomfromewkb($14), st_geomfromewkb($15),
  $16, $17, $18, $19, $20, $21, $22, $23)
on conflict do nothing;
