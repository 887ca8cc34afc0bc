-- A case may begin from two parcels of its county, and words may be added to its document by a person. Rows are only added.
create table sizhi.source_parcel (
  county_code text not null,
  case_id uuid not null,
  claimant_letter text not null,
  parcel_id bigint not null,
  layer text not null check (layer in ('claim', 'certificate', 'award')),
  number text not null check (number <> ''),
  version bigint not null,
  primary key (county_code, case_id, claimant_letter),
  foreign key (county_code, case_id, claimant_letter) references sizhi.claimant on delete cascade
);
create index source_parcel_of_parcel on sizhi.source_parcel (parcel_id, county_code);
comment on table sizhi.source_parcel is 'Which parcel of the county the claim of a side was taken from, for cases that began from a pair. The parcel may have gone since.';
comment on column sizhi.source_parcel.version is 'Of the parcel when the case began.';
revoke update, delete on sizhi.source_parcel from sizhi_application;

create table sizhi.document_addition (
  county_code text not null,
  document_id uuid not null,
  addition_number integer not null check (addition_number > 0),
  text text not null check (text <> ''),
  added_by text not null check (added_by <> ''),
  added_at timestamptz not null,
  primary key (county_code, document_id, addition_number),
  foreign key (county_code, document_id) references sizhi.document on delete cascade
);
comment on table sizhi.document_addition is 'Words that a person wrote for the case, which stand behind the text of its original in the order of their numbers. The original stays as it came.';
revoke update, delete on sizhi.document_addition from sizhi_application;
