drop table sizhi.event;
