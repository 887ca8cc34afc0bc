drop table sizhi.evidence_weighing;
