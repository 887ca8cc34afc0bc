-- $1 county, $2 case, $3 the parcels that its claims were taken from, as a JSON list with the letter of each side.
insert into sizhi.source_parcel (county_code, case_id, claimant_letter, parcel_id, layer, number, version)
select $1, $2, parcel ->> 'claimantLetter', (parcel ->> 'parcelId')::bigint, parcel ->> 'layer', parcel ->> 'number',
  (parcel ->> 'version')::bigint
from jsonb_array_elements($3::jsonb) as parcel;
