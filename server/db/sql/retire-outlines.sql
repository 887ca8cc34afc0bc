-- $1 county, $2 document, $3 the numbers of the descriptions that stand. What was drawn of others stays on record.
update sizhi.outline set is_current = false
where county_code = $1 and document_id = $2 and is_current and description_index <> all ($3::integer[]);
