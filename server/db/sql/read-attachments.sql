-- $1 county, $2 case, $3 number or null for all: each attachment with the state that stands.
select attachment.attachment_number as number, attachment.name, file.kind, file.bytes, attachment.sha256, attachment.proposal,
  attachment.added_by as "addedBy", attachment.added_at as "addedAt", last.version, last.state,
  last.changed_by as "changedBy", last.changed_at as "changedAt"
from sizhi.case_attachment as attachment
join sizhi.stored_file as file on file.county_code = attachment.county_code and file.sha256 = attachment.sha256
join lateral (
  select version, state, changed_by, changed_at from sizhi.case_attachment_version as one
  where one.county_code = attachment.county_code and one.case_id = attachment.case_id
    and one.attachment_number = attachment.attachment_number
  order by version desc limit 1
) as last on true
where attachment.county_code = $1 and attachment.case_id = $2
  and ($3::integer is null or attachment.attachment_number = $3)
order by attachment.attachment_number;
