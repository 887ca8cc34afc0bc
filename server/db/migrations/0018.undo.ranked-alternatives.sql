update sizhi.outline set alternatives = answers_tried;
alter table sizhi.outline drop column answers_tried;
