-- Scans of maps and sketches, and how persons lay them under the map. The scan itself is an original and never altered.
create table sizhi.scan_display (
  county_code text not null,
  sha256 text not null,
  page integer not null check (page > 0),
  width_pixels integer not null check (width_pixels > 0),
  height_pixels integer not null check (height_pixels > 0),
  media_type text not null check (media_type in ('image/jpeg')),
  bytes bytea not null,
  primary key (county_code, sha256, page),
  foreign key (county_code, sha256) references sizhi.original_file
);
comment on table sizhi.scan_display is 'What a browser is shown of a page of a scan: drawn upright from the original, made smaller where that is very large.';
comment on column sizhi.scan_display.width_pixels is 'Of this copy. Control points count pixels of the scan itself.';
revoke update, delete on sizhi.scan_display from sizhi_application;

create table sizhi.scan (
  county_code text not null,
  case_id uuid not null,
  scan_number integer not null check (scan_number > 0),
  sha256 text not null,
  page integer not null,
  pages integer not null check (page <= pages),
  file_name text not null check (file_name <> ''),
  format text not null check (format in ('png', 'jpeg', 'tiff')),
  width_pixels integer not null check (width_pixels > 0),
  height_pixels integer not null check (height_pixels > 0),
  primary key (county_code, case_id, scan_number),
  unique (county_code, case_id, sha256, page),
  foreign key (county_code, case_id) references sizhi.case_file on delete cascade,
  foreign key (county_code, sha256, page) references sizhi.scan_display
);
comment on table sizhi.scan is 'A page of a scan in a case. Rows are only added.';
comment on column sizhi.scan.width_pixels is 'Of the page as it is seen upright.';
revoke update, delete on sizhi.scan from sizhi_application;

create table sizhi.scan_version (
  county_code text not null,
  case_id uuid not null,
  scan_number integer not null,
  version integer not null check (version > 0),
  state jsonb not null,
  report jsonb,
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null,
  reason text not null,
  primary key (county_code, case_id, scan_number, version),
  foreign key (county_code, case_id, scan_number) references sizhi.scan on delete cascade
);
comment on table sizhi.scan_version is 'Every state of a scan: title, control points and kind of transformation, names at pixels, whether withdrawn. The last one stands. Rows are only added.';
comment on column sizhi.scan_version.report is 'How well the control points and the transformation agreed when this state was stored; null where nothing lays the scan under the map.';
revoke update, delete on sizhi.scan_version from sizhi_application;
