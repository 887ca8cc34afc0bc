-- $1 county, $2 the number after which to go on, $3 how many: entries as they were hashed, every value as JSON text.
select chain_number as number, previous_hash as "previousHash", entry_hash as "entryHash",
  array[
    to_jsonb(previous_hash), to_jsonb(county_code), to_jsonb(chain_number),
    to_jsonb(to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
    to_jsonb(actor), to_jsonb(action), to_jsonb(case_id), details, before, after
  ]::text[] || case when account_id is null then '{}' else array[to_jsonb(account_id)::text] end as values
from sizhi.audit
where county_code = $1 and chain_number > $2
order by chain_number
limit $3;
