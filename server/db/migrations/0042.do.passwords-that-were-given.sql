-- A password that an administrator gave is known to two people until its owner has changed it.
alter table sizhi.account add column must_change_password boolean not null default false;
comment on column sizhi.account.must_change_password is 'The password was made or typed by another: nothing but changing it is open to the account until then.';
