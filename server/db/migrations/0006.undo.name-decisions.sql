drop table sizhi.name_decision;
