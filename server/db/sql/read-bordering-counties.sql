-- $1 county: the others whose box meets its box.
select other.county_code as code from sizhi.county as own
join sizhi.county as other on other.county_code <> own.county_code and other.searched_box && own.searched_box
where own.county_code = $1 order by other.county_code;
