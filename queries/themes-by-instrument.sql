-- fi: Teemat sopimustyypeittäin. Montako sopimusta kunkin yhteisen sanaston teeman alle kuuluu; suppeampi teema kuuluu laajempaan. Vuosi on ensimmäisen kierroksen ensimmäisen sopimuksen alkuvuosi. Ehdotukset eivät ole mukana.
-- sv: Teman efter avtalstyp. Hur många avtal som hör till varje tema i den gemensamma vokabulären; ett snävare tema hör till ett bredare. Året är det första avtalets första år. Förslagen ingår inte.
-- en: Themes by kind of agreement. How many agreements take up each theme of the shared vocabulary; a narrower theme belongs to a broader one. The year is that in which the first of the agreements began. Proposals are left out.
SELECT in_language(theme.label_fi, theme.label_sv, theme.label_en) AS theme,
       in_language(instrument.title_fi, instrument.title_sv, instrument.title_en) AS instrument,
       min(substr(agreement.began_first, 1, 4)) + 0 AS first_year,
       count(DISTINCT agreement.id) AS agreements
FROM theme
JOIN theme_covers ON theme_covers.theme = theme.id
JOIN theme_concept ON theme_concept.theme = theme_covers.covered
JOIN agreement ON agreement.id = theme_concept.agreement
JOIN instrument ON instrument.id = agreement.instrument
WHERE theme.scheme = 'shared' AND NOT agreement.is_proposal
GROUP BY theme.id, instrument.id
ORDER BY theme, first_year, instrument
