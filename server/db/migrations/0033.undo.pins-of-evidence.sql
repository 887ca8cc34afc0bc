drop table sizhi.evidence_pin;
