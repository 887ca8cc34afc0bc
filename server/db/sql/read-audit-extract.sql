-- $1 county, $2 case: what came along from elsewhere, then what the county's own log holds, each entry in the words that were hashed.
with own as (
  select chain_number, entry_hash,
    array[
      to_jsonb(previous_hash), to_jsonb(county_code), to_jsonb(chain_number),
      to_jsonb(to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
      to_jsonb(actor), to_jsonb(action), to_jsonb(case_id), details, before, after
    ]::text[] || case when account_id is null then '{}' else array[to_jsonb(account_id)::text] end as values
  from sizhi.audit
  where county_code = $1 and case_id = $2
)
select entry, entry_hash as "entryHash" from (
  select 0 as half, entry_index as number, entry, entry_hash from sizhi.audit_extract where county_code = $1 and case_id = $2
  union all
  select 1, chain_number, '[' || array_to_string(values, ', ', 'null') || ']', entry_hash from own
) both_halves
order by half, number;
