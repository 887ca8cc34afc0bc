drop table sizhi.call_correction;
