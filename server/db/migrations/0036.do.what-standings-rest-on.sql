-- A standing tells what it was computed from, so that one that was computed beside a writer is seen to be older.
alter table sizhi.case_standing
  add column events integer not null default 0,
  add column calendar_versions integer not null default 0;
comment on column sizhi.case_standing.events is 'Number of the last event that it rests on.';
comment on column sizhi.case_standing.calendar_versions is 'How often the calendars of the county had been changed.';
comment on column sizhi.case_standing.computed_with is 'Tells the rules of the program.';
