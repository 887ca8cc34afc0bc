-- $1 county, $2 case, $3 number, $4 round, $5 day, $6 fact as JSON, $7 note, $8 who, $9 when.
insert into sizhi.case_event (county_code, case_id, event_number, round, happened_on, kind, state, fact, note, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5, $6::jsonb ->> 'kind', $6::jsonb ->> 'state', $6::jsonb, $7, $8, $9);
