drop table sizhi.terrain;
