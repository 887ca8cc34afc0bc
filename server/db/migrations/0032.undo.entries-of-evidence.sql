drop table sizhi.evidence_version;
