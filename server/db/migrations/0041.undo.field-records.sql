drop table sizhi.field_choice;
drop table sizhi.field_record;
