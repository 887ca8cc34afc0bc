alter table sizhi.place drop column from_year, drop column to_year;
