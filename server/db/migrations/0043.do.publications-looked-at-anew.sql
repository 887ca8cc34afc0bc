-- What stands published of a case that was opened anew says so; a new publication says what came of it.
create function sizhi.publication_reopened_at(asked_county text, asked_case uuid, asked_version integer) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select min(round.opened_at)
  from sizhi.publication as publication
  join sizhi.ruling_round as round using (county_code, case_id)
  where publication.county_code = asked_county and publication.case_id = asked_case
    and publication.version = asked_version and round.opened_at > publication.published_at
    and sizhi.is_public_version(asked_county, asked_case, asked_version)
$$;
comment on function sizhi.publication_reopened_at is 'When the ruling of a public version was opened anew after it was published; null where it was not, and for what is not public. Tells neither who nor why.';
