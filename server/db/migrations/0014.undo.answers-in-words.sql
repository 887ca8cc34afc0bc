delete from sizhi.answer where value is null or value not in ('near', 'far');
alter table sizhi.answer drop constraint answer_value_form;
alter table sizhi.answer alter column value set not null;
alter table sizhi.answer add constraint answer_value_check check (value in ('near', 'far'));
