-- $1 county, $2 case, $3 document, $4 number, $5 authority: the ruling that is written in the case itself. No court has looked at it.
insert into sizhi.ruling (county_code, case_id, ruling_number, document_id, number, authority, standing)
values ($1, $2, 1, $3, $4, $5, 'not-decided')
on conflict (county_code, case_id, ruling_number) do update set number = excluded.number, authority = excluded.authority;
