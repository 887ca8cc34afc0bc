drop index sizhi.audit_of_case;
drop table sizhi.overlap_comparison;
-- Only what could be on record before stays: of each pair the record that was computed last.
delete from sizhi.overlap as older using sizhi.overlap as newer
where older.county_code = newer.county_code and older.case_id = newer.case_id
  and older.first_outline_id = newer.first_outline_id and older.second_outline_id = newer.second_outline_id
  and (older.computed_at, older.basis_digest) < (newer.computed_at, newer.basis_digest);
delete from sizhi.overlap where type = 'apart';
alter table sizhi.overlap
  drop constraint overlap_pkey,
  drop constraint overlap_type_check,
  drop constraint overlap_has_ground,
  drop constraint overlap_range_in_order,
  drop constraint overlap_range_whole,
  drop column basis_digest,
  drop column certain_square_metres,
  drop column possible_square_metres,
  drop column certain_geometry,
  drop column possible_geometry,
  drop column least_mu,
  drop column least_share_of_smaller,
  drop column equal_share,
  drop column band_method,
  drop column standard_errors,
  drop column confidence,
  drop column first_accuracy,
  drop column second_accuracy,
  add constraint overlap_type_check check (type in ('equal', 'contained', 'crossing', 'sliver', 'touch')),
  add constraint overlap_check1 check ((type = 'touch') = (geometry is null)),
  add primary key (county_code, case_id, first_outline_id, second_outline_id);
grant update, delete on sizhi.overlap to sizhi_application;
