-- What the application may do is what a table's own migration grants, no more. 0001 gave it every table to come whole,
-- so that the narrower grants of 0002 to 0005 took nothing away; here they are made to count.

alter default privileges in schema public revoke select, insert, update, delete on tables from plumbline_app;

-- Taking update from a table takes it from its columns, too; so those that may change are named again.
revoke update, delete on accounts, memberships, api_tokens, one_time_links, centres, teams, positions, people,
  pinned_packs, assessments, assessment_ratings, assessment_notes, assessment_not_applicable, assessment_statements,
  assessment_reports from plumbline_app;
revoke update on sessions from plumbline_app;

grant update (name, language, password_hash) on accounts to plumbline_app;
grant update (name, roles, state, last_seen_at) on memberships to plumbline_app;
grant update (organisation_id, last_seen_at) on sessions to plumbline_app;
grant update (last_used_at), delete on api_tokens to plumbline_app;
grant delete on one_time_links to plumbline_app;

grant update (version, archived_at, name, city, opened_on, seats, channels, business_types, industry, operating_model)
  on centres to plumbline_app;
grant update (version, archived_at, centre_id, name) on teams to plumbline_app;
grant update (version, archived_at, name, duties) on positions to plumbline_app;
grant update (
  version, archived_at, staff_number, name, email, centre_id, team_id, position_id, joined_on, left_on
) on people to plumbline_app;

grant update (title, purpose, first_day, last_day, scope, held, weights, version, answers_version, closed_at,
  years_at_close, archived_at, rated, asked, points, max_points, levels_met) on assessments to plumbline_app;
grant update (rater_name, value, version, changed_at) on assessment_ratings to plumbline_app;
grant update (text, version, changed_at, changed_by, changed_by_name) on assessment_notes to plumbline_app;
grant update (standing, reason, marked_by, marked_by_name, marked_at, approved_by, approved_by_name, approved_at,
  version) on assessment_not_applicable to plumbline_app;
grant update (standing, evidence, version, confirmed_at, confirmed_by, confirmed_by_name)
  on assessment_statements to plumbline_app;
grant update (state, step, progress, problem, file_name, file_bytes, file_sha256, finished_at)
  on assessment_reports to plumbline_app;
