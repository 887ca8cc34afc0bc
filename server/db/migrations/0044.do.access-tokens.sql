-- Keys by which a program reads in the name of an account: QGIS and GDAL know no sign-in page.
create table sizhi.access_token (
  token_id uuid primary key default gen_random_uuid(),
  account_id uuid not null references sizhi.account,
  purpose text not null check (purpose <> ''),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  may_change boolean not null default false,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  check (expires_at > made_at)
);
create index access_token_of_account on sizhi.access_token (account_id);
comment on table sizhi.access_token is 'Made by the account itself, shown once, revoked by it at any time. It opens the service for other programs and nothing else.';
comment on column sizhi.access_token.token_hash is 'SHA-256: who reads this table cannot act with its tokens.';
comment on column sizhi.access_token.may_change is 'Else it only reads.';
revoke all on sizhi.access_token from sizhi_application;
grant select, insert, update on sizhi.access_token to sizhi_keeper;
