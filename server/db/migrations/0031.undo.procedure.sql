drop table sizhi.case_standing;
drop table sizhi.party_correction;
drop table sizhi.work_calendar;
drop table sizhi.case_event;
