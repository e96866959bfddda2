-- fi: Teeman sopimukset. Teema ja kaikki, mitä se kattaa, sellaisina kuin sopimukset ne sanovat.
-- sv: Ett temas avtal. Temat och allt som det omfattar, så som avtalen uttrycker det.
-- en: Agreements on a theme. The theme and all that it covers, as the agreements word it.
SELECT agreement.id,
       in_language(agreement.title_fi, agreement.title_sv, agreement.title_en) AS agreement,
       in_language(agreed_theme.wording_fi, agreed_theme.wording_sv, agreed_theme.wording_en) AS wording,
       agreement.status,
       agreement.is_proposal
FROM theme_covers
JOIN theme_concept ON theme_concept.theme = theme_covers.covered
JOIN agreed_theme ON agreed_theme.agreement = theme_concept.agreement
                 AND agreed_theme.number = theme_concept.agreed_theme
JOIN agreement ON agreement.id = agreed_theme.agreement
WHERE theme_covers.theme = :theme
GROUP BY agreed_theme.agreement, agreed_theme.number
ORDER BY agreement.is_proposal, agreement.began_first, agreement.id, agreed_theme.number
