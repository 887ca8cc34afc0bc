drop table sizhi.audit, sizhi.award, sizhi.dividing_line, sizhi.ruling, sizhi.evidence;
