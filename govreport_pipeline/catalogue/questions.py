"""What people ask of the dataset, each as one query for DuckDB.

A question becomes a view, or a macro where it has parameters; `views.sql` in
the data folder holds them all. Rates are never averaged, totals never mixed
with their parts, and nothing that is missing is counted as 0.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the query that answers it."""

    name: str
    asks: str
    asks_zh: str
    sql: str
    parameters: tuple[str, ...] = ()


QUESTIONS: tuple[Question, ...] = (
    Question(
        "county_disclosure_rates",
        "How has the disclosure rate of the counties of a province developed? (county governments, whole jurisdiction)",
        "某省各县（市、区）历年予以公开率如何？",
        """
SELECT city, county, report_year, agency_name, disclosure_rate,
       disclosure_rate_low, disclosure_rate_high, disclosure_rate_n
FROM agency_year_comparison
WHERE province = of_province AND admin_level = 'county' AND body_kind IN ('government', 'office')
  AND coverage = 'whole_jurisdiction' AND disclosure_rate IS NOT NULL
ORDER BY city, county, report_year, agency_id""",
        ("of_province",),
    ),
    Question(
        "late_reports",
        "Who published after the legal deadline, and by how many days?",
        "哪些机构逾期公布年度报告？逾期多少天？",
        """
SELECT report_year, agency_name, province, city, county, published_date, publication_deadline,
       -timeliness_margin_days AS days_late, document_id
FROM agency_year_comparison
WHERE NOT is_timely
ORDER BY days_late DESC, agency_id, report_year""",
    ),
    Question(
        "agencies_without_requests",
        "Which agencies state for every year held that they received no request?",
        "哪些机构在已收录的各年度均未收到公开申请？",
        """
SELECT agency_id, arg_max(agency_name, report_year) AS agency_name, count(*) AS years_held,
       min(report_year) AS first_year, max(report_year) AS last_year
FROM agency_year_comparison
GROUP BY agency_id
HAVING count(requests_received) = count(*) AND max(requests_received) = 0
ORDER BY years_held DESC, agency_id""",
    ),
    Question(
        "totals_that_differ",
        "Whose figures do not add up, and by how much?",
        "哪些报告的数据勾稽不符？差额多少？",
        """
SELECT r.report_year, r.reporting_agency, b.kind, b.stated, b.computed, b.difference, b.explanation, r.source_path
FROM breakdowns b JOIN reports r USING (document_id)
WHERE b.verdict = 'differs'
ORDER BY r.source_path, b.breakdown_id""",
    ),
    Question(
        "repeated_texts",
        "Who repeats the text of an earlier year, with its figures or with new ones? (nine tenths of the text or more)",
        "哪些机构的报告与往年雷同？数据是否一并沿用？",
        """
SELECT now.reporting_agency, now.report_year, earlier.report_year AS earlier_year,
       bool_or(l.kind = 'recycled') AS has_same_figures, max(l.similarity) AS similarity,
       arg_max(l.evidence, l.kind = 'recycled') AS evidence,
       now.source_path, earlier.source_path AS earlier_path
FROM report_links l
JOIN reports now ON now.document_id = l.document_id
JOIN reports earlier ON earlier.document_id = l.other_document_id
WHERE l.kind = 'recycled' OR (l.kind = 'year_before' AND l.similarity >= 0.9)
GROUP BY ALL
ORDER BY max(l.similarity) DESC, now.source_path, earlier.source_path""",
    ),
    Question(
        "missing_years",
        "For which years between its first and its last report does an agency have none?",
        "各机构首末年度之间缺少哪些年度的报告？",
        """
SELECT agency_id, agency_name, province, city, county, unnest(years_missing) AS missing_year
FROM agency_coverage
ORDER BY agency_id, missing_year""",
    ),
    Question(
        "jumps",
        "Which figures rose or fell by a factor or more against the year before? (both years at least 10)",
        "哪些数据较上年骤增或骤减若干倍以上？",
        """
SELECT agency_name, report_year, metric_code, previous_value, value, value / previous_value AS ratio,
       series_break, document_id, observation_id
FROM agency_year_metrics
WHERE requester IS NULL AND change_gap IS NULL AND least(value, previous_value) >= 10
  AND greatest(value, previous_value) >= factor * least(value, previous_value)
ORDER BY abs(ln(value / previous_value)) DESC, agency_id, report_year, metric_code""",
        ("factor",),
    ),
    Question(
        "denials_among_peers",
        "Who withholds most among agencies of its own level, kind and coverage in a year? (at least 20 concluded)",
        "某年度同级同类机构中谁的不予公开率最高？",
        """
SELECT admin_level, body_kind, coverage,
       rank() OVER peers AS place, count(*) OVER (PARTITION BY admin_level, body_kind, coverage) AS peer_count,
       agency_name, denial_rate, denial_rate_low, denial_rate_high, denial_rate_n
FROM agency_year_comparison
WHERE report_year = of_year AND denial_rate_n >= 20
WINDOW peers AS (PARTITION BY admin_level, body_kind, coverage ORDER BY denial_rate DESC)
ORDER BY admin_level, body_kind, coverage, place, agency_id""",
        ("of_year",),
    ),
    Question(
        "all_zero_shares",
        "Which share of the reports of a place and year that state any figure states nothing but zeros?",
        "各地各年度全部数据为零的报告占多大比例？",
        """
WITH stated AS (
    SELECT agency_id, report_year, max(abs(value)) AS largest
    FROM agency_year_metrics WHERE value IS NOT NULL GROUP BY agency_id, report_year)
SELECT c.province, c.city, c.county, c.report_year, count(*) AS reports_with_figures,
       count(*) FILTER (WHERE s.largest = 0) AS all_zero, all_zero / reports_with_figures AS share
FROM agency_year_comparison c JOIN stated s USING (agency_id, report_year)
GROUP BY c.province, c.city, c.county, c.report_year
ORDER BY share DESC, c.province, c.city, c.county, c.report_year""",
    ),
    Question(
        "who_asks",
        "Who asks, in the provinces and years: persons, businesses, law firms …? (by level, kind and coverage)",
        "各省各年度由哪类申请人提出申请？",
        """
SELECT place_name AS province, report_year, admin_level, body_kind, coverage, requester,
       value_sum AS requests, value_count AS agencies
FROM place_year_metrics
WHERE place_level = 'province' AND metric_code = 'requests_received' AND requester IS NOT NULL
ORDER BY place_code, report_year, admin_level, body_kind, coverage, requests DESC, requester""",
    ),
    Question(
        "counties_without_report",
        "Of which counties of a province does the corpus hold no report for a year? (of the government or its office)",
        "某省某年度哪些县（市、区）政府的年度报告未收录？",
        """
SELECT county.code, county.name, above.name AS lies_in
FROM places county
JOIN places above ON above.code = county.parent_code AND of_year BETWEEN above.valid_from AND coalesce(above.valid_to, 9999)
WHERE county.level = 'county' AND of_year BETWEEN county.valid_from AND coalesce(county.valid_to, 9999)
  AND substr(county.code, 1, 2) IN (SELECT substr(code, 1, 2) FROM places WHERE level = 'province' AND name = of_province)
  AND NOT EXISTS (
    FROM reports WHERE county_code = county.code AND report_year = of_year AND admin_level = 'county'
                   AND body_kind IN ('government', 'office') AND coverage IS DISTINCT FROM 'own_body')
ORDER BY county.code""",
        ("of_province", "of_year"),
    ),
    Question(
        "figures_of_place",
        "What do the agencies of a place report of a metric, under all names and codes that the place has borne?",
        "某地各机构历年某项指标如何？（含该地更名改码前后）",
        """
WITH place AS (SELECT DISTINCT lineage FROM places WHERE code = of_code)
SELECT m.report_year, now.code AS code_then, now.name AS place_then, m.agency_name, m.admin_level, m.body_kind,
       m.coverage, m.requester, m.value, m.value_gap, m.unit, m.document_id
FROM agency_year_metrics m
JOIN place ON regexp_extract(m.agency_id, '^([0-9]{6}(-[0-9]{4})?)-', 1) = place.lineage
LEFT JOIN places now ON now.lineage = place.lineage
                    AND m.report_year BETWEEN now.valid_from AND coalesce(now.valid_to, 9999)
WHERE m.metric_code = of_metric
ORDER BY m.report_year, m.agency_id, m.requester""",
        ("of_code", "of_metric"),
    ),
    Question(
        "figures_without_value",
        "Where do a report's own statements leave no single figure, and why?",
        "哪些指标因报告自相矛盾而无法取值？",
        """
SELECT agency_name, report_year, metric_code, requester, value_gap, document_id
FROM agency_year_metrics
WHERE value_gap IS NOT NULL
ORDER BY agency_id, report_year, metric_code, requester""",
    ),
    Question(
        "sources_of",
        "Where exactly does each figure of an agency stand in the source?",
        "某机构每个数据出自原文何处？",
        """
SELECT m.report_year, m.metric_code, m.requester, m.value, o.quote, o.label, o.source_path, o.raw_start, o.raw_end,
       substr(d.text, o.raw_start - 39, o.raw_end - o.raw_start + 80) AS context
FROM agency_year_metrics m
JOIN metric_observations o USING (observation_id)
JOIN raw_documents d ON d.document_id = o.document_id
WHERE m.agency_name = of_agency OR m.agency_id = of_agency
ORDER BY m.report_year, o.raw_start""",
        ("of_agency",),
    ),
)
"""Every question of views.sql, in its order."""

for _question in QUESTIONS:
    for _parameter in _question.parameters:
        if _parameter not in _question.sql:
            raise ValueError(f"question {_question.name} never uses its parameter {_parameter}: use it or drop it")
