-- An award that a person drew says from which version of the lines in hand.
alter table sizhi.award add column fabric_version integer;
comment on column sizhi.award.fabric_version is 'The version of the lines in hand that it was drawn from; null where the machine parted the extent.';
