-- $1 GeoJSON, $2 EPSG code of its figures, east before north: in degrees of CGCS2000, to a tenth of a millimetre.
select st_asgeojson(st_transform(st_setsrid(st_geomfromgeojson($1), $2::integer), 4490), 9) as geometry;
