-- The first admin used to bear every role.
delete from person_role
where role = 'ANNOTATOR'
  and person_id in (select person_id from person_role where role in ('CURATOR', 'ADMIN'));
