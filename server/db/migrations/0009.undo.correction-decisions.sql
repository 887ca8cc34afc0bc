drop table sizhi.correction_decision;
