-- $1 county, $2 document.
select number, words, to_jsonb(effects) as effects
from sizhi.operative_order where county_code = $1 and document_id = $2 order by order_index;
