-- $1 county, $2 case: the parcels that its claims were taken from, and which version of them stands now; null where they have gone.
select source.claimant_letter as "claimantLetter", source.parcel_id as "parcelId", source.layer, source.number, source.version,
  parcel.version as "standingVersion"
from sizhi.source_parcel as source
left join sizhi.parcel on parcel.county_code = $1 and parcel.parcel_id = source.parcel_id
where source.county_code = $1 and source.case_id = $2
order by source.claimant_letter;
