-- $1 county, $2 case (null for what concerns the county), $3 who, $4 action, $5 details, $6 what stood before, $7 what
-- stands after. The county's chain is locked, or two writers would append to the same end. Which account acts, the database knows.
with last as (
  select chain_number, entry_hash from sizhi.audit where county_code = $1 order by chain_number desc limit 1
),
entry as (
  select coalesce((select chain_number from last), 0) + 1 as number,
    coalesce((select entry_hash from last), repeat('0', 64)) as previous, sizhi.viewer_account() as account_id
)
insert into sizhi.audit (county_code, case_id, happened_at, actor, action, details, before, after,
  chain_number, previous_hash, account_id, entry_hash)
select $1::text, $2::uuid, now(), $3::text, $4::text, $5::jsonb, $6::jsonb, $7::jsonb, number, previous, account_id,
  sizhi.audit_entry_hash(previous, $1::text, number, now(), $3::text, $4::text, $2::uuid, $5::jsonb, $6::jsonb, $7::jsonb, account_id)
from entry;
