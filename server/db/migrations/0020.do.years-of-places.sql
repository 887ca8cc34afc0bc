-- Since when and until when a place stood where it is drawn: a road that was moved is two places of one name.
alter table sizhi.place
  add column from_year integer check (from_year between 1000 and 2999),
  add column to_year integer check (to_year between 1000 and 2999),
  add constraint place_years_in_order check (from_year <= to_year);
comment on column sizhi.place.from_year is 'The first year in which it stood there; null where nobody says.';
comment on column sizhi.place.to_year is 'The last year in which it stood there; null where nobody says, or to this day.';
